import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupCopies } from '../../src/jobs/groupCopies.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { type Made, makeSet } from './madeSet.ts';
import { type Score, scoreOf } from './score.ts';
import { realTexts, type Texts } from './texts.ts';

/** Articles that are written and grouped together, as a worker does. */
const TOGETHER = 50;
/** Of the articles so many are copies. */
const COPIES = 0.15;

interface Figures extends Score {
  readonly articles: number;
  readonly copies: number;
  /** CPU time an article: to write it without its search terms, and to find its copies. */
  readonly putMs: number;
  readonly groupMs: number;
  /** The same of the last tenth: equal to the whole where the cost is linear. */
  readonly groupMsAtTheEnd: number;
}

/** How well copies are found among articles of the made set, and what that costs, in stores of rising sizes. */
export async function benchCopies(short: boolean) {
  const texts = await realTexts();
  const sizes: Figures[] = [];
  for (const size of short ? [500] : [2_000, 20_000, 100_000]) sizes.push(await figuresOf(texts, size));
  return { sources: texts.name, sizes };
}

async function figuresOf(texts: Texts, articles: number): Promise<Figures> {
  const made = makeSet(texts, articles, Math.round(COPIES * articles));
  const folder = mkdtempSync(join(tmpdir(), 'vankien-copies-'));
  const store = openSqliteStore(join(folder, 'store.sqlite'), { analysisVersion: 'bench', registry: [] });
  try {
    const spent = { put: 0, group: 0, atTheEnd: 0 };
    for (let at = 0; at < made.length; at += TOGETHER) {
      const some = made.slice(at, at + TOGETHER).map((each: Made) => each.records());
      spent.put += await cpuMsOf(() => Promise.all(some.map((records) => store.put(records))));
      const group = await cpuMsOf(() =>
        groupCopies(
          store,
          some.map(({ article }) => article.id),
        ),
      );
      spent.group += group;
      if (at >= 0.9 * made.length) spent.atTheEnd += group;
    }
    return {
      articles,
      copies: made.filter(({ change }) => change !== null).length,
      ...(await scoreOf(store, made)),
      putMs: rounded(spent.put / articles),
      groupMs: rounded(spent.group / articles),
      groupMsAtTheEnd: rounded(spent.atTheEnd / (0.1 * articles)),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const rounded = (ms: number) => Math.round(ms * 1_000) / 1_000;
