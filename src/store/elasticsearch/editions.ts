import type { Client, estypes } from '@elastic/elasticsearch';
import { RetryLater } from '../../errors.ts';
import { type Editions, type NewEdition, NO_EDITION, type PresentEdition, unreadableEdition } from '../editions.ts';
import { READ_BACKOFF, WRITE_BACKOFF } from './backoff.ts';
import { askingAgain, connect } from './client.ts';
import { everyArticle } from './everyArticle.ts';
import {
  aliasInUse,
  createIndex,
  forEachKind,
  INDEX_KINDS,
  type IndexKind,
  type IndexVersions,
  type Indices,
  indexInUse,
  readsRecordsOf,
  versionedAlias,
} from './indices.ts';
import { DEFAULT_PREFIX, type ElasticsearchStoreOptions, storeOn } from './store.ts';

type InUse = Readonly<Record<IndexKind, IndexVersions | null>>;

/**
 * The editions of the store in a cluster, each an index of each kind. A new one is made behind aliases of its own; the swap moves
 * all aliases in one request, while the indices in use are blocked for writing: Elasticsearch acknowledges a block when no write is
 * under way any more, so each write is either in the old edition before the last catching up, or in the new one.
 */
export function elasticsearchEditions(options: ElasticsearchStoreOptions): Editions {
  const client = connect(options);
  const prefix = options.indexPrefix ?? DEFAULT_PREFIX;
  const ask = <Answer>(what: string, request: () => Promise<Answer>) => askingAgain(what, WRITE_BACKOFF, request);
  return {
    async begin() {
      const inUse: InUse = await forEachKind((kind) => indexInUse(client, prefix, kind));
      await setBlock(client, namesOf(inUse), false); // of a swap that was killed
      await removeIndices(
        client,
        await indicesBehind(
          client,
          INDEX_KINDS.map((kind) => aliasInMaking(prefix, kind)),
        ),
      );
      return newEdition(client, prefix, inUse, options);
    },
    async dropOld() {
      const known = await ask('indices', () => client.indices.getAlias({ index: `${prefix}-*` }));
      const old = Object.entries(known)
        .filter(([index, { aliases }]) => isOurs(prefix, index) && Object.keys(aliases).length === 0)
        .map(([index]) => index);
      await removeIndices(client, old);
      return old;
    },
    close: () => client.close(),
  };
}

async function newEdition(
  client: Client,
  prefix: string,
  inUse: InUse,
  options: ElasticsearchStoreOptions,
): Promise<NewEdition> {
  const { analysisVersion } = options;
  const stamp = Date.now().toString(36);
  const made = await forEachKind(async (kind) => {
    const index = `${versionedAlias(prefix, kind, analysisVersion)}-${stamp}`;
    await createIndex(client, kind, { index, aliases: [aliasInMaking(prefix, kind)], analysisVersion });
    return index;
  });
  const aliases: Indices = await forEachKind(async (kind) => aliasInMaking(prefix, kind));
  const store = storeOn(connect(options), aliases, options);
  const discard = async () => {
    await store.close();
    await removeIndices(client, Object.values(made));
  };
  return {
    store,
    present: presentEdition(client, inUse.articles),
    async swap(lastWork) {
      try {
        await setBlock(client, namesOf(inUse), true);
        await lastWork();
        await store.close();
        await moveAliases(client, prefix, made, inUse, analysisVersion);
      } catch (error) {
        if ((await indexInUse(client, prefix, 'articles'))?.index === made.articles) return; // only the answer was lost
        await discard(); // a request that is still on its way finds no index to move to
        await setBlock(client, namesOf(inUse), false);
        throw error;
      }
    },
    discard,
  };
}

