import type { ParsedArticle } from '../../model/article.ts';
import type { PageSelectors } from '../../model/site.ts';
import { type Byline, readByline } from '../byline.ts';
import { readLead } from '../lead.ts';
import { parseDateTime } from '../parseDateTime.ts';
import { tidy } from '../tidy.ts';
import { findAddresses, type PageAddresses } from './addresses.ts';
import { findAuthors } from './authors.ts';
import { decodeEntities } from './entities.ts';
import { describedLead } from './leadBlocks.ts';
import { type FieldName, type Finding, finding, type Origin, type Origins } from './origin.ts';
import type { PageView } from './page.ts';
import { findPublishedAt } from './publishedAt.ts';
import type { BodyText } from './readBody.ts';
import { findSection } from './section.ts';
import type { SelectedFields } from './selected.ts';
import { findSourceNote } from './sourceNote.ts';
import { findTitle } from './title.ts';

/** The article of a page, and what is to be known of how it was read. */
export interface ParsedPage {
  readonly article: ParsedArticle;
  readonly addresses: PageAddresses;
  /** What each field was read from. */
  readonly origins: Origins;
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
  const origins: { [Field in FieldName]?: Origin } = { body: body.selected ? 'selector' : 'text' };
  const choose = <Value>(field: FieldName, own: Value | null, generic: () => Finding<Value> | null): Value | null => {
    const found = own === null ? generic() : { value: own, origin: 'selector' as const };
    if (found !== null) origins[field] = found.origin;
    return found?.value ?? null;
  };
  const textOf = (indices: readonly number[], separator: string): string =>
    read(indices.map((i) => page.blocks[i]?.text ?? '').join(separator));

  const title = choose('title', nonEmpty(selected?.title), () => tidied(findTitle(page)));
  const paragraphs = body.paragraphs.map((indices) => textOf(indices, CELL_SEPARATOR));
  const printedLead = nonEmpty(textOf(body.leadBlocks, ' '));
  const lead = choose(
    'lead',
    nonEmpty(selected?.lead),
    () => finding(printedLead, 'text') ?? finding(unprintedLead(page, paragraphs), 'declared'),
  );
  const { text: leadText, paper } = readLead(lead ?? '');
  // What stands in the body once more, in an element that no selector names.
  const texts = paragraphs.filter((text) => text !== '' && text !== title && text !== leadText);
  const first = readLead(texts[0] ?? '');

  const own = readBylines(selected?.authors ?? [], page.papers);
  const generic = findAuthors(page, body.byline);
  const authors = choose('authors', orNull(own.authors), () => finding(orNull(generic.value.authors), generic.origin));
  const printedNote = choose('sourceNote', nonEmpty(selected?.sourceNote), () =>
    finding(nonEmpty(findSourceNote(page, body.paragraphs.at(-1)?.at(-1) ?? -1)), 'text'),
  );
  // Beside the author or before the lead no selector of a note looks.
  const sourceNote = printedNote ?? nonEmpty(own.sourceNote ?? generic.value.sourceNote ?? paper ?? first.paper);
  const captions = choose('captions', orNull(selected?.captions ?? []), () =>
    finding(orNull(body.captions.map((i) => textOf([i], ' '))), 'text'),
  );
  const article: ParsedArticle = {
    title,
    lead: nonEmpty(leadText),
    body: [first.text, ...texts.slice(1)].filter((text) => text !== ''),
    authors: (authors ?? []).map(read),
    publishedAt: choose('publishedAt', parseDateTime(selected?.publishedAt ?? ''), () => findPublishedAt(page)),
    section: choose('section', nonEmpty(selected?.section), () => tidied(findSection(page, title))),
    sourceNote,
    captions: [...new Set((captions ?? []).map(read))].filter((text) => text !== ''),
  };
  const fellBack = (Object.keys(origins) as FieldName[]).filter(
    (field) => selectors?.[field] !== undefined && origins[field] !== 'selector',
  );
  return {
    article,
    addresses: findAddresses(page),
    origins: sourceNote === null ? origins : { sourceNote: 'text', ...origins },
    fellBack,
    leadFrom: article.lead === null ? null : origins.lead === 'declared' ? 'head' : 'page',
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

function tidied(found: Finding<string> | null): Finding<string> | null {
  return found === null ? null : finding(nonEmpty(found.value), found.origin);
}

function orNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length === 0 ? null : list;
}
