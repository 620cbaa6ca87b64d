import { useEffect, useState } from 'react';
import type { Changed, CrawlView } from '../../api/answers.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, change, useApi } from '../api.ts';
import { AdminKey } from './AdminKey.tsx';
import { troubledFirst } from './crawlView.ts';
import { JobList } from './JobList.tsx';
import { QueueTable } from './QueueTable.tsx';
import { RefusedArticles } from './RefusedArticles.tsx';
import { SiteCard } from './SiteCard.tsx';
import { useAdminKey } from './useAdminKey.ts';

const REFRESH_MS = 10_000;

/** What the operator watches: sites, queue, failures; with the admin key also what may be done about them. */
export function CrawlPage() {
  const [turn, setTurn] = useState(0);
  const [key, setKey] = useAdminKey();
  const [told, setTold] = useState<{ readonly text: string; readonly isBad: boolean } | null>(null);
  const asked = useApi<CrawlView>(apiUrl('crawl'), turn);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  const act = async (path: string, done: string, body?: unknown) => {
    if (key === null) return;
    try {
      const { changed } = await change<Changed>(path, key, body);
      setTold({ text: changed ? done : 'Không có gì để đổi.', isBad: false });
    } catch (error) {
      setTold({ text: error instanceof Error ? error.message : String(error), isBad: true });
    }
    setTurn((before) => before + 1);
  };
  return (
    <>
      <title>Thu thập – vankien</title>
      <h1>Thu thập</h1>
      <Answer asked={asked}>
        {({ sites, depth, refused, hasKey }) => (
          <div className="crawl">
            <AdminKey hasKey={hasKey} adminKey={key} onKey={setKey} />
            {told && (
              <p className={told.isBad ? 'message problem' : 'message done'} role="status">
                {told.text}
              </p>
            )}
            <h2>Hàng việc</h2>
            <QueueTable depth={depth} />
            <RefusedArticles refused={refused} />
            <h2>Nguồn</h2>
            {sites.length === 0 && (
              <p className="note">
                Không nguồn nào được xem theo lịch: đặt VANKIEN_SITES cho máy chủ như cho các tiến trình làm việc.
              </p>
            )}
            <ul className="sites">
              {troubledFirst(sites).map((site) => (
                <SiteCard
                  key={site.id}
                  site={site}
                  onChange={
                    hasKey && key !== null
                      ? (what) => act(`crawl/sites/${site.id}/${what}`, `${site.name}: ${DONE[what]}.`)
                      : null
                  }
                />
              ))}
            </ul>
            <JobList
              turn={turn}
              onAgain={
                hasKey && key !== null ? (job) => act('crawl/jobs/again', 'Việc sẽ được làm lại.', { key: job }) : null
              }
            />
          </div>
        )}
      </Answer>
    </>
  );
}

const DONE = {
  run: 'sẽ được xem ngay',
  pause: 'đã tạm dừng',
  resume: 'lại chạy theo lịch',
} as const;
