import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unzipped } from './bytes.ts';
import { broken, brokenOff, type Found, type Limits, type Source } from './found.ts';
import { linesOf } from './lines.ts';

const day = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a date of ISO 8601');

/** One article a line. The names are those of the API; `docs/operating.md` lists them. */
const schema = z
  .object({
    /** http(s) address of the article: its identity, and what tells its site. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Identity inside the file, for what has no address. */
    id: z.union([z.string().min(1), z.number()]).optional(),
    title: z.string().nullish(),
    lead: z.string().nullish(),
    /** Paragraphs, or one text with a paragraph a line. */
    text: z.union([z.string(), z.array(z.string())]).nullish(),
    /** The page itself, instead of the fields above. */
    html: z.string().nullish(),
    authors: z.array(z.string()).nullish(),
    section: z.string().nullish(),
    publishedAt: day.nullish(),
    fetchedAt: day.nullish(),
  })
  .refine(({ text, html }) => (text?.length ?? 0) > 0 || (html ?? '') !== '', 'expected text or html');

type Line = z.infer<typeof schema>;

/** The articles of a JSON-lines file, plain or gzip, in constant memory; each bad line is told with its number. */
export async function* pagesOfJsonLines(source: Source, limits: Limits): AsyncGenerator<Found> {
  let number = 0;
  try {
    for await (const line of linesOf(unzipped(source.open()))) {
      number += 1;
      if (line === null || line.trim() !== '') yield pageOf(line, `${source.name}: line ${number}`, source, limits);
    }
  } catch (error) {
    yield brokenOff(`${source.name}: line ${number + 1}`, error);
  }
}

function pageOf(line: string | null, name: string, source: Source, { maxPageBytes }: Limits): Found {
  if (line === null || Buffer.byteLength(line) > maxPageBytes) {
    return broken(name, 'TOO_LARGE', `more than VANKIEN_MAX_PAGE_BYTES=${maxPageBytes} bytes`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return broken(name, 'BAD_ARGUMENT', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return broken(name, 'BAD_ARGUMENT', [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
  }
  const article = parsed.data;
  // Without a name of its own an article is known by its line: the same line is the same article wherever it stands.
  const id = article.id ?? createHash('sha256').update(line).digest('hex').slice(0, 20);
  const url = article.url ?? `${source.url}#${encodeURIComponent(id)}`;
  const { href } = new URL(url);
  const fetchedAt = article.fetchedAt ? new Date(article.fetchedAt).toISOString() : source.modifiedAt;
  const body = Buffer.from(article.html || pageOfFields(article));
  return {
    kind: 'page',
    name,
    page: {
      url: href,
      finalUrl: href,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body,
      fetchedAt,
    },
  };
}

/** The fields as a page of the web that says what each is (schema.org), so that it is archived and read like any other. */
function pageOfFields({ title, lead, text, authors, section, publishedAt }: Line): string {
  const paragraphs = (Array.isArray(text) ? text : (text ?? '').split(/\n+/))
    .map((each) => each.trim())
    .filter(Boolean);
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(title ? { headline: title } : {}),
    ...(lead ? { description: lead } : {}),
    ...(publishedAt ? { datePublished: publishedAt } : {}),
    ...(authors?.length ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(section ? { articleSection: section } : {}),
  };
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title ?? '')}</title>`,
    `<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script></head><body><article>`,
    title ? `<h1>${escaped(title)}</h1>` : '',
    lead ? `<p class="sapo">${escaped(lead)}</p>` : '',
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    '</article></body></html>',
  ].join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
