import type { Readable } from 'node:stream';
import fetch, { type Response } from 'node-fetch';
import { isVankienError, RetryLater, SkipPage } from '../errors.ts';
import { ACCEPT_ENCODING, type BodyLimits, readBody, tooLarge } from './body.ts';
import { type AddressRules, pinnedAgent } from './pinnedAgent.ts';
import { retryAfterMs } from './retryAfter.ts';

/** What a server answered. */
export interface Fetched {
  /** Where the redirects ended, without fragment. */
  readonly url: string;
  readonly status: number;
  /** By lower-case name; values of a repeated header are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  /** With its content encoding taken off. */
  readonly body: Uint8Array;
  /** The URLs that answered with a redirect, in order; empty where the first answer was the last. */
  readonly redirects: readonly string[];
}

export interface FetcherOptions extends AddressRules {
  /** Who we are and how to reach us: `vankien/0.1.0 (+https://example.org/vankien)`. */
  readonly userAgent: string;
  /** For the whole exchange, redirects included: looking up, connecting, headers and body. In ms, default 20,000. */
  readonly timeoutMs?: number;
  /** Of the decoded body, default 10,000,000. */
  readonly maxBytes?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Told of each request that was made, that of a redirect included. */
  readonly onRequest?: OnRequest;
}

/** `host` is without port; `status` is that of the answer, or the code of our error where none came. */
export type OnRequest = (request: { readonly host: string; readonly status: number | string }) => void;

export interface FetchOptions {
  /** Ends the exchange early: the promise rejects with RetryLater FETCH_FAILED. */
  readonly signal?: AbortSignal;
  /** Called before each request, that of a redirect included; what it throws ends the exchange. Here robots.txt is asked. */
  readonly beforeRequest?: (url: string) => Promise<void>;
  /** Of the decoded body; default that of the fetcher. */
  readonly maxBytes?: number;
  /** Default `refuse`. */
  readonly whenTooLarge?: BodyLimits['whenTooLarge'];
  /** What is held of the page: a server that has nothing newer answers with status 304 and no body. */
  readonly known?: Validators;
}

/** What a server gave with a page to tell it from later ones, as it wrote it (RFC 9110, 8.8); null where it gave none. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export function validatorsOf(headers: Readonly<Record<string, string>>): Validators {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

export interface Fetcher {
  /**
   * Gets a page.
   *
   * @throws RetryLater FETCH_TIMEOUT, FETCH_FAILED (connection), FETCH_STATUS (408, 425, 429 and 5xx, with the server's
   *   Retry-After as `delayMs`)
   * @throws SkipPage FETCH_STATUS (other statuses), FETCH_TOO_LARGE, FETCH_REDIRECTS, FETCH_REFUSED_ADDRESS, NOT_TEXT
   */
  fetch(url: string, options?: FetchOptions): Promise<Fetched>;
}

const DEFAULTS = { timeoutMs: 20_000, maxBytes: 10_000_000, maxRedirects: 5 } as const;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Statuses below 500 that say "not now": request time-out, too early, too many requests. */
const NOT_NOW = new Set([408, 425, 429]);

/** Statuses by which a server says that it is asked too much: too many requests, service unavailable. */
const BUSY = new Set([429, 503]);

/** One answer of one server, redirect or not. */
interface Answer extends Pick<Fetched, 'status' | 'headers' | 'body'> {
  /** Where a redirect leads, resolved; null for any other answer. */
  readonly location: string | null;
}

