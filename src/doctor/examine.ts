import type { Check, Finding, Patient } from './check.ts';
import { archiveReadable, writerLocks } from './checks/archive.ts';
import { crawlerName, openToOthers } from './checks/configuration.ts';
import { dataFolder, diskSpace } from './checks/dataFolder.ts';
import { elasticsearchServer } from './checks/elasticsearch.ts';
import { jobQueue } from './checks/queue.ts';
import { redisServer } from './checks/redis.ts';
import { embeddedDatabase, nodeVersion } from './checks/runtime.ts';
import { searchStore } from './checks/store.ts';

/** Every check, in the order in which they are told: what others stand on comes first. */
const CHECKS: readonly Check[] = [
  nodeVersion,
  crawlerName,
  openToOthers,
  dataFolder,
  diskSpace,
  embeddedDatabase,
  elasticsearchServer,
  searchStore,
  redisServer,
  jobQueue,
  writerLocks,
  archiveReadable,
];

/** Longest that one look may take, in ms: a server that does not answer is a finding, too. */
const PATIENCE_MS = 30_000;

export interface Examined extends Finding, Pick<Check, 'id' | 'name'> {}

/**
 * Looks at everything, one after the other, and tells each finding as it comes.
 *
 * @param saying how an error reads in one line
 */
export async function* examine(patient: Patient, saying: (error: unknown) => string): AsyncGenerator<Examined> {
  for (const { id, name, look } of CHECKS) {
    const finding = await withinPatience(look(patient)).catch(
      (error: unknown): Finding => ({ state: 'broken', seen: saying(error), todo: null }),
    );
    if (finding !== null) yield { id, name, ...finding };
  }
}

async function withinPatience<Result>(looking: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`không trả lời trong ${PATIENCE_MS / 1_000} giây`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([looking, late]);
  } finally {
    clearTimeout(timer);
  }
}
