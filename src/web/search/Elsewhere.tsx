import { Link } from 'react-router';
import { apiUrl, useApi } from '../api.ts';
import { count } from '../count.ts';
import type { Search } from './useSearch.ts';

/** Where the same words may be found: a page, the resource of the API it shows, and the parameter that takes the words. */
interface Place {
  readonly page: string;
  readonly resource: string;
  readonly parameter: string;
  readonly what: string;
}

const PLACES: readonly Place[] = [
  { page: '/', resource: 'speeches', parameter: 'q', what: 'phát biểu có đủ các từ này' },
  { page: '/', resource: 'speeches', parameter: 'post', what: 'phát biểu của người giữ chức vụ này' },
  { page: '/', resource: 'speeches', parameter: 'speaker', what: 'phát biểu của người có tên này' },
  { page: '/bai', resource: 'articles', parameter: 'q', what: 'bài có đủ các từ này' },
  { page: '/van-kien', resource: 'documents', parameter: 'q', what: 'văn kiện có số hiệu hoặc tên này' },
  { page: '/can-bo', resource: 'officials', parameter: 'q', what: 'cán bộ có tên này' },
];

/** What to do where a search finds nothing: the places that have the same words without any filter, or how to ask otherwise. */
export function Elsewhere({ search }: { readonly search: Search }) {
  const words = search.get('q');
  return (
    <div className="message">
      <p>
        Kết quả phải có đủ mọi từ, mỗi từ gõ trọn vẹn, có dấu hay không cũng được. Hãy thử bớt từ, bỏ ngoặc kép hoặc bỏ
        điều kiện lọc.
      </p>
      {words !== '' && (
        <ul>
          {PLACES.map((place) => (
            <Found key={`${place.page} ${place.parameter}`} place={place} words={words} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({
  place: { page, resource, parameter, what },
  words,
}: {
  readonly place: Place;
  readonly words: string;
}) {
  const { answer } = useApi<{ readonly total: number }>(apiUrl(resource, { [parameter]: words, limit: 1 }));
  if (!answer || answer.total === 0) return null;
  return (
    <li>
      <Link to={`${page}?${new URLSearchParams({ [parameter]: words })}`}>{`${count(answer.total)} ${what}`}</Link>
    </li>
  );
}
