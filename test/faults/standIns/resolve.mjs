/** Which module stands in for which of the program's; a stand-in itself gets the real one. */
const STAND_INS = {
  'crawlers/index.js': 'crawlers.mjs',
  'fixtures/press.js': 'press.mjs',
  'src/crawl/archive.js': 'archive.mjs',
  'src/crawl/archiveIndex.js': 'archiveIndex.mjs',
  'src/queue/bullmq/queue.js': 'bullmqQueue.mjs',
  'src/queue/sqlite/queue.js': 'sqliteQueue.mjs',
  'src/store/elasticsearch/editions.js': 'elasticsearchEditions.mjs',
  'src/store/elasticsearch/store.js': 'elasticsearchStore.mjs',
  'src/store/sqlite/editions.js': 'sqliteEditions.mjs',
  'src/store/sqlite/store.js': 'sqliteStore.mjs',
};
const DIST = new URL('../../../dist/', import.meta.url).href;
const HERE = new URL('.', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const standIn = found.url.startsWith(DIST) ? STAND_INS[found.url.slice(DIST.length)] : undefined;
  if (standIn === undefined || context.parentURL?.startsWith(HERE)) return found;
  return { url: new URL(standIn, HERE).href, format: 'module', shortCircuit: true };
}
