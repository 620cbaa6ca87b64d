import type { Status } from '../api/answers.ts';
import { count } from './count.ts';

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
