import type { SiteView } from '../../api/answers.ts';
import { errorName } from '../../errors.ts';
import { BACKFILL_OVER } from '../../model/backfillPlace.ts';
import type { Look } from '../../queue/schedule.ts';
import { timeOf } from './crawlView.ts';
import { LeftOut } from './LeftOut.tsx';
import { SiteHealth } from './SiteHealth.tsx';

/** Looks that are shown without asking. */
const SHOWN_LOOKS = 3;

/** One site: when it is looked at, what the last looks found, how well its pages are read, and what the operator may do. */
export function SiteCard({
  site,
  onChange,
}: {
  readonly site: SiteView;
  /** Null where the operator has no key. */
  readonly onChange: ((what: 'pause' | 'resume' | 'run') => void) | null;
}) {
  const [verdict] = site.days.map(({ judged }) => judged.verdict);
  return (
    <li className="site" data-site={site.id}>
      <h2>
        {site.name} {site.isPaused && <span className="badge paused">tạm dừng</span>}
        {site.looks[0]?.error && <span className="badge broken">không xem được</span>}{' '}
        {verdict === 'broken' && <span className="badge broken">đọc hỏng</span>}
        {verdict === 'doubtful' && <span className="badge doubtful">cần xem</span>}
      </h2>
      <p className="source">
        Lịch <code>{site.cron}</code>
        {site.nextAt !== null && ` · lần tới ${timeOf(site.nextAt)}`}
      </p>
      {onChange && (
        <p className="actions">
          <button type="button" onClick={() => onChange('run')}>
            Chạy ngay
          </button>
          {site.isPaused ? (
            <button type="button" onClick={() => onChange('resume')}>
              Chạy lại theo lịch
            </button>
          ) : (
            <button type="button" onClick={() => onChange('pause')}>
              Tạm dừng
            </button>
          )}
        </p>
      )}
      <ul className="looks">
        {site.looks.length === 0 && <li className="note">Chưa xem lần nào.</li>}
        {site.looks.slice(0, SHOWN_LOOKS).map((look) => (
          <LookLine key={look.at} look={look} />
        ))}
      </ul>
      <LeftOut site={site} />
      <SiteHealth days={site.days} />
    </li>
  );
}

function LookLine({ look: { at, found, fresh, error, broken, backfilled } }: { readonly look: Look }) {
  // A look that finds nothing fails by the reason of its first broken source.
  const isToldBySource = broken.some(({ reason }) => reason === error?.reason);
  return (
    <li>
      {timeOf(at)}: {error === null ? `thấy ${found} trang, ${fresh} mới` : errorName(error.code)}
      {error !== null && !isToldBySource && <span className="reason">{error.reason.split('\n')[0]}</span>}
      {backfilled && (
        <span className="note">
          {' '}
          (lấy bài cũ từ <span className="address">{backfilled.source}</span>, đến trang {backfilled.page},{' '}
          {backfilled.day}: {BACKFILL_OVER[backfilled.because]})
        </span>
      )}
      {broken.map(({ source, reason }) => (
        <span key={source} className="reason">
          {source}: {reason}
        </span>
      ))}
    </li>
  );
}
