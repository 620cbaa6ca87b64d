import type { ParsedArticle } from '../../model/article.ts';
import type { PageSelectors } from '../../model/site.ts';
import { type Byline, readByline } from '../byline.ts';
import { readLead } from '../lead.ts';
import { parseDateTime } from '../parseDateTime.ts';
import { tidy } from '../tidy.ts';
import { findAuthors } from './authors.ts';
import { decodeEntities } from './entities.ts';
import { describedLead } from './leadBlocks.ts';
import type { PageView } from './page.ts';
import { findPublishedAt } from './publishedAt.ts';
import type { BodyText } from './readBody.ts';
import { findSection } from './section.ts';
import type { SelectedFields } from './selected.ts';
import { findSourceNote } from './sourceNote.ts';
import { findTitle } from './title.ts';

/** Names of the fields of a parsed article. */
export type FieldName = keyof ParsedArticle;

export interface ParsedPage {
  readonly article: ParsedArticle;
  /** Fields for which the site's selector found nothing and the generic extractor did: a sign that the site has changed. */
  readonly fellBack: readonly FieldName[];
  /** Whether the lead is printed on the page or only stands in its head; null where there is none. */
  readonly leadFrom: 'page' | 'head' | null;
}

/** The body of a page as it was found. */
export interface FoundBody extends BodyText {
  /** Whether the site's selector named it. */
  readonly selected: boolean;
  /** Blocks of the lead that the page prints, where no selector gave one. */
  readonly leadBlocks: readonly number[];
}

/** Between the cells of a table's row. */
const CELL_SEPARATOR = ' | ';

/** What was found on a page, to be put together. */
export interface Findings {
  /** Null for a page of no declared site; then `selected` is null too. */
  readonly selectors: PageSelectors | null;
  readonly selected: SelectedFields | null;
  readonly body: FoundBody;
}

/** Puts an article together: each field from the site's selector, else generically, noting where the first should have served. */
export function assembleArticle(page: PageView, { selectors, selected, body }: Findings): ParsedPage {
  const fellBack: FieldName[] = selectors !== null && !body.selected ? ['body'] : [];
  const choose = <Value>(field: keyof PageSelectors & FieldName, own: Value | null, generic: () => Value | null) => {
    if (own !== null) return own;
    const found = generic();
    if (found !== null && selectors?.[field] !== undefined) fellBack.push(field);
    return found;
  };
  const textOf = (indices: readonly number[], separator: string): string =>
    read(indices.map((i) => page.blocks[i]?.text ?? '').join(separator));

  const title = choose('title', nonEmpty(selected?.title), () => nonEmpty(findTitle(page)));
  const paragraphs = body.paragraphs.map((indices) => textOf(indices, CELL_SEPARATOR));
  const printedLead = nonEmpty(textOf(body.leadBlocks, ' '));
  const lead = choose('lead', nonEmpty(selected?.lead), () => printedLead ?? unprintedLead(page, paragraphs));
  const { text: leadText, paper } = readLead(lead ?? '');
  // What stands in the body once more, in an element that no selector names.
  const texts = paragraphs.filter((text) => text !== '' && text !== title && text !== leadText);
  const first = readLead(texts[0] ?? '');

  const own = readBylines(selected?.authors ?? [], page.papers);
  const generic = findAuthors(page, body.byline);
  const authors = choose('authors', orNull(own.authors), () => orNull(generic.authors));
  const sourceNote =
    choose('sourceNote', nonEmpty(selected?.sourceNote), () =>
      findSourceNote(page, body.paragraphs.at(-1)?.at(-1) ?? -1),
    ) ??
    own.sourceNote ??
    generic.sourceNote ??
    paper ??
    first.paper;
  const captions = choose('captions', orNull(selected?.captions ?? []), () =>
    orNull(body.captions.map((i) => textOf([i], ' '))),
  );
  return {
    article: {
      title,
      lead: nonEmpty(leadText),
      body: [first.text, ...texts.slice(1)].filter((text) => text !== ''),
      authors: (authors ?? []).map(read),
      publishedAt: choose('publishedAt', parseDateTime(selected?.publishedAt ?? ''), () => findPublishedAt(page)),
      section: choose('section', nonEmpty(selected?.section), () => nonEmpty(findSection(page))),
      sourceNote: nonEmpty(sourceNote),
      captions: [...new Set((captions ?? []).map(read))].filter((text) => text !== ''),
    },
    fellBack,
    leadFrom: nonEmpty(leadText) === null ? null : (nonEmpty(selected?.lead) ?? printedLead) === null ? 'head' : 'page',
  };
}

function readBylines(printed: readonly string[], papers: readonly string[]): Byline {
  const bylines = printed.map((each) => readByline(each, papers));
  return {
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    sourceNote: bylines.find(({ sourceNote }) => sourceNote !== null)?.sourceNote ?? null,
  };
}

/** The head's description where the body does not say it in the same words. */
function unprintedLead(page: PageView, paragraphs: readonly string[]): string | null {
  const description = nonEmpty(describedLead(page));
  if (description === null) return null;
  const start = letters(description).slice(0, 30);
  return paragraphs.some((text) => letters(text).includes(start)) ? null : description;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function read(text: string): string {
  return tidy(decodeEntities(text));
}

/** The string tidied, null where nothing is left of it. */
function nonEmpty(text: string | null | undefined): string | null {
  const tidied = read(text ?? '');
  return tidied === '' ? null : tidied;
}

function orNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length === 0 ? null : list;
}
