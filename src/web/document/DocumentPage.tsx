import { Link, useParams } from 'react-router';
import type { CitationRecord } from '../../model/citation.ts';
import type { FoundCopies } from '../../store/query.ts';
import type { DocumentProfile } from '../../store/store.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { count } from '../count.ts';
import { day } from '../day.ts';
import { CopyQuotation } from '../quote/CopyQuotation.tsx';
import { citationQuotation } from '../quote/quotation.ts';
import { Copies, everyCopy } from '../search/Copies.tsx';
import { Facets } from '../search/Facets.tsx';
import { BY_YEAR, byParameter, type FacetChoice } from '../search/facetChoice.ts';
import { Pages } from '../search/Pages.tsx';
import { useSearch } from '../search/useSearch.ts';
import { Citing } from './Citing.tsx';
import { documentName } from './documentName.ts';
import { OpenCitations } from './OpenCitations.tsx';
import { Structure } from './Structure.tsx';

const CHOICES: readonly FacetChoice[] = [
  { facet: 'unit', title: 'Đơn vị viện dẫn', ...byParameter('unit') },
  { facet: 'relation', title: 'Để làm gì', ...byParameter('relation') },
  BY_YEAR,
];

/** The trace of a document: which unit cited it, when, to do what, in which sentence. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const asked = useApi<DocumentProfile>(apiUrl(`documents/${encodeURIComponent(id)}`));
  return (
    <Answer asked={asked}>
      {(document) => (
        <>
          <title>{`${documentName(document)} – vankien`}</title>
          <h1>{documentName(document)}</h1>
          {document.title && <p className="lead">{document.title}</p>}
          <dl className="facts">
            <Fact name="Ngày ban hành">{document.issuedOn && day(document.issuedOn)}</Fact>
            <Fact name="Cơ quan ban hành">{document.issuer}</Fact>
            <Fact name="Khóa">{document.term}</Fact>
            <Fact name="Biết qua">{BASIS[document.basis]}</Fact>
            <Fact name="Toàn văn">{document.articleId && <Link to={`/bai/${document.articleId}`}>đọc</Link>}</Fact>
          </dl>
          {document.articleId && <Structure id={document.id} articleId={document.articleId} />}
          {document.number && <OpenCitations number={document.number} />}
          <CitedBy id={document.id} />
        </>
      )}
    </Answer>
  );
}

const BASIS = { 'own text': 'toàn văn', registry: 'danh mục văn kiện', citation: 'các bài viện dẫn' } as const;

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function CitedBy({ id }: { readonly id: string }) {
  const search = useSearch();
  const asked = useApi<FoundCopies<CitationRecord>>(
    apiUrl('citations', {
      document: id,
      ...search.query(['unit', 'relation', 'from', 'to']),
      ...everyCopy(search),
    }),
  );
  return (
    <Answer asked={asked}>
      {({ total, copies, hits, facets }) => (
        <div className="results">
          <Facets facets={facets} choices={CHOICES} search={search} />
          <section>
            <p className="total" role="status">
              {count(total)} lần viện dẫn
            </p>
            <Copies copies={copies} search={search} />
            <table className="trace">
              <thead>
                <tr>
                  <th>Ngày</th>
                  <th>Đơn vị</th>
                  <th>Để làm gì</th>
                  <th>Câu viện dẫn</th>
                </tr>
              </thead>
              <tbody>
                {hits.map((citation) => (
                  <tr key={citation.id}>
                    <td className="day">{day(citation.on)}</td>
                    <td>
                      <Citing {...citation} />
                      {citation.citingOfficial && <div className="note">{citation.citingOfficial}</div>}
                    </td>
                    <td className="relation">{citation.relation}</td>
                    <td>
                      <Sentence {...citation} />
                      <div className="source">
                        <Link to={`/bai/${citation.articleId}#c${citation.start}`}>
                          {citation.articleTitle ?? 'Bài không có tiêu đề'}
                        </Link>{' '}
                        ·{' '}
                        <CopyQuotation
                          articleId={citation.articleId}
                          quote={(source) => citationQuotation(citation, source)}
                        />
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Pages total={total} search={search} />
          </section>
        </div>
      )}
    </Answer>
  );
}

/** The sentence with the citation set off. */
function Sentence({ sentence, sentenceText, start, end }: CitationRecord) {
  const from = start - sentence.start;
  const to = end - sentence.start;
  return (
    <>
      {sentenceText.slice(0, from)}
      <mark>{sentenceText.slice(from, to)}</mark>
      {sentenceText.slice(to)}
    </>
  );
}
