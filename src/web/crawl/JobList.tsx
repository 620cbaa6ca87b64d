import { useState } from 'react';
import { errorName } from '../../errors.ts';
import type { ListedJob, ListedState } from '../../queue/queue.ts';
import type { Found } from '../../store/query.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { useSiteName } from '../siteNames.ts';
import { timeOf } from './crawlView.ts';
import { KIND_NAMES } from './QueueTable.tsx';

const STATES: readonly (readonly [ListedState, string])[] = [
  ['quarantined', 'Cách ly'],
  ['skipped', 'Bỏ qua'],
  ['delayed', 'Hẹn giờ'],
  ['active', 'Đang làm'],
  ['waiting', 'Chờ'],
];
const PER_PAGE = 20;

/** Jobs of one state, with why they are there. What was set aside can be put back. */
export function JobList({
  turn,
  onAgain,
}: {
  readonly turn: number;
  /** Null where the operator has no key. */
  readonly onAgain: ((key: string) => void) | null;
}) {
  const [state, setState] = useState<ListedState>('quarantined');
  const [offset, setOffset] = useState(0);
  const asked = useApi<Found<ListedJob>>(apiUrl('crawl/jobs', { state, limit: PER_PAGE, offset }), turn);
  const siteName = useSiteName();
  const mayPutBack = state === 'quarantined' || state === 'skipped' || state === 'delayed';
  return (
    <section className="jobs">
      <h2>Từng việc</h2>
      <p className="choices">
        {STATES.map(([each, name]) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === state}
            onClick={() => {
              setState(each);
              setOffset(0);
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <Answer asked={asked}>
        {({ total, hits }) => (
          <>
            {total === 0 && <p className="note">Không có việc nào.</p>}
            <ol className="hits">
              {hits.map((job) => (
                <li key={job.key}>
                  <p className="address">{addressOf(job.key)}</p>
                  {job.code !== null && (
                    <p>
                      {errorName(job.code)} <code>{job.code}</code> {job.reason?.split('\n')[0]}
                    </p>
                  )}
                  <p className="source">
                    {KIND_NAMES[job.kind]} · {siteName(job.site)} · lần thử {job.attempt} · {timeOf(job.at)}
                  </p>
                  {onAgain && mayPutBack && (
                    <p className="actions">
                      <button type="button" onClick={() => onAgain(job.key)}>
                        Làm lại
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ol>
            {total > PER_PAGE && (
              <p className="pages">
                <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PER_PAGE))}>
                  Trước
                </button>
                {offset + 1}–{Math.min(offset + PER_PAGE, total)} / {total}
                <button
                  type="button"
                  disabled={offset + PER_PAGE >= total}
                  onClick={() => setOffset(offset + PER_PAGE)}
                >
                  Sau
                </button>
              </p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

/** `fetch:https://thudomoi.example/a.html` -> `https://thudomoi.example/a.html`; an archive's place behind it is left out. */
function addressOf(key: string): string {
  return key.replace(/^\w+:/, '').replace(/#[\w.-]+\.warc\.gz:\d+$/, '');
}
