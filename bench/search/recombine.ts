import { analysisVersion } from '../../pipelines/analysis.ts';
import type { Article } from '../../src/model/article.ts';
import { articleId } from '../../src/parse/articleId.ts';
import { composeText } from '../../src/parse/composeText.ts';
import { below, type Random, randomOf, zipfBelow } from './random.ts';
import type { Sources } from './sources.ts';

const SITES = 40;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 20 * 365;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const VIETNAM_MS = 7 * 60 * MINUTE_MS;
const HEADLINE_UNITS = 90;
/** So many articles in a hundred cite a document by its number. */
const CITING_PERCENT = 40;
const HIGHEST_NUMBER = 150;

/**
 * The article of this place in an endless list: runs of paragraphs from several real articles, among them some that cite, with
 * people and document numbers exchanged. Words are as frequent as in the sources, since the paragraphs are drawn evenly; people, sites
 * and numbers are a few that are everywhere and many that are rare.
 */
export function recombinedArticle({ articles, citing }: Sources, place: number): Article {
  const random = randomOf(place);
  const cast = new Map<string, string>();
  const changed = (paragraph: string) => renumbered(recast(paragraph, cast, random), random);
  // As long as one of the sources.
  const length = articles[below(random, articles.length)]?.length ?? 0;
  const paragraphs: string[] = [];
  while (paragraphs.length < length) {
    const from = articles[below(random, articles.length)] ?? [];
    const at = below(random, from.length);
    paragraphs.push(...from.slice(at, at + 1 + below(random, 3)).map(changed));
  }
  if (random() * 100 < CITING_PERCENT && citing.length > 0) {
    const count = 1 + zipfBelow(random, 4);
    for (let i = 0; i < count; i += 1) {
      paragraphs.splice(below(random, paragraphs.length), 0, changed(citing[below(random, citing.length)] ?? ''));
    }
  }
  const site = `bao${1 + zipfBelow(random, SITES)}`;
  const url = `https://${site}.example/bai-${place}.html`;
  // More of later years, as papers print more.
  const day = FIRST_DAY + Math.floor(DAYS * Math.sqrt(random())) * DAY_MS;
  const publishedAt = `${new Date(day + below(random, 24 * 60) * MINUTE_MS).toISOString().slice(0, 19)}+07:00`;
  const parsed = {
    title: headline(paragraphs[below(random, paragraphs.length)] ?? ''),
    lead: paragraphs[0] ?? null,
    body: paragraphs.slice(1),
    authors: [nameOf(random)],
    publishedAt,
    section: null,
    sourceNote: null,
    captions: [],
  };
  return {
    ...parsed,
    id: articleId(url),
    url,
    site,
    kind: 'news',
    text: composeText(parsed),
    publishedOn: publishedAt.slice(0, 10),
    fetchedAt: new Date(day + DAY_MS - VIETNAM_MS).toISOString(),
    header: null,
    pipelineVersion: analysisVersion('perceptron'),
  };
}

/** The beginning of a paragraph, up to the first sign or blank before `HEADLINE_UNITS`. */
function headline(paragraph: string): string {
  const [clause = paragraph] = /^[^.,;:!?]{30,90}(?=[.,;:!?])/.exec(paragraph) ?? [];
  if (clause.length <= HEADLINE_UNITS) return clause;
  return clause.slice(0, clause.lastIndexOf(' ', HEADLINE_UNITS));
}

const PERSON = /(?<=(?:^|[^\p{L}])(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu;

/** Each person of the paragraph plays another one, the same one all over the article. */
function recast(paragraph: string, cast: Map<string, string>, random: Random): string {
  return paragraph.replace(PERSON, (name) => {
    const role = cast.get(name) ?? nameOf(random);
    cast.set(name, role);
    return role;
  });
}

const SURNAMES = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh,Mai,Tạ,Cao'.split(',');
const MIDDLE = 'Văn,Thị,Đức,Minh,Quang,Xuân,Hữu,Ngọc,Thanh,Công,Đình,Thu,Hồng,Quốc,Trọng,Kim,Bá,Tiến,Thế,Việt'.split(
  ',',
);
const GIVEN =
  'An,Bình,Cường,Dũng,Hà,Hải,Hạnh,Hiền,Hoa,Hòa,Hùng,Hương,Khánh,Lan,Linh,Long,Mai,Nam,Nga,Phúc,Phương,Quân,Sơn,Tâm,Thảo,Thắng,Tuấn,Vinh,Yến,Tùng'.split(
    ',',
  );
const PEOPLE = SURNAMES.length * MIDDLE.length * GIVEN.length;

function nameOf(random: Random): string {
  // Neighbours in this numbering share nothing but the surname's frequency.
  const person = Math.imul(zipfBelow(random, PEOPLE), 7919) % PEOPLE;
  const given = GIVEN[person % GIVEN.length];
  const middle = MIDDLE[Math.floor(person / GIVEN.length) % MIDDLE.length];
  return `${SURNAMES[Math.floor(person / GIVEN.length / MIDDLE.length)]} ${middle} ${given}`;
}

const NUMBER = /(?<![\d/-])\d{1,3}(?=\s?[-/]\s?(?:NQ|CT|QĐ|KL|QĐi|KH|TT|NĐ|CTr)\s?[-/–])/g;

function renumbered(paragraph: string, random: Random): string {
  return paragraph.replace(NUMBER, () => String(1 + zipfBelow(random, HIGHEST_NUMBER)).padStart(2, '0'));
}
