import { useMemo } from 'react';
import { Link, NavLink, Route, Routes } from 'react-router';
import type { Status } from '../api/answers.ts';
import { apiUrl, useApi } from './api.ts';
import { ArticlePage } from './article/ArticlePage.tsx';
import { CrawlPage } from './crawl/CrawlPage.tsx';
import { DocumentPage } from './document/DocumentPage.tsx';
import { DocumentsPage } from './document/DocumentsPage.tsx';
import { OfficialPage } from './official/OfficialPage.tsx';
import { OfficialsPage } from './official/OfficialsPage.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ArticleSearchPage } from './search/ArticleSearchPage.tsx';
import { SpeechSearchPage } from './search/SpeechSearchPage.tsx';
import { SiteNames } from './siteNames.ts';

/** The frame of every page, and which page an address shows. */
export function App() {
  const { answer: status } = useApi<Status>(apiUrl('status'));
  const siteNames = useMemo(() => new Map(status?.sites.map(({ id, name }) => [id, name])), [status]);
  return (
    <SiteNames value={siteNames}>
      <header className="masthead">
        <Link to="/" className="name">
          vankien
        </Link>
        <nav aria-label="Các mục">
          <NavLink to="/" end>
            Phát biểu
          </NavLink>
          <NavLink to="/bai">Bài viết</NavLink>
          <NavLink to="/van-kien">Văn kiện</NavLink>
          <NavLink to="/can-bo">Cán bộ</NavLink>
          <NavLink to="/crawl">Thu thập</NavLink>
          <a href="/api/docs">API</a>
        </nav>
      </header>
      <main tabIndex={-1}>
        <Routes>
          <Route path="/" element={<SpeechSearchPage />} />
          <Route path="/bai" element={<ArticleSearchPage />} />
          <Route path="/bai/:id" element={<ArticlePage />} />
          <Route path="/van-kien" element={<DocumentsPage />} />
          <Route path="/van-kien/:id" element={<DocumentPage />} />
          <Route path="/can-bo" element={<OfficialsPage />} />
          <Route path="/can-bo/:id" element={<OfficialPage />} />
          <Route path="/crawl" element={<CrawlPage />} />
          <Route path="*" element={<UnknownPage />} />
        </Routes>
      </main>
      {status && <StatusLine status={status} />}
    </SiteNames>
  );
}

function UnknownPage() {
  return (
    <p className="message">
      Không có trang này. <Link to="/">Về trang tìm phát biểu</Link>
    </p>
  );
}
