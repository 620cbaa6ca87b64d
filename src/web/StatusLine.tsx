import type { JobCounts } from '../queue/queue.ts';
import type { StoreCounts } from '../store/store.ts';

export interface Status extends StoreCounts {
  readonly archived: number;
  readonly jobs: JobCounts;
  readonly skipped: number;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** What is held and what is under way, at the foot of every page. */
export function StatusLine({ status }: { readonly status: Status }) {
  const underWay = status.jobs.waiting + status.jobs.active + status.jobs.delayed;
  return (
    <footer className="status">
      {status.articles} bài · {status.speeches} phát biểu · {status.citations} trích dẫn · {status.officials} cán bộ
      {underWay > 0 && ` · còn ${underWay} việc đang làm`}
      {status.skipped > 0 && ` · ${status.skipped} trang bị bỏ qua`}
    </footer>
  );
}
