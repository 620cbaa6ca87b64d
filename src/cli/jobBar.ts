import { Presets, SingleBar } from 'cli-progress';
import type { Job, Queue } from '../queue/queue.ts';
import { KIND_NAMES, shown } from './jobLines.ts';

/** Shows on a terminal how far the queue is; elsewhere nothing. */
export interface JobBar {
  ended(job: Job): void;
  /** Takes the bar away. */
  finish(): void;
}

/** The bar appears with the first job that ended: one that only waits for its schedule has no progress to show. */
export function openJobBar(queue: Pick<Queue, 'counts'>): JobBar {
  if (!process.stderr.isTTY) return { ended: () => undefined, finish: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} việc · {now}',
      clearOnComplete: true,
      gracefulExit: false, // a first Ctrl+C lets what is in hand be finished
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  let done = 0;
  let isFinished = false;
  const show = async (job: Job) => {
    const counts = await queue.counts();
    if (isFinished) return;
    const total = done + counts.waiting + counts.active + counts.delayed;
    if (!bar.isActive) bar.start(total, done, { now: nameOf(job) });
    bar.setTotal(total);
    bar.update(done, { now: nameOf(job) });
  };
  return {
    ended(job) {
      done += 1;
      // A queue that does not answer now is told of by those who need it.
      show(job).catch(() => undefined);
    },
    finish() {
      isFinished = true;
      bar.stop();
    },
  };
}

/** `tải trang https://thudomoi.example/a.html` */
function nameOf({ work }: Job): string {
  return `${KIND_NAMES[work.kind]} ${shown(work.kind === 'discover' ? work.site : work.url)}`;
}
