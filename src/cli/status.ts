import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { errorName } from '../errors.ts';
import { addLeftOut, LEFT_OUT_DAYS } from '../health/siteDay.ts';
import { openArchive, openQueue, openSiteHealth, openStore } from '../holdings.ts';
import { failureText } from './jobLines.ts';
import { print, printJson } from './print.ts';

export const statusCommand = (program: Command) =>
  program
    .command('status')
    .description('đang có những gì, việc nào đang chờ')
    .option('--json', 'in JSON')
    .action((options: { json?: boolean }) => status(options.json ?? false));

async function status(asJson: boolean): Promise<void> {
  const config = readConfig();
  const store = await openStore(config);
  const queue = await openQueue(config);
  const archive = openArchive(config);
  const health = await openSiteHealth(config);
  try {
    const { total: skipped, hits } = await queue.list({ state: 'skipped', limit: 10, offset: 0 });
    const leftOut = addLeftOut(await health.days(LEFT_OUT_DAYS));
    const held = {
      ...(await store.counts()),
      archived: await archive.count(),
      jobs: await queue.counts(),
      skipped,
      leftOut,
    };
    if (asJson) {
      printJson(held);
      return;
    }
    print(`Kho: ${config.dataFolder}`);
    print(
      `${held.articles} bài · ${held.speeches} phát biểu · ${held.citations} trích dẫn · ${held.officials} cán bộ · ${held.documents} văn kiện`,
    );
    print(`${held.archived} trang đã lưu`);
    const { waiting, active, delayed, failed, quarantined } = held.jobs;
    print(
      `Việc: ${waiting} chờ, ${active} đang làm, ${delayed} hẹn giờ, ${failed} sẽ thử lại, ${quarantined} bị cách ly`,
    );
    const refused = await store.deadLetters({ limit: 10, offset: 0 });
    if (refused.total > 0) print(`${refused.total} bài bị kho tra cứu từ chối, gần nhất:`);
    for (const { url, reason } of refused.hits) print(`  ${url} ${reason.split('\n')[0]}`);
    if (leftOut.length > 0)
      print('Bỏ ngoài trong bảy ngày qua, theo lý do (từng nguồn: /crawl, liên kết: schedule list):');
    for (const { code, pages } of leftOut) print(`  ${pages} trang: ${errorName(code)} [${code}]`);
    print(`${skipped} trang bị bỏ qua${skipped > 0 ? ', gần nhất:' : ''}`);
    for (const { key, code, reason } of hits) print(`  ${pageOf(key)}  ${failureText(code ?? 'UNEXPECTED', reason)}`);
  } finally {
    await health.close();
    await queue.close();
    await archive.close();
    await store.close();
  }
}

/** `process:file:///bai.txt#2022.warc.gz:257`, the key of a job -> `file:///bai.txt`, what the job was about. */
function pageOf(key: string): string {
  return key.replace(/^\w+:/, '').replace(/#[\w.-]+\.warc\.gz:\d+$/, '');
}
