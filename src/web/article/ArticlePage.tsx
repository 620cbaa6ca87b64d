import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { ShownArticle } from '../../api/answers.ts';
import type { PaperView } from '../../model/paper.ts';
import type { Span } from '../../model/span.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';
import { Candidates } from '../document/Candidates.tsx';
import { Citing } from '../document/Citing.tsx';
import { useSiteName } from '../siteNames.ts';
import { ArticleCopies } from './ArticleCopies.tsx';
import type { Layer } from './layers.ts';
import { MarkedText } from './MarkedText.tsx';
import { anchorsOf, Outline } from './Outline.tsx';

/** An article with everything that was found in it, marked where it stands. */
export function ArticlePage() {
  const { id = '' } = useParams();
  const { hash } = useLocation();
  const asked = useApi<ShownArticle>(apiUrl(`articles/${encodeURIComponent(id)}`));
  const isPaper = asked.answer !== null && asked.answer.article.header !== null;
  const { answer: paper, waiting } = useApi<PaperView>(
    isPaper ? apiUrl(`articles/${encodeURIComponent(id)}/sections`) : null,
  );
  const loaded = asked.answer !== null && !(isPaper && waiting);
  const sought = hash.slice(1);
  useEffect(() => {
    if (loaded && sought) document.getElementById(sought)?.scrollIntoView({ block: 'center' });
  }, [loaded, sought]);
  return <Answer asked={asked}>{(records) => <Article records={records} paper={paper} sought={sought} />}</Answer>;
}

interface ArticleProps {
  readonly records: ShownArticle;
  /** How it is built, where it is the text of a document. */
  readonly paper: PaperView | null;
  readonly sought: string;
}

function Article({ records, paper, sought }: ArticleProps) {
  const anchors = paper && anchorsOf(paper);
  const { article, officials, speeches, citations } = records;
  const layers = layersOf(records);
  const siteName = useSiteName();
  const [heading, ...paragraphs] = paragraphsOf(article.text);
  const title = article.title && heading ? heading : null;
  return (
    <div className="reading">
      <title>{`${article.title ?? 'Bài viết'} – vankien`}</title>
      <article>
        <h1>
          {title ? <MarkedText text={article.text} part={title} layers={layers} sought={sought} /> : 'Không có tiêu đề'}
        </h1>
        <p className="source">
          {day(article.publishedOn)} · {siteName(article.site)}
          {article.authors.length > 0 && ` · ${article.authors.join(', ')}`}
          {/^https?:/.test(article.url) && (
            <>
              {' · '}
              <a href={article.url} rel="noreferrer">
                bản gốc
              </a>
            </>
          )}
        </p>
        {(title || !heading ? paragraphs : [heading, ...paragraphs]).map((part) => (
          <p key={part.start} id={anchors?.get(part.start)}>
            <MarkedText text={article.text} part={part} layers={layers} sought={sought} />
          </p>
        ))}
      </article>
      <aside aria-label="Tìm thấy trong bài">
        <ArticleCopies id={article.id} />
        {paper && <Outline paper={paper} />}
        <h2 className="citation-key">Văn kiện được dẫn ({citations.length})</h2>
        <ul>
          {citations.map((citation) => (
            <li key={citation.id}>
              <a href={`#c${citation.start}`}>{citation.surface}</a>{' '}
              {citation.documentId ? (
                <Link to={`/van-kien/${encodeURIComponent(citation.documentId)}`}>lần theo →</Link>
              ) : (
                <span className="unclear">{RESOLUTION[citation.resolution]}</span>
              )}
              {citation.resolution === 'ambiguous' && <Candidates ids={citation.candidates} />}
              <br />
              <span className="note">
                {citation.relation}
                {citation.citingReason !== null && ': '}
                <Citing {...citation} />
              </span>
            </li>
          ))}
        </ul>
        <h2 className="speech-key">Phát biểu ({speeches.length})</h2>
        <ul>
          {speeches.map((speech) => (
            <li key={speech.id}>
              <a href={`#s${speech.start}`}>{speech.speaker ?? 'Không rõ ai'}</a> {speech.verb}
            </li>
          ))}
        </ul>
        <h2 className="official-key">Cán bộ ({officials.length})</h2>
        <ul>
          {officials.map((official) => (
            <li key={official.start}>
              <a href={`#o${official.start}`}>{official.name}</a>
              <br />
              <span className="note">{official.posts.join(', ')}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

const RESOLUTION = { resolved: '', ambiguous: 'có thể là nhiều văn kiện', unresolved: 'chưa rõ văn kiện nào' } as const;

/** The parts of the text between blank lines. */
function paragraphsOf(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    parts.push({ start, end: start + part.length });
    start += part.length + 2;
  }
  return parts;
}

function layersOf({ speeches, citations, officials, posts }: ShownArticle): Layer[] {
  return [
    ...speeches.map(({ start, end, speaker, verb }) => ({
      start,
      end,
      kind: 'speech' as const,
      to: null,
      title: `${speaker ?? 'Không rõ ai'}${verb ? ` ${verb}` : ''}`,
    })),
    ...citations.map(({ start, end, documentId, resolution, relation, citingUnits, impliedUnit }) => ({
      start,
      end,
      kind: 'citation' as const,
      to: documentId ? `/van-kien/${encodeURIComponent(documentId)}` : null,
      title: [citingUnits.join(', ') || impliedUnit, relation, RESOLUTION[resolution]].filter(Boolean).join(' · '),
    })),
    ...officials.map(({ start, end, name, posts: held }) => {
      const id = posts.find((post) => post.name === name)?.officialId;
      return {
        start,
        end,
        kind: 'official' as const,
        to: id ? `/can-bo/${encodeURIComponent(id)}` : null,
        title: held.join(', '),
      };
    }),
  ];
}
