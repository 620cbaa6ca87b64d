import type { JobCounts } from '../queue/queue.ts';
import type { StoreCounts } from '../store/store.ts';
import { apiUrl, useApi } from './api.ts';

interface Status extends StoreCounts {
  readonly archived: number;
  readonly jobs: JobCounts;
  readonly skipped: number;
}

/** What is held and what is under way, at the foot of every page. */
export function StatusLine() {
  const { answer } = useApi<Status>(apiUrl('status'));
  if (!answer) return null;
  const underWay = answer.jobs.waiting + answer.jobs.active + answer.jobs.delayed;
  return (
    <footer className="status">
      {answer.articles} bài · {answer.speeches} phát biểu · {answer.citations} trích dẫn · {answer.officials} cán bộ
      {underWay > 0 && ` · còn ${underWay} việc đang làm`}
      {answer.skipped > 0 && ` · ${answer.skipped} trang bị bỏ qua`}
    </footer>
  );
}