async function moveAliases(
  client: Client,
  prefix: string,
  made: Readonly<Record<IndexKind, string>>,
  inUse: InUse,
  analysisVersion: string,
): Promise<void> {
  const actions = INDEX_KINDS.flatMap((kind): estypes.IndicesUpdateAliasesAction[] => {
    const [index, old] = [made[kind], inUse[kind]?.index];
    const aliases = [aliasInUse(prefix, kind), versionedAlias(prefix, kind, analysisVersion)];
    return [
      ...(old === undefined ? [] : [{ remove: { index: old, alias: `${aliasInUse(prefix, kind)}*` } }]),
      { remove: { index, alias: aliasInMaking(prefix, kind) } },
      ...aliases.map((alias) => ({ add: { index, alias, is_write_index: true } })),
    ];
  });
  await askingAgain('aliases of the new edition', WRITE_BACKOFF, () => client.indices.updateAliases({ actions }));
}

function presentEdition(client: Client, articles: IndexVersions | null): PresentEdition {
  if (!articles) return NO_EDITION;
  const { index, mapping, analysis } = articles;
  if (!readsRecordsOf(mapping)) {
    return unreadableEdition(
      analysis,
      `${index} has mapping version ${mapping}, whose records this program cannot read`,
    );
  }
  return { analysisVersion: analysis, unreadable: null, everyArticle: () => everyArticle(client, index) };
}

/** Behind which the indices of an edition in the making stand. */
function aliasInMaking(prefix: string, kind: IndexKind): string {
  return `${aliasInUse(prefix, kind)}-new`;
}

const namesOf = (inUse: InUse): string[] => Object.values(inUse).flatMap((versions) => versions?.index ?? []);

/** Not an index of another prefix that begins with this one. */
const isOurs = (prefix: string, index: string): boolean =>
  INDEX_KINDS.some((kind) => index.startsWith(`${aliasInUse(prefix, kind)}-`));

async function indicesBehind(client: Client, aliases: readonly string[]): Promise<string[]> {
  const found = await askingAgain('aliases', WRITE_BACKOFF, () =>
    client.indices.getAlias({ name: [...aliases] }, { ignore: [404] }),
  );
  return Object.entries(found).flatMap(([index, value]) => (value?.aliases === undefined ? [] : [index]));
}

async function removeIndices(client: Client, indices: readonly string[]): Promise<void> {
  if (indices.length === 0) return;
  await askingAgain(`removing ${indices.join(', ')}`, WRITE_BACKOFF, () =>
    client.indices.delete({ index: [...indices], ignore_unavailable: true }),
  );
}

/** Indices in use that are closed for writing: by a swap that is under way, or by one that was killed. */
export async function closedIndices(client: Client, prefix: string): Promise<readonly string[]> {
  const found = await askingAgain('settings of the indices in use', READ_BACKOFF, () =>
    client.indices.getSettings({
      index: INDEX_KINDS.map((kind) => aliasInUse(prefix, kind)),
      name: WRITE_BLOCK,
      flat_settings: true,
      ignore_unavailable: true,
    }),
  );
  return Object.entries(found).flatMap(([index, { settings = {} }]) =>
    (settings as Readonly<Record<string, unknown>>)[WRITE_BLOCK] === 'true' ? [index] : [],
  );
}

const WRITE_BLOCK = 'index.blocks.write';

/** Once it is set, no write is under way any more: https://www.elastic.co/docs/reference/elasticsearch/index-settings/index-block */
async function setBlock(client: Client, indices: readonly string[], isBlocked: boolean): Promise<void> {
  if (indices.length === 0) return;
  const what = `closing ${indices.join(', ')} for writing`;
  if (!isBlocked) {
    await askingAgain(what, WRITE_BACKOFF, () =>
      client.indices.putSettings({ index: [...indices], settings: { [WRITE_BLOCK]: null } }),
    );
    return;
  }
  const { acknowledged, shards_acknowledged } = await askingAgain(what, WRITE_BACKOFF, () =>
    client.indices.addBlock({ index: [...indices], block: 'write' }),
  );
  if (!acknowledged || !shards_acknowledged) {
    throw new RetryLater('STORE_FAILED', `${what}: not all shards did so in time; nothing was swapped`);
  }
}
