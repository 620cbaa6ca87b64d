import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { BadInput } from './errors.ts';
import { SEGMENTERS, type SegmenterName } from './text/words.ts';

/** A whole number in the environment, within bounds. */
const whole = (least: number, most: number, standard: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  const digits = z.string().regex(/^\d+$/, expected).transform(Number);
  return digits.pipe(z.number().min(least, expected).max(most, expected)).default(standard);
};

/** One of a few words. */
const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.enum(words, `expected ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);

/** Entries separated by commas, each of the given form. */
const list = (form: RegExp, expected: string) =>
  z.string().refine((value) => listed(value).every((entry) => form.test(entry)), { message: `expected ${expected}` });

/** `sqlite`, a URL of a protocol, shown by an example, or another address that is told so. */
const embeddedOrUrl = (
  { protocol, example }: { readonly protocol: RegExp; readonly example: string },
  other: { readonly name: string; is(value: string): boolean } | null = null,
) =>
  z
    .string()
    .default('sqlite')
    .refine((value) => value === 'sqlite' || isUrl(value, protocol) || other?.is(value), {
      message: `expected sqlite${other ? `, ${other.name}` : ''} or a URL such as ${example}`,
    });

/** A key that is guessed in no lifetime when wrong ones are slowed down. */
const LEAST_KEY_LENGTH = 16;
const MOST_KEY_LENGTH = 200;

/** What a browser can send in a header. */
const KEY = new RegExp(`^[!-~]{${LEAST_KEY_LENGTH},${MOST_KEY_LENGTH}}$`);

/** Settings whose values are never shown. */
const SECRETS: ReadonlySet<string> = new Set(['VANKIEN_ADMIN_KEY', 'VANKIEN_STORE_API_KEY']);

const isUrl = (value: string, protocol: RegExp): boolean =>
  URL.canParse(value) && protocol.test(new URL(value).protocol);

/**
 * Whether a text is the id of a deployment on Elastic Cloud: `NAME:BASE64`, with the cloud's host and the cluster's id, parted by `$`, in
 * the second half. https://www.elastic.co/docs/deploy-manage/deploy/elastic-cloud/find-cloud-id
 */
export function isCloudId(text: string): boolean {
  const base64 = /^[^:/]*:([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1] ?? '';
  return /^[\w.-]+(?::\d+)?\$[\w-]+(?:\$[\w-]*)*$/.test(Buffer.from(base64, 'base64').toString());
}

/** Every setting, its default and its meaning. `.env.example` holds the same list. */
const schema = z.strictObject({
  /** Folder of everything that is kept: database and page archive. Made where it is missing. */
  VANKIEN_DATA: z.string().min(1).default('data'),
  /** File of merges and splits of persons (`src/corrections.ts`). Default: `corrections.json` in the data folder, where there is one. */
  VANKIEN_CORRECTIONS: z.string().default(''),
  /** Search store: `sqlite`, embedded in the data folder; the http(s) URL of an Elasticsearch 9 cluster; or its id on Elastic Cloud. */
  VANKIEN_STORE: embeddedOrUrl(
    { protocol: /^https?:$/, example: 'http://localhost:9200' },
    { name: 'a cloud id NAME:BASE64', is: isCloudId },
  ),
  /** API key for an Elasticsearch that asks for one. */
  VANKIEN_STORE_API_KEY: z.string().default(''),
  /** File with the certificate authority of an https Elasticsearch with a certificate of one's own. */
  VANKIEN_STORE_CA: z.string().default(''),
  /** Job queue: `sqlite`, a file in the data folder, or the redis(s) URL of a Redis that keeps what it acknowledged. */
  VANKIEN_QUEUE: embeddedOrUrl({ protocol: /^rediss?:$/, example: 'redis://localhost:6379' }),
  /** Parts several installations on one Elasticsearch and one Redis: begins the names of all indices and keys. */
  VANKIEN_NAME: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'expected small letters, digits and hyphens, a letter first')
    .default('vankien'),
  /** Address the server binds to. Loopback unless you put a proxy with access control in front. */
  VANKIEN_HOST: z.string().min(1).default('127.0.0.1'),
  /** Port of the server; 0 takes any free one. */
  VANKIEN_PORT: whole(0, 65_535, 8010),
  /** Port on which `work` answers `/health` and `/metrics`; 0 takes any free one. Empty: none. */
  VANKIEN_METRICS_PORT: whole(0, 65_535, 0).nullable().default(null),
  /** Key that lets the crawl page pause, run and replay; at least 16 characters. Empty: nobody may. */
  VANKIEN_ADMIN_KEY: z
    .string()
    .regex(KEY, `expected ${LEAST_KEY_LENGTH} to ${MOST_KEY_LENGTH} characters of ASCII without blanks`)
    .nullable()
    .default(null),
  /** Real sites that are looked at by schedule: their names in `crawlers/`, separated by commas, or `all`. Empty: none. */
  VANKIEN_SITES: z.string().default(''),
  /** What the crawler adds to its name, so that a site can reach you: an e-mail or a page. */
  VANKIEN_CONTACT: z
    .string()
    .regex(/^[ -~]{0,200}$/, 'expected an e-mail or the address of a page, in ASCII')
    .default(''),
  /** Whole time one request may take, in ms. */
  VANKIEN_FETCH_TIMEOUT_MS: whole(100, 600_000, 20_000),
  /** Largest page or file that is read, in bytes after decompression. */
  VANKIEN_MAX_PAGE_BYTES: whole(1_000, 100_000_000, 10_000_000),
  /** `host:port` pairs, separated by commas, that may be fetched although their addresses are private. */
  VANKIEN_ALLOW: list(/^(?:\[[\da-f:]+\]|[^\s/:]+):\d{1,5}$/i, 'host:port, separated by commas').default(''),
  /** Addresses that are never asked for, separated by commas: `host` with all below it, or `host/path` with all that begins so. */
  VANKIEN_DENY: z.string().default(''),
  /** Nothing but these is asked for, in the same form; empty: everything. */
  VANKIEN_ONLY: z.string().default(''),
  /** How many jobs one process works on at the same time. */
  VANKIEN_CONCURRENCY: whole(1, 64, 4),
  /** Threads that read pages, beside the one that does all else; 0 reads in that one. Default: the processors that the process may use. */
  VANKIEN_THREADS: whole(0, 64, Math.min(64, availableParallelism())),
  /** What cuts texts into words. The records of one store are made by one of them. */
  VANKIEN_SEGMENTER: oneOf(SEGMENTERS).default('perceptron'),
  /** How often a job is tried before it is set aside. */
  VANKIEN_TRIES: whole(1, 20, 5),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

export interface Config {
  /** Absolute. */
  readonly dataFolder: string;
  /** File name; null: the one in the data folder, where there is one. */
  readonly corrections: string | null;
  /** `sqlite`, or the URL or cloud id of an Elasticsearch cluster. */
  readonly store: string;
  /** Null where the cluster asks for none. */
  readonly storeApiKey: string | null;
  /** File name; null where the system's authorities do. */
  readonly storeCa: string | null;
  /** `sqlite`, or the URL of a Redis. */
  readonly queue: string;
  /** Begins the names of all that is kept in Elasticsearch and Redis. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Null: a worker answers nothing. */
  readonly metricsPort: number | null;
  /** Null: nobody may change the crawl over HTTP. */
  readonly adminKey: string | null;
  /** Ids of the sites that are looked at by schedule. */
  readonly sites: 'all' | readonly string[];
  readonly contact: string;
  readonly fetchTimeoutMs: number;
  readonly maxPageBytes: number;
  /** `host:port` */
  readonly allow: readonly string[];
  /** `host` or `host/path` */
  readonly deny: readonly string[];
  /** `host` or `host/path`; empty: everything. */
  readonly only: readonly string[];
  readonly concurrency: number;
  readonly threads: number;
  readonly segmenter: SegmenterName;
  readonly tries: number;
}

/**
 * Reads all settings, each named `VANKIEN_...`; an empty value means the default. `VANKIEN_TEST_...` is the tests' own.
 *
 * @throws BadInput BAD_CONFIG for a value out of bounds or a `VANKIEN_` variable that is no setting, with its name
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => /^VANKIEN_(?!TEST_)/.test(name) && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no such setting`;
      const name = issue.path.join('.');
      return `${name}=${shown(name, given[name])}: ${issue.message}`;
    });
    throw new BadInput('BAD_CONFIG', problems.join('; '));
  }
  const settings = parsed.data;
  return {
    dataFolder: resolve(settings.VANKIEN_DATA),
    corrections: settings.VANKIEN_CORRECTIONS ? resolve(settings.VANKIEN_CORRECTIONS) : null,
    store: settings.VANKIEN_STORE,
    storeApiKey: settings.VANKIEN_STORE_API_KEY || null,
    storeCa: settings.VANKIEN_STORE_CA || null,
    queue: settings.VANKIEN_QUEUE,
    name: settings.VANKIEN_NAME,
    host: settings.VANKIEN_HOST,
    port: settings.VANKIEN_PORT,
    metricsPort: settings.VANKIEN_METRICS_PORT,
    adminKey: settings.VANKIEN_ADMIN_KEY,
    sites: settings.VANKIEN_SITES.trim() === 'all' ? 'all' : listed(settings.VANKIEN_SITES),
    contact: settings.VANKIEN_CONTACT,
    fetchTimeoutMs: settings.VANKIEN_FETCH_TIMEOUT_MS,
    maxPageBytes: settings.VANKIEN_MAX_PAGE_BYTES,
    allow: listed(settings.VANKIEN_ALLOW),
    deny: listed(settings.VANKIEN_DENY),
    only: listed(settings.VANKIEN_ONLY),
    concurrency: settings.VANKIEN_CONCURRENCY,
    threads: settings.VANKIEN_THREADS,
    segmenter: settings.VANKIEN_SEGMENTER,
    tries: settings.VANKIEN_TRIES,
  };
}

/** A value in a message; neither a key nor the password in a URL is told. */
function shown(name: string, value: string | undefined): string {
  if (SECRETS.has(name)) return '…';
  return JSON.stringify(value?.replace(/(?<=:\/\/)[^/]*@/, '…@'));
}

const listed = (setting: string): string[] =>
  setting
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
