import { load } from 'cheerio/slim';
import { Cron } from 'croner';
import * as z from 'zod';

/** What is wrong with a declaration that the type checker cannot see, or was not asked about. */
export interface SiteMistake {
  /** Where: `page.body`, `discover.0.links`. */
  readonly field: string;
  /** What was expected there. */
  readonly expected: string;
  /** What stands there. */
  readonly got: string;
}

/** What a URL of a source may name: `periods.ts` fills it in, `{page}` is that of a list. */
const PLACEHOLDER = /\{(?:year|month|month:2|day|day:2|from|to|page)\}/g;

const noPage = load('');

const checked = <Value extends z.ZodType>(type: Value, expected: string, holds: (value: z.output<Value>) => boolean) =>
  type.refine(holds, { error: expected });

const selector = checked(z.string({ error: 'a CSS selector' }), 'a CSS selector', (text) => holds(() => noPage(text)));
const where = z.union([selector, z.strictObject({ select: selector, attribute: z.string().min(1) })], {
  error: 'a CSS selector, or {select, attribute}',
});
const pattern = z.instanceof(RegExp, { error: 'a pattern between strokes: /-(?<id>\\d+)\\.html$/' });
const cron = checked(z.string({ error: 'a cron expression' }), 'a cron expression, as */15 * * * *', (text) =>
  holds(() => new Cron(text, { paused: true })),
);
const host = checked(
  z.string({ error: 'a host' }),
  'a host in small letters, without http:// and port',
  (text) => URL.canParse(`http://${text}`) && new URL(`http://${text}`).host === text && !/:\d+$/.test(text),
);
const url = checked(
  z.string({ error: 'an http or https address' }),
  'an http or https address; in braces year, month, month:2, day, day:2, from, to, page',
  (text) => {
    const filled = text.replace(PLACEHOLDER, '1');
    return URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol) && !/[{}]/.test(filled);
  },
);

const dated = { url, period: z.enum(['year', 'month', 'day'], { error: 'year, month or day' }).optional() };
const list = z.strictObject({
  by: z.literal('list'),
  ...dated,
  pages: z.int({ error: 'a whole number' }).min(1, { error: '1 or more' }).optional(),
  first: url.optional(),
  links: selector,
  dates: selector.optional(),
});
const plain = z.strictObject({ by: z.enum(['rss', 'sitemap', 'robots']), ...dated });
const source = z.discriminatedUnion('by', [list, plain], { error: 'by: rss, sitemap, robots or list' });
const sources = z.array(source, { error: 'a list of sources' });

/** The shape of `model/site`, field by field. */
const shape = z.strictObject({
  id: z
    .string({ error: 'a name' })
    .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'small letters, digits and hyphens, as the name of the file' }),
  name: z.string({ error: 'a name' }).min(1, { error: 'a name' }),
  kind: z.enum(['news', 'resolution'], { error: 'news or resolution' }),
  hosts: z.array(host, { error: 'a list of hosts' }).min(1, { error: 'one host at least' }),
  discover: sources.min(1, { error: 'one source at least' }),
  archive: sources.optional(),
  articleUrl: pattern,
  deny: z.array(pattern, { error: 'a list of patterns' }).optional(),
  page: z.strictObject(
    {
      title: where.optional(),
      lead: where.optional(),
      body: selector.optional(),
      authors: where.optional(),
      publishedAt: where.optional(),
      section: where.optional(),
      sourceNote: where.optional(),
      captions: selector.optional(),
      attachment: where.optional(),
      drop: z.array(selector, { error: 'a list of CSS selectors' }).optional(),
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'selectors by field, or {}') },
  ),
  charset: z.string({ error: 'the name of a charset' }).optional(),
  schedule: cron,
  delayMs: z.number({ error: 'a number of ms' }).min(0, { error: '0 or more ms' }),
  pagesADay: z.int({ error: 'a whole number' }).min(1, { error: '1 or more' }).optional(),
});

/**
 * Looks a declaration through, and gives all that is wrong with it; nothing where it can be used.
 *
 * @example
 * siteMistakes({ ...nhandan, page: { body: 'div[' } })
 * // [{ field: 'page.body', expected: 'a CSS selector', got: '"div["' }]
 */
export function siteMistakes(site: unknown): readonly SiteMistake[] {
  const { error } = shape.safeParse(site);
  return (error?.issues ?? []).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const [key = ''] = issue.keys;
      return { field: [...issue.path, key].join('.'), expected: 'no such field', got: key };
    }
    const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], site);
    return { field: issue.path.join('.'), expected: issue.message, got: shown(value) };
  });
}

function holds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const MOST_SHOWN = 200;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return (value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? String(value))).slice(0, MOST_SHOWN);
}
