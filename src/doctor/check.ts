import type { Config } from '../config.ts';
import type { Archive } from '../crawl/archive.ts';
import type { Queue } from '../queue/queue.ts';
import type { ClusterAddress } from '../store/elasticsearch/client.ts';
import type { Store } from '../store/store.ts';

/** `ok`: as it should be; `notice`: works, but look at it; `broken`: vankien cannot do its work, or would lose some. */
export type State = 'ok' | 'notice' | 'broken';

/** What one look saw. All texts are Vietnamese, one line. */
export interface Finding {
  readonly state: State;
  readonly seen: string;
  /** What the operator is to do; null where nothing. */
  readonly todo: string | null;
}

/** What checks look at. The openers are those of `holdings.ts`; who opens a part closes it. */
export interface Patient {
  readonly config: Config;
  /** Null where the store is not Elasticsearch. */
  readonly clusterAddress: ClusterAddress | null;
  openStore(): Promise<Store>;
  openQueue(): Promise<Queue>;
  openArchive(): Archive;
  /** How many real sites are looked at. */
  readonly sites: number;
}

/** One thing that is looked at. What `look` throws is a broken state, told by its error line. */
export interface Check {
  /** For programs: `disk`. */
  readonly id: string;
  /** For people: `Chỗ trống trên đĩa`. */
  readonly name: string;
  /** Null where there is nothing to look at in this configuration. */
  look(patient: Patient): Promise<Finding | null>;
}

export const ok = (seen: string): Finding => ({ state: 'ok', seen, todo: null });
export const notice = (seen: string, todo: string): Finding => ({ state: 'notice', seen, todo });
export const broken = (seen: string, todo: string): Finding => ({ state: 'broken', seen, todo });

/** The gravest of some findings about one thing, with all that was seen. */
export function together(findings: readonly Finding[]): Finding {
  const grave = (['broken', 'notice'] as const).find((state) => findings.some((each) => each.state === state)) ?? 'ok';
  const todos = findings.flatMap(({ todo }) => (todo === null ? [] : [todo]));
  return {
    state: grave,
    seen: findings.map(({ seen }) => seen).join(', '),
    todo: todos.length > 0 ? todos.join('; ') : null,
  };
}
