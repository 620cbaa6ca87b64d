import { corpus } from './corpus.ts';

/** A made page of a paper, built round a text of the corpus. */
export interface NewsPage {
  /** From 0. */
  readonly number: number;
  readonly html: string;
}

/** Longest title, in UTF-16 units. */
const MOST_TITLE = 120;

/**
 * Pages with title, lead, body, author and date, as a news site prints them. The same text makes as many different pages as are asked for,
 * each of another day.
 */
export async function* newsPages(count: number): AsyncGenerator<NewsPage> {
  let number = 0;
  while (number < count) {
    const begun = number;
    for await (const text of corpus(count - number).texts()) yield { number, html: htmlOf(text, number++) };
    if (number === begun) throw new Error('the corpus is empty');
  }
}

function htmlOf(text: string, number: number): string {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const title = first.slice(0, MOST_TITLE);
  const paragraphs = (rest.length > 0 ? rest : [first]).map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta property="og:title" content="${escaped(title)}">
<meta property="article:published_time" content="${dayOf(number)}T08:00:00+07:00">
<meta name="author" content="Minh Anh"></head>
<body><nav><a href="/">Trang chủ</a></nav>
<article><h1>${escaped(title)}</h1>
${paragraphs.join('\n')}
</article></body></html>
`;
}

/** A day of the years 2015 to 2024. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2015, 0, 1 + (number % 3_650))).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
