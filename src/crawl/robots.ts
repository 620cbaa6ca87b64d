import { SkipPage } from '../errors.ts';
import type { Fetcher } from './http.ts';
import { type RobotsRules, readRobotsFile } from './robotsFile.ts';

export interface RobotsOptions {
  readonly fetcher: Fetcher;
  /** Our name, with or without version: `vankien/0.1`. Groups of rules are looked up by the part before the `/`. */
  readonly agent: string;
  /** How long rules are kept, in ms; default 1 hour (RFC 9309 allows a day). */
  readonly keepMs?: number;
  /** The longest `Crawl-delay` that is honoured, in ms; default 60,000. */
  readonly maxDelayMs?: number;
}

/** What the robots.txt files of sites ask of us. Kept per origin (scheme, host and port), as RFC 9309 has it. */
export interface Robots {
  /**
   * Resolves where the URL may be fetched, with the `Crawl-delay` that the file asks for, in ms; 0 where it asks for none.
   *
   * @throws SkipPage ROBOTS_FORBIDDEN where a rule forbids it
   * @throws RetryLater where robots.txt cannot be had for now (5xx, 429, no connection): then nothing may be fetched
   */
  check(url: string, signal?: AbortSignal): Promise<{ readonly delayMs: number }>;
  /** The URLs of the sitemaps that robots.txt names. */
  sitemaps(url: string, signal?: AbortSignal): Promise<readonly string[]>;
}

/** RFC 9309, 2.5: at least 500 KiB are read; what lies beyond is left out. */
const MAX_ROBOTS_BYTES = 500 * 1024;
/** How long "cannot be had for now" is believed before robots.txt is asked for again. */
const KEEP_FAILURE_MS = 10_000;
const MAX_ORIGINS = 1_000;
const DEFAULTS = { keepMs: 3_600_000, maxDelayMs: 60_000 } as const;

interface Kept {
  readonly rules: Promise<RobotsRules>;
  /** On the clock of `performance.now()`, which does not leap when the time of day is set. */
  until: number;
}

/**
 * Asks each origin for its robots.txt once in a while and answers from that.
 *
 * @example
 * const robots = createRobots({ fetcher, agent: 'vankien/0.1' });
 * await fetcher.fetch(url, { beforeRequest: (hop) => robots.check(hop) });
 */
export function createRobots(options: RobotsOptions): Robots {
  const keepMs = options.keepMs ?? DEFAULTS.keepMs;
  const [agent = ''] = options.agent.split('/');
  const maxDelayMs = options.maxDelayMs ?? DEFAULTS.maxDelayMs;
  const kept = new Map<string, Kept>();

  function rulesFor(url: string, signal?: AbortSignal): Promise<RobotsRules> {
    const { origin } = new URL(url);
    const known = kept.get(origin);
    if (known && performance.now() < known.until) return known.rules;
    const asked = robotsText(options.fetcher, `${origin}/robots.txt`, signal).then((text) =>
      readRobotsFile(text, agent),
    );
    // RFC 9309, 2.3.1.4: while robots.txt cannot be had, rules of before may still be used.
    const rules = known ? asked.catch(() => known.rules) : asked;
    const entry = { rules, until: performance.now() + keepMs };
    asked.catch(() => {
      // A stop of ours says nothing about the server: then the next one asks again.
      entry.until = signal?.aborted ? 0 : performance.now() + KEEP_FAILURE_MS;
    });
    kept.delete(origin);
    kept.set(origin, entry);
    const [oldest] = kept.keys();
    if (kept.size > MAX_ORIGINS && oldest !== undefined) kept.delete(oldest);
    return rules;
  }

  return {
    async check(url, signal) {
      const rules = await rulesFor(url, signal);
      const { origin, pathname, search } = new URL(url);
      const line = rules.forbiddenBy(`${pathname}${search}`);
      if (line !== null) {
        throw new SkipPage('ROBOTS_FORBIDDEN', `${origin}/robots.txt line ${line} forbids ${url}`);
      }
      return { delayMs: Math.min(rules.delayS * 1000, maxDelayMs) };
    },
    async sitemaps(url, signal) {
      const { sitemaps } = await rulesFor(url, signal);
      return sitemaps.flatMap((named) => (URL.canParse(named, url) ? new URL(named, url).href : []));
    },
  };
}

/** The file's text; empty, so that all is allowed, where the site has none. */
async function robotsText(fetcher: Fetcher, url: string, signal?: AbortSignal): Promise<string> {
  try {
    const { body } = await fetcher.fetch(url, {
      ...(signal ? { signal } : {}),
      maxBytes: MAX_ROBOTS_BYTES,
      whenTooLarge: 'cut',
    });
    return new TextDecoder().decode(body);
  } catch (error) {
    // RFC 9309, 2.3.1: status 4xx means that there is no such file, and so does a redirect that leads nowhere; what may be
    // better later (5xx, but also 429, which asks for less) forbids everything until then.
    if (error instanceof SkipPage && error.code !== 'FETCH_REFUSED_ADDRESS') return '';
    throw error;
  }
}
