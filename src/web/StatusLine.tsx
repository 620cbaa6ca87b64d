import type { JobCounts } from '../queue/queue.ts';
import type { StoreCounts } from '../store/store.ts';
import { count } from './count.ts';

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
      {count(status.articles)} bài · {count(status.speeches)} phát biểu · {count(status.citations)} trích dẫn ·{' '}
      {count(status.officials)} cán bộ
      {underWay > 0 && ` · còn ${count(underWay)} việc đang làm`}
      {status.skipped > 0 && ` · ${count(status.skipped)} trang bị bỏ qua`}
    </footer>
  );
}