/**
 * Makes the one way to the network. Every address, that of a redirect too, is checked before it is connected to: only http
 * and https, only public addresses apart from those that `allow` and `hosts` name.
 *
 * @example
 * const fetcher = createFetcher({ userAgent: 'vankien/0.1.0 (+mailto:desk@example.org)' });
 * const { body, contentType } = await fetcher.fetch('https://nhandan.vn/rss/home.rss');
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { timeoutMs = DEFAULTS.timeoutMs, maxRedirects = DEFAULTS.maxRedirects } = options;
  return {
    async fetch(address, asked = {}) {
      const redirects: string[] = [];
      let url = requestable(address);
      let leftMs = timeoutMs;
      while (true) {
        await asked.beforeRequest?.(url.href);
        const started = performance.now();
        const answer = await toldOf(url, options.onRequest, exchange(url, options, asked, leftMs));
        // Time that `beforeRequest` takes (it may fetch robots.txt) is its own.
        leftMs = Math.max(1, leftMs - (performance.now() - started));
        if (answer.location === null) {
          checkStatus(url.href, answer, asked.known);
          const { status, headers, body } = answer;
          return { url: url.href, status, headers, contentType: headers['content-type'] ?? null, body, redirects };
        }
        redirects.push(url.href);
        url = requestable(answer.location);
        if (redirects.length > maxRedirects || redirects.includes(url.href)) {
          const chain = [...redirects, url.href].join(' -> ');
          const cookie = answer.headers['set-cookie'] === undefined ? '' : '; it asks for a cookie, and none is sent';
          throw new SkipPage(
            'FETCH_REDIRECTS',
            `expected an end within ${maxRedirects} redirects, got ${chain}${cookie}`,
          );
        }
      }
    },
  };
}

async function toldOf(url: URL, tell: OnRequest | undefined, exchanged: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await exchanged;
    tell?.({ host: url.hostname, status: answer.status });
    return answer;
  } catch (error) {
    tell?.({ host: url.hostname, status: isVankienError(error) ? error.code : 'UNEXPECTED' });
    throw error;
  }
}

/** One request and its whole answer; whatever happens, the connection is closed after. */
async function exchange(url: URL, options: FetcherOptions, asked: FetchOptions, timeoutMs: number): Promise<Answer> {
  const stop = new AbortController();
  const end = () => stop.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, timeoutMs);
  asked.signal?.addEventListener('abort', end);
  if (asked.signal?.aborted) end();
  try {
    const response = await fetch(url, {
      agent: await pinnedAgent(url, options, stop.signal),
      signal: stop.signal,
      redirect: 'manual',
      compress: false, // decoding is ours (body.ts): node-fetch takes `gzip` in lower case only and passes cut data as whole
      headers: {
        'user-agent': options.userAgent,
        'accept-encoding': ACCEPT_ENCODING,
        accept: '*/*',
        ...(asked.known?.etag ? { 'if-none-match': asked.known.etag } : {}),
        ...(asked.known?.lastModified ? { 'if-modified-since': asked.known.lastModified } : {}),
      },
    });
    return await readAnswer(url, response, {
      maxBytes: asked.maxBytes ?? options.maxBytes ?? DEFAULTS.maxBytes,
      whenTooLarge: asked.whenTooLarge ?? 'refuse',
    });
  } catch (error) {
    if (isVankienError(error)) throw error;
    if (timedOut) {
      const limit = options.timeoutMs ?? DEFAULTS.timeoutMs;
      throw new RetryLater('FETCH_TIMEOUT', `expected a whole answer from ${url.href} within ${limit} ms`);
    }
    const reason = asked.signal?.aborted ? 'it was stopped' : reasonOf(error);
    throw new RetryLater('FETCH_FAILED', `could not get ${url.href}: ${reason}`, { cause: error });
  } finally {
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', end);
    end();
  }
}

async function readAnswer(url: URL, response: Response, limits: BodyLimits): Promise<Answer> {
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  if (REDIRECTS.has(status)) {
    const location = response.headers.get('location');
    if (location !== null) return { status, headers, body: new Uint8Array(), location: resolve(url, location) };
  }
  const encoding = headers['content-encoding'] ?? '';
  const announced = encoding === '' ? Number(headers['content-length'] ?? 0) : 0;
  if (announced > limits.maxBytes && limits.whenTooLarge === 'refuse') {
    throw tooLarge(url.href, limits.maxBytes, `${announced}`);
  }
  const body = response.body ? await readBody(response.body as Readable, encoding, url.href, limits) : new Uint8Array();
  return { status, headers, body, location: null };
}

function resolve(url: URL, location: string): string {
  // Header bytes are read as Latin-1, but servers write Vietnamese paths into Location as raw UTF-8.
  const written = Buffer.from(location, 'latin1').toString('utf8');
  const target = written.includes('\uFFFD') ? location : written;
  return URL.canParse(target, url) ? new URL(target, url).href : target;
}

/** A URL that may be asked for at all; the fragment never goes to a server. */
function requestable(address: string): URL {
  if (!URL.canParse(address)) throw new SkipPage('FETCH_REFUSED_ADDRESS', `expected a URL, got ${address}`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SkipPage('FETCH_REFUSED_ADDRESS', `expected an http or https URL, got ${address}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new SkipPage('FETCH_REFUSED_ADDRESS', `expected a URL without user and password on ${url.host}`);
  }
  url.hash = '';
  return url;
}

function checkStatus(url: string, { status, headers }: Answer, known: Validators | undefined): void {
  if (status >= 200 && status < 300) return;
  if (status === 304 && known) return;
  const message = `expected status 200 from ${url}, got ${status}`;
  if (status < 500 && !NOT_NOW.has(status)) throw new SkipPage('FETCH_STATUS', message);
  const delayMs = retryAfterMs(headers['retry-after'], Date.now());
  throw new RetryLater('FETCH_STATUS', message, {
    ...(delayMs === undefined ? {} : { delayMs }),
    hostIsBusy: BUSY.has(status),
  });
}

/** What OpenSSL says between its numbers and the place in its source: `write EPROTO 80AC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/...` */
const TLS_REASON = /:SSL routines:[^:]{0,100}:([^:]{1,200}):/;

/** In one line. node-fetch puts the address before the reason, and of several addresses tried Node tells the code alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.message
    .replace(/^request to \S+ failed, reason:/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, tls] = TLS_REASON.exec(reason) ?? [];
  if (tls !== undefined) return `no TLS connection: ${tls}`;
  return reason || ('code' in error ? String(error.code) : error.name);
}
