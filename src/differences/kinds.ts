import type { ArticleRecords } from '../model/article.ts';

/** What is compared of an article, in the order of the report. */
export const RECORD_KINDS = ['articles', 'speeches', 'citations', 'posts', 'units', 'documents'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record as it is compared. */
export interface Fact {
  /** By which it is known again where its place has moved: the words said, the surface, a name. */
  readonly content: string;
  /** UTF-16 offsets into the text of its article; null for what has no place. */
  readonly start: number | null;
  readonly end: number | null;
  /** How it is shown in a sample. */
  readonly label: string;
  /** What it says, by field; without ids and places, which follow from the rest. */
  readonly says: Readonly<Record<string, unknown>>;
}

/** The records of one kind in an article. */
export const FACTS: Readonly<Record<RecordKind, (records: ArticleRecords) => Fact[]>> = {
  articles: ({ article }) => [fact(article, article.id, article.title ?? article.url)],
  speeches: ({ speeches }) => speeches.map((each) => fact(each, each.text, `${each.speaker ?? '?'}: “${each.text}”`)),
  citations: ({ citations }) =>
    citations.map((each) =>
      fact(each, each.surface, `${each.surface} → ${each.documentId ?? each.resolution} (${each.relation})`),
    ),
  posts: ({ posts }) =>
    posts.map((each) => fact(each, `${each.officialId}\n${each.post}`, `${each.name}: ${each.post}`)),
  units: ({ units }) => units.map((each) => fact(each, each.surface, `${each.surface} → ${each.name}`)),
  documents: ({ documents }) =>
    documents.map((each) => fact(each, each.id, [each.type, each.number, each.issuedOn].filter(Boolean).join(' '))),
};

/** Ids and places follow from the rest, an article's text from its parts; when it was fetched and by what it was read is not in it. */
const NOT_SAID: ReadonlySet<string> = new Set([
  'id',
  'articleId',
  'articleTitle',
  'start',
  'end',
  'sentence',
  'speakerSpan',
  'text of the article',
  'fetchedAt',
  'pipelineVersion',
]);

function fact(
  record: object & { readonly start?: number; readonly end?: number },
  content: string,
  label: string,
): Fact {
  const isArticle = 'pipelineVersion' in record;
  const says = Object.entries(record).filter(
    ([name]) => !NOT_SAID.has(isArticle && name === 'text' ? 'text of the article' : name),
  );
  return { content, start: record.start ?? null, end: record.end ?? null, label, says: Object.fromEntries(says) };
}
