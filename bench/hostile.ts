import { openAnalysis } from '../src/app.ts';
import { SkipPage } from '../src/errors.ts';
import { parseHtml } from '../src/parse/parseHtml.ts';
import { type Growth, growth } from './growth.ts';

/** What is said over and over to make a slow pattern show itself. */
const PIECES = {
  'one letter': 'a',
  digits: '7',
  quotes: '“',
  'straight quotes': '"',
  '15-': '15-',
  'Nghị quyết số': 'Nghị quyết số ',
  capitals: 'Ă',
  'surname after surname': 'Nguyễn ',
  'posts without end': 'Bí thư Thành ủy, ',
  'speech without end': 'ông An nói: “',
  'brackets and dots': '(...',
} as const;

/** Markup that is said over and over before an article. */
const MARKUP = {
  'nested elements': '<div>',
  'nested tables': '<table><tr><td>',
  'nested lines': '<b><i>',
  'end tags of others': '</section>',
  paragraphs: '<p>Hội nghị sơ kết công tác sáu tháng đầu năm khai mạc sáng nay.</p>',
  'one long word': 'a',
  'less-than signs': '<',
  comments: '<!-- 07/03/2026 -->',
  'links to later pages': '<div class="pagination"><a href="/so-ket-123456-p2.html">2</a></div>',
  'long paths': '<a href="/so-ket-cong-tac/so-ket-cong-tac/so-ket-cong-tac/2">2</a>',
  headlines: '<h1>Sơ kết công tác</h1>',
  authors: '<span class="author">Ngọc An - Lê Bình</span>',
  dates: '<time datetime="2026-03-07T08:01:53">07/03/2026 08:01</time>',
  metadata: '<meta name="author" content="Ng&amp;amp;#7885;c An">',
  'linked data': '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a"}</script>',
  pictures: '<p><img src="a.jpg"></p><p>Toàn cảnh. Ảnh: Ngọc An</p>',
} as const;

const URL_OF_PAGE = 'https://baomau.example/so-ket-123456.html';
const ARTICLE = `<h1>Sơ kết</h1><article>${'<p>Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác.</p>'.repeat(9)}</article>`;

/**
 * How the time of the whole analysis grows with texts, and that of reading pages with markup, made to be slow.
 *
 * @param length UTF-16 units of the longer one
 */
export function benchHostile(length: number, rounds: number) {
  const analyse = openAnalysis('perceptron');
  const each = (pieces: Readonly<Record<string, string>>, work: (text: string) => unknown): Record<string, Growth> =>
    Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, growth(piece, length, rounds, work)]));
  return {
    ...each(PIECES, (text) => analyse(text, null)),
    pages: each(MARKUP, (markup) => readPage(markup + ARTICLE)),
  };
}

function readPage(html: string): void {
  try {
    parseHtml(html, { url: URL_OF_PAGE });
  } catch (error) {
    if (!(error instanceof SkipPage)) throw error;
  }
}
