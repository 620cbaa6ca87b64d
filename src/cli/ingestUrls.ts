import { resolve } from 'node:path';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import { BadInput } from '../errors.ts';
import { linesOf } from '../ingest/lines.ts';
import { fetchJob } from '../jobs/discover.ts';
import { runWorker } from '../jobs/worker.ts';
import type { NewJob } from '../queue/queue.ts';
import { crawlRun } from './crawlRun.ts';
import { errorLine, print, tell, tellBrokenSource } from './print.ts';
import { openInput } from './readInput.ts';
import { stopOnSignals } from './stopping.ts';

/** How many jobs are added in one transaction. */
const PORTION = 1_000;

/**
 * Fetches the pages of lists with an address a line as a crawl does: through the queue, by robots.txt, one request per host at a time. Blank lines
 * and those that begin with `#` say nothing; each bad line is told with its number. What is not done when it is told to stop lies in the queue.
 */
export async function ingestUrls(lists: readonly string[]): Promise<void> {
  const config = readConfig();
  const stop = stopOnSignals();
  const app = await openApp(config, { demo: false, abandon: stop.abandon, onBrokenSource: tellBrokenSource });
  const run = crawlRun(app, config, stop);
  let listed = 0;
  let fresh = 0;
  let bad = 0;
  try {
    let portion: NewJob[] = [];
    const add = async () => {
      fresh += await app.queue.add(portion);
      portion = [];
    };
    for (const list of lists.map((each) => (each === '-' ? each : resolve(each)))) {
      let number = 0;
      for await (const line of linesOf(openInput(list))) {
        number += 1;
        const text = line?.trim() ?? '';
        if (line !== null && (text === '' || text.startsWith('#'))) continue;
        try {
          if (line === null) throw new BadInput('TOO_LARGE', 'the line is too long');
          const site = siteOfUrl(new URL(canonicalUrl(text)).href, app.sites);
          portion.push(fetchJob(canonicalUrl(text, { site }), site ?? 'web'));
          listed += 1;
        } catch (error) {
          bad += 1;
          tell(errorLine(error).replace('vankien: ', `vankien: ${list}: dòng ${number} (line ${number}): `));
        }
        if (portion.length >= PORTION) await add();
      }
    }
    await add();
    const before = await app.store.counts();
    await runWorker({ ...run, untilIdle: true });
    run.finish();
    const after = await app.store.counts();
    const { waiting, delayed } = await app.queue.counts();
    const notes = [
      listed > fresh ? `${listed - fresh} địa chỉ đã biết từ trước` : '',
      bad > 0 ? `${bad} dòng không phải địa chỉ` : '',
      run.failed() > 0 ? `${run.failed()} trang không lấy được` : '',
      waiting + delayed > 0 ? `${waiting + delayed} việc còn trong hàng, lần chạy sau sẽ làm` : '',
    ].filter(Boolean);
    print([`${fresh} địa chỉ mới, thêm ${after.articles - before.articles} bài`, ...notes].join(', '));
    if (bad + run.failed() > 0) process.exitCode = 1;
  } finally {
    run.finish();
    await app.close();
  }
  stop.ended();
}
