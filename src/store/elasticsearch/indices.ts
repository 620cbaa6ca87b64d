import { createHash } from 'node:crypto';
import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import articles from '../../../mappings/articles.json' with { type: 'json' };
import refused from '../../../mappings/refused.json' with { type: 'json' };
import settled from '../../../mappings/settled.json' with { type: 'json' };
import { Fatal } from '../../errors.ts';
import { READ_BACKOFF } from './backoff.ts';
import { askingAgain } from './client.ts';

/** The aliases that everything is read and written through. */
export interface Indices {
  readonly articles: string;
  readonly settled: string;
  /** Articles that were refused. */
  readonly refused: string;
}

export type IndexKind = keyof Indices;

/** What is sent when an index is made: the declarations of `mappings/`. */
const DEFINITIONS = { articles, settled, refused };

export const INDEX_KINDS = Object.keys(DEFINITIONS) as readonly IndexKind[];

/** The versions that an index of this kind says it has. */
export interface IndexVersions {
  readonly index: string;
  readonly mapping: string | null;
  readonly analysis: string | null;
}

/**
 * The alias by which the index in use is found, whatever its versions: `vankien-articles`. It is read and written through another one,
 * `vankien-articles-PRINT` with a print of the versions: when the index of another version takes its place there is none of that name
 * any more, and processes of this version can neither write what it does not fit nor misread it.
 */
export function aliasInUse(prefix: string, kind: IndexKind): string {
  return `${prefix}-${kind}`;
}

export function versionedAlias(prefix: string, kind: IndexKind, analysisVersion: string): string {
  const print = createHash('sha256')
    .update(JSON.stringify([mappingVersion(kind), analysisVersion]))
    .digest('hex');
  return `${aliasInUse(prefix, kind)}-${print.slice(0, 12)}`;
}

/**
 * Makes the indices that are missing, each with its aliases, and refuses those of other versions. Safe when several processes do it at
 * once.
 *
 * @param prefix begins the names of all indices: `vankien` gives the alias `vankien-articles`
 * @throws Fatal INDEX_VERSION, with what to do
 */
export async function openIndices(client: Client, prefix: string, analysisVersion: string): Promise<Indices> {
  const openIndex = async (kind: IndexKind): Promise<string> => {
    const [inUse, versioned] = [aliasInUse(prefix, kind), versionedAlias(prefix, kind, analysisVersion)];
    // The name tells the versions, so two processes make the same one and one of them fails.
    if (!(await indexInUse(client, prefix, kind))) {
      await createIndex(client, kind, { index: `${versioned}-1`, aliases: [inUse, versioned], analysisVersion });
    }
    const found = await indexInUse(client, prefix, kind);
    if (!found) throw new Error(`there is no index behind ${inUse}, which was just made`);
    refuseOtherVersion(found.index, 'mapping', found.mapping, mappingVersion(kind));
    refuseOtherVersion(found.index, 'analysis', found.analysis, analysisVersion);
    return versioned;
  };
  return forEachKind(openIndex);
}

/** Does the same for each kind of index, at the same time. */
export async function forEachKind<Result>(
  act: (kind: IndexKind) => Promise<Result>,
): Promise<Readonly<Record<IndexKind, Result>>> {
  const results = await Promise.all(INDEX_KINDS.map(async (kind) => [kind, await act(kind)] as const));
  return Object.fromEntries(results) as Record<IndexKind, Result>;
}

/** The index behind the alias of its kind; null where there is none. */
export async function indexInUse(client: Client, prefix: string, kind: IndexKind): Promise<IndexVersions | null> {
  const alias = aliasInUse(prefix, kind);
  const found = await askingAgain(`index ${alias}`, READ_BACKOFF, () =>
    client.indices.getMapping({ index: alias }, { ignore: [404] }),
  );
  for (const [index, { mappings }] of Object.entries(found)) {
    if (mappings === undefined) continue; // what is answered with 404 is an error, not an index
    const { mapping = null, analysis = null } = mappings._meta ?? {};
    return { index, mapping, analysis };
  }
  return null;
}

/** Index and aliases are made in one step; one of that name that is there already is left as it is. */
export async function createIndex(
  client: Client,
  kind: IndexKind,
  {
    index,
    aliases,
    analysisVersion,
  }: { readonly index: string; readonly aliases: readonly string[]; readonly analysisVersion: string },
): Promise<void> {
  const { settings, mappings } = DEFINITIONS[kind];
  try {
    await askingAgain(`index ${index}`, READ_BACKOFF, () =>
      client.indices.create({
        index,
        aliases: Object.fromEntries(aliases.map((alias) => [alias, { is_write_index: true }])),
        settings: settings as estypes.IndicesIndexSettings,
        mappings: {
          ...mappings,
          _meta: { ...mappings._meta, analysis: analysisVersion },
        } as estypes.MappingTypeMapping,
      }),
    );
  } catch (error) {
    const isThere = error instanceof errors.ResponseError && error.message.includes('resource_already_exists');
    if (!isThere) throw error;
  }
}

/** Whether the records in an index of this version of the mapping can be read: their fields are the same since `recordsSince`. */
export function readsRecordsOf(mapping: string | null): boolean {
  const { mapping: current, recordsSince } = articles.mappings._meta;
  return mapping !== null && Number(mapping) >= Number(recordsSince) && Number(mapping) <= Number(current);
}

function mappingVersion(kind: IndexKind): string {
  return DEFINITIONS[kind].mappings._meta.mapping;
}

function refuseOtherVersion(index: string, name: string, stored: string | null, needed: string): void {
  if (stored === needed) return;
  throw new Fatal(
    'INDEX_VERSION',
    `index ${index} holds data of ${name} version ${stored}, this program needs ${needed}: ` +
      'run `vankien reprocess --swap`, or set another VANKIEN_STORE',
  );
}
