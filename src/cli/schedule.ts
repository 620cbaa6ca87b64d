import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openQueue, openSchedule } from '../holdings.ts';
import { discoverJob } from '../jobs/discover.ts';
import { LEFT_OUT_BECAUSE } from '../model/leftOut.ts';
import type { Site } from '../model/site.ts';
import type { Look, Schedule, ScheduleEntry } from '../queue/schedule.ts';
import { sitesOf } from '../sites.ts';
import { rememberDemo } from './demo.ts';
import { failureText, localTime, shown } from './jobLines.ts';
import { backfilledText, print, printJson } from './print.ts';

export const scheduleCommand = (program: Command) => {
  const schedule = program
    .command('schedule')
    .description('lịch thu thập: khi nào xem trang nào, lần xem trước ra sao');
  schedule
    .command('list')
    .description('mọi trang có trong lịch')
    .option('--json', 'in JSON: {total, hits}, mỗi trang kèm những lần xem gần nhất')
    .action(({ json }: { json?: boolean }) => withSchedule((held) => list(held, json ?? false)));
  schedule
    .command('sync')
    .description('đưa lịch về đúng những trang của VANKIEN_SITES (start và work tự làm khi bắt đầu)')
    .action(() => withSchedule(sync));
  schedule
    .command('run')
    .description('xem một trang ngay bây giờ, kể cả khi đang tạm dừng')
    .argument('<trang>', 'tên trang trong lịch')
    .action((id: string) => runNow(siteNamed(id)));
  schedule
    .command('pause')
    .description('thôi xem một trang cho đến khi resume')
    .argument('<trang>', 'tên trang trong lịch')
    .action((id: string) => withSchedule((held) => pause(held, id)));
  schedule
    .command('resume')
    .description('xem lại một trang đã tạm dừng')
    .argument('<trang>', 'tên trang trong lịch')
    .action((id: string) => withSchedule((held) => resume(held, id)));
  return schedule;
};

async function withSchedule(use: (schedule: Schedule) => Promise<void>): Promise<void> {
  const schedule = await openSchedule(readConfig());
  try {
    await use(schedule);
  } finally {
    await schedule.close();
  }
}

async function list(schedule: Schedule, asJson: boolean): Promise<void> {
  const hits = await schedule.list();
  if (asJson) return printJson({ total: hits.length, hits });
  if (hits.length === 0) print('Lịch còn trống: chạy `vankien schedule sync`, `start` hoặc `work`');
  for (const entry of hits) {
    print(`${entry.site}  ${entry.cron}  ${next(entry)}`);
    const [last] = entry.looks;
    print(last ? `  lần cuối ${lookLine(last)}` : '  chưa xem lần nào');
    for (const { source, reason } of last?.broken ?? []) print(`    không đọc được ${shown(source)}: ${shown(reason)}`);
    for (const { because, count, example } of last?.leftOut ?? [])
      print(`    bỏ ngoài ${count} liên kết, ${LEFT_OUT_BECAUSE[because]}: ${shown(example)}`);
  }
}

const next = ({ isPaused, nextAt }: ScheduleEntry): string =>
  isPaused || nextAt === null ? 'đang tạm dừng' : `lần tới ${localTime(nextAt)}`;

function lookLine({ at, found, fresh, error, backfilled }: Look): string {
  const what = backfilled ? `${shown(backfilledText(backfilled))}; ` : '';
  const how = error ? failureText(error.code, error.reason) : `${what}${found} bài, ${fresh} bài mới`;
  return `${localTime(at)}: ${how}`;
}

async function sync(schedule: Schedule): Promise<void> {
  const sites = watchedSites();
  await schedule.sync(sites.map(({ id, schedule: cron }) => ({ site: id, cron })));
  print(`Lịch có ${sites.length} trang`);
}

async function runNow(site: Site): Promise<void> {
  const queue = await openQueue(readConfig());
  try {
    await queue.add([discoverJob(site, new Date().toISOString())]);
    print(`Sẽ xem ${site.id} ngay khi có tiến trình nhận việc (work, start)`);
  } finally {
    await queue.close();
  }
}

async function pause(schedule: Schedule, id: string): Promise<void> {
  await scheduled(schedule, id);
  print((await schedule.pause(id)) ? `Đã tạm dừng ${id}` : `${id} đã tạm dừng từ trước`);
}

async function resume(schedule: Schedule, id: string): Promise<void> {
  await scheduled(schedule, id);
  print((await schedule.resume(id)) ? `Sẽ lại xem ${id} theo lịch` : `${id} không tạm dừng`);
}

async function scheduled(schedule: Schedule, id: string): Promise<void> {
  const held = (await schedule.list()).map(({ site }) => site);
  if (!held.includes(id)) throw unknownSite(id, held);
}

function siteNamed(id: string): Site {
  const sites = watchedSites();
  const site = sites.find((each) => each.id === id);
  if (!site)
    throw unknownSite(
      id,
      sites.map((each) => each.id),
    );
  return site;
}

function watchedSites(): readonly Site[] {
  const config = readConfig();
  return sitesOf(config, rememberDemo(config, false)).watched;
}

const unknownSite = (id: string, known: readonly string[]): BadInput =>
  new BadInput('NOT_FOUND', `no site is named ${id}; there are: ${known.join(', ') || 'none'}`);
