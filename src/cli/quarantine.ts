import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openQueue } from '../holdings.ts';
import type { JobRecord, JobState, Queue } from '../queue/queue.ts';
import { wholeNumber } from './arguments.ts';
import { failureText, jobLine, KIND_NAMES, localTime, STATE_NAMES, shown } from './jobLines.ts';
import { print, printJson, tell } from './print.ts';

interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

export const quarantineCommand = (program: Command) => {
  const quarantine = program.command('quarantine').description('những việc bị cách ly: xem, và cho làm lại');
  quarantine
    .command('list')
    .description('liệt kê, mới nhất trước')
    .option('--limit <số>', 'số việc', wholeNumber(1, 1_000), 20)
    .option('--offset <số>', 'bỏ qua bao nhiêu việc đầu', wholeNumber(0, 10_000), 0)
    .option('--json', 'in JSON: {total, hits}')
    .action((options: Page) => withQueue((queue) => list(queue, options)));
  quarantine
    .command('show')
    .description('một việc: làm gì, đã thử mấy lần, hỏng vì sao, lúc nào')
    .argument('<khóa>', 'như `quarantine list` hoặc `jobs` in ra')
    .option('--json', 'in JSON')
    .action((key: string, options: { json?: boolean }) =>
      withQueue((queue) => show(queue, key, options.json ?? false)),
    );
  quarantine
    .command('replay')
    .description('cho làm lại từ đầu, đủ số lần thử')
    .argument('[khóa...]', 'những việc nào')
    .option('--all', 'mọi việc đang bị cách ly')
    .option('--json', 'in JSON: {replayed, left}')
    .action((keys: string[], options: { all?: boolean; json?: boolean }) =>
      withQueue((queue) => replay(queue, keys, options)),
    );
  return quarantine;
};

async function withQueue(work: (queue: Queue) => Promise<void>): Promise<void> {
  const queue = await openQueue(readConfig());
  try {
    await work(queue);
  } finally {
    await queue.close();
  }
}

async function list(queue: Queue, { limit, offset, json }: Page): Promise<void> {
  const { total, hits } = await queue.list({ state: 'quarantined', limit, offset });
  if (json) return printJson({ total, hits });
  for (const job of hits) print(jobLine(job));
  print(total === 0 ? 'Không có việc nào bị cách ly' : `${total} việc bị cách ly`);
}

async function show(queue: Queue, key: string, asJson: boolean): Promise<void> {
  const job = await queue.inspect(key);
  if (!job) throw new BadInput('NOT_FOUND', `no job has the key ${shown(key)}; see \`vankien quarantine list\``);
  if (asJson) return printJson(job);
  for (const line of describe(job)) print(line);
}

function describe(job: JobRecord): readonly string[] {
  const { key, kind, site, state, at, attempt, deaths, work, failures, reason } = job;
  return [
    shown(key),
    `${KIND_NAMES[kind]} (${kind}) của ${site}: ${STATE_NAMES[state]} từ ${localTime(at)}`,
    `Đã thử ${attempt} lần; ${deaths} lần tiến trình dừng giữa chừng`,
    `Việc: ${JSON.stringify(work)}`,
    ...failures.map((failure) => `  ${localTime(failure.at)}  ${failureText(failure.code, failure.reason)}`),
    ...(reason?.split('\n').slice(1) ?? []).map((line) => `    ${shown(line)}`), // the stack of the last one
  ];
}

async function replay(
  queue: Queue,
  keys: readonly string[],
  { all = false, json = false }: { readonly all?: boolean; readonly json?: boolean },
): Promise<void> {
  if (all === keys.length > 0) throw new BadInput('BAD_ARGUMENT', 'name the keys of jobs, or --all');
  const left: { readonly key: string; readonly state: JobState['state'] | null }[] = [];
  let replayed = all ? await queue.againAll() : 0;
  for (const key of keys) {
    if (await queue.again(key)) replayed += 1;
    else left.push({ key, state: (await queue.find(key))?.state ?? null });
  }
  if (left.length > 0) process.exitCode = 1;
  if (json) return printJson({ replayed, left });
  for (const { key, state } of left)
    tell(
      `vankien: ${shown(key)}: ${state === null ? 'không có việc này' : `để yên, vì đang ở trạng thái ${STATE_NAMES[state]}`}`,
    );
  print(`${replayed} việc được làm lại`);
}
