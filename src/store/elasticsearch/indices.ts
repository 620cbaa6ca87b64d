import { createHash } from 'node:crypto';
import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import articles from '../../../mappings/articles.json' with { type: 'json' };
import settled from '../../../mappings/settled.json' with { type: 'json' };
import { Fatal } from '../../errors.ts';
import { READ_BACKOFF } from './backoff.ts';
import { askingAgain } from './client.ts';

/** The aliases that everything is read and written through. */
export interface Indices {
  readonly articles: string;
  readonly settled: string;
}

/** What is sent when an index is made: the declarations of `mappings/`. */
const DEFINITIONS = { articles, settled };

type Definition = (typeof DEFINITIONS)[keyof Indices];

/**
 * Makes the indices that are missing, each with its alias, and refuses those of other versions. Safe when several processes do it at
 * once.
 *
 * @param prefix begins the names of all indices: `vankien` gives the alias `vankien-articles`
 * @throws Fatal INDEX_VERSION, with what to do
 */
export async function openIndices(client: Client, prefix: string, analysisVersion: string): Promise<Indices> {
  const openIndex = async (kind: keyof Indices): Promise<string> => {
    const alias = `${prefix}-${kind}`;
    const definition = DEFINITIONS[kind];
    const ask = <Answer>(request: () => Promise<Answer>) => askingAgain(`index ${alias}`, READ_BACKOFF, request);
    if (!(await ask(() => client.indices.existsAlias({ name: alias })))) {
      await ask(() => createIndex(client, alias, definition, analysisVersion));
    }
    const found = await ask(() => client.indices.getMapping({ index: alias }));
    for (const [index, { mappings }] of Object.entries(found)) {
      refuseOtherVersion(index, 'mapping', mappings._meta?.mapping, definition.mappings._meta.mapping);
      refuseOtherVersion(index, 'analysis', mappings._meta?.analysis, analysisVersion);
    }
    return alias;
  };
  const [articlesAlias, settledAlias] = await Promise.all([openIndex('articles'), openIndex('settled')]);
  return { articles: articlesAlias, settled: settledAlias };
}

/** Index and alias are made in one step; the name tells the versions, so two processes make the same one and one of them fails. */
async function createIndex(client: Client, alias: string, definition: Definition, analysis: string): Promise<void> {
  const { settings, mappings } = definition;
  const print = createHash('sha256')
    .update(JSON.stringify([mappings._meta.mapping, analysis]))
    .digest('hex');
  try {
    await client.indices.create({
      index: `${alias}-${print.slice(0, 12)}`,
      aliases: { [alias]: { is_write_index: true } },
      settings: settings as estypes.IndicesIndexSettings,
      mappings: { ...mappings, _meta: { ...mappings._meta, analysis } } as estypes.MappingTypeMapping,
    });
  } catch (error) {
    const isThere = error instanceof errors.ResponseError && error.message.includes('resource_already_exists');
    if (!isThere) throw error;
  }
}

function refuseOtherVersion(index: string, name: string, stored: unknown, needed: string): void {
  if (stored === needed) return;
  throw new Fatal(
    'INDEX_VERSION',
    `index ${index} holds data of ${name} version ${stored}, this program needs ${needed}: ` +
      'run `vankien reprocess`, or set another prefix for the names of indices',
  );
}
