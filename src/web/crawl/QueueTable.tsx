import type { JobKind, KindDepth } from '../../queue/queue.ts';
import { durationOf } from './crawlView.ts';

/** What jobs do, in the words of the operator. */
export const KIND_NAMES: Readonly<Record<JobKind, string>> = {
  discover: 'Tìm trang mới',
  fetch: 'Tải trang',
  process: 'Đọc trang',
};

const COLUMNS = [
  ['waiting', 'chờ'],
  ['active', 'đang làm'],
  ['delayed', 'hẹn giờ'],
  ['failed', 'sẽ thử lại'],
  ['quarantined', 'cách ly'],
  ['skipped', 'bỏ qua'],
  ['done', 'xong'],
] as const;

/** How much of each kind of work there is. */
export function QueueTable({ depth }: { readonly depth: readonly KindDepth[] }) {
  return (
    <table className="queue">
      <thead>
        <tr>
          <th>Việc</th>
          {COLUMNS.map(([state, name]) => (
            <th key={state}>{name}</th>
          ))}
          <th>chờ lâu nhất</th>
        </tr>
      </thead>
      <tbody>
        {depth.map((each) => (
          <tr key={each.kind}>
            <th scope="row">{KIND_NAMES[each.kind]}</th>
            {COLUMNS.map(([state, name]) => (
              <td
                key={state}
                data-name={name}
                className={state === 'quarantined' && each[state] > 0 ? 'bad' : undefined}
              >
                {each[state]}
              </td>
            ))}
            <td data-name="chờ lâu nhất">{each.oldestWaitingMs === null ? '–' : durationOf(each.oldestWaitingMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
