import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { openQueue } from '../holdings.ts';
import {
  JOB_KINDS,
  type JobKind,
  type KindDepth,
  LISTED_STATES,
  type ListedJob,
  type ListedState,
  type Queue,
} from '../queue/queue.ts';
import { wholeNumber } from './arguments.ts';
import { duration, jobLine, KIND_NAMES, STATE_NAMES } from './jobLines.ts';
import { print, printJson } from './print.ts';

/** What is under way, in the order in which it is listed where no state is asked for. */
const UNDER_WAY: readonly ListedState[] = ['active', 'waiting', 'delayed'];

interface Options {
  readonly state?: ListedState;
  readonly kind?: JobKind;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

export const jobsCommand = (program: Command) =>
  program
    .command('jobs')
    .description('hàng việc: bao nhiêu việc, loại nào, đang ở đâu, chờ bao lâu, vì sao')
    .addOption(new Option('--state <trạng thái>', 'chỉ việc đang ở trạng thái này').choices(LISTED_STATES))
    .addOption(new Option('--kind <loại>', 'chỉ việc loại này').choices(JOB_KINDS))
    .option('--limit <số>', 'số việc liệt kê', wholeNumber(0, 1_000), 20)
    .option('--offset <số>', 'bỏ qua bao nhiêu việc đầu', wholeNumber(0, 10_000), 0)
    .option('--json', 'in JSON: {total, hits, depth}')
    .action((options: Options) => jobs(options));

async function jobs(options: Options): Promise<void> {
  const queue = await openQueue(readConfig());
  try {
    const depth = await queue.depth();
    const listed = await listStates(queue, options.state ? [options.state] : UNDER_WAY, options);
    if (options.json) return printJson({ ...listed, depth });
    for (const each of depth) print(depthLine(each));
    for (const job of listed.hits) print(`  ${jobLine(job)}`);
    if (options.state && listed.total === 0) print(`Không có việc nào ở trạng thái ${STATE_NAMES[options.state]}`);
    const left = listed.total - options.offset - listed.hits.length;
    if (left > 0) print(`  … còn ${left} việc nữa (--limit, --offset)`);
  } finally {
    await queue.close();
  }
}

/** One list after the other, as if they were one. */
async function listStates(
  queue: Queue,
  states: readonly ListedState[],
  { kind, limit, offset }: Options,
): Promise<{ readonly total: number; readonly hits: readonly ListedJob[] }> {
  let before = 0;
  const hits: ListedJob[] = [];
  for (const state of states) {
    const page = await queue.list({
      state,
      ...(kind ? { kinds: [kind] } : {}),
      limit: limit - hits.length,
      offset: Math.max(0, offset - before),
    });
    before += page.total;
    hits.push(...page.hits);
  }
  return { total: before, hits };
}

function depthLine(depth: KindDepth): string {
  const { kind, waiting, active, delayed, failed, done, skipped, quarantined, oldestWaitingMs } = depth;
  const oldest = oldestWaitingMs === null ? '' : ` (lâu nhất ${duration(oldestWaitingMs)})`;
  return (
    `${KIND_NAMES[kind]} (${kind}): ${waiting} chờ${oldest}, ${active} đang làm, ${delayed} hẹn giờ, ${failed} sẽ thử lại, ` +
    `${done} xong, ${skipped} bỏ qua, ${quarantined} cách ly`
  );
}
