import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFetcher, type FetcherOptions } from '../../src/crawl/http.ts';
import { retryAfterMs } from '../../src/crawl/retryAfter.ts';
import { RetryLater, SkipPage } from '../../src/errors.ts';
import { serve } from './localServer.ts';

const MEGABYTE = Buffer.alloc(1_000_000, 'a');

const press = await serve((request, response) => {
  const path = request.url ?? '/';
  const [, name = '', argument = ''] = path.split('/');
  switch (name) {
    case 'page':
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<p>Nghị quyết ${request.headers.host}</p>`);
      break;
    case 'who':
      response.end(request.headers['user-agent']);
      break;
    case 'gzip':
      response.setHeader('content-encoding', 'GZIP').end(gzipSync('Hà Nội'));
      break;
    case 'half-gzip':
      response.setHeader('content-encoding', 'gzip').end(gzipSync(MEGABYTE).subarray(0, 500));
      break;
    case 'zstd':
      response.setHeader('content-encoding', 'zstd').end('?');
      break;
    case 'bomb': // 1 GB of zeros twice packed is what servers of ill will send; a hundred megabytes do as well
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(100_000_000)));
      break;
    case 'endless': {
      const more = () => {
        while (!response.destroyed && response.write(MEGABYTE));
        response.once('drain', more);
      };
      more();
      break;
    }
    case 'announced':
      response.setHeader('content-length', 1_000_000_000).flushHeaders();
      break;
    case 'short':
      response.setHeader('content-length', 100).write('too little');
      setTimeout(() => response.destroy(), 20);
      break;
    case 'silent':
      break;
    case 'slow-headers':
      setTimeout(() => response.end('late'), 5_000).unref();
      break;
    case 'drip': {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
      break;
    }
    case 'reset':
      request.socket.destroy();
      break;
    case 'hop':
      response.writeHead(302, { location: Number(argument) > 0 ? `/hop/${Number(argument) - 1}` : '/page' }).end();
      break;
    case 'loop':
      response.writeHead(301, { location: `/loop/${argument === 'a' ? 'b' : 'a'}` }).end();
      break;
    case 'to':
      response.writeHead(307, { location: decodeURIComponent(path.slice('/to/'.length)) }).end();
      break;
    case 'tieng-viet':
      response.writeHead(302, { location: Buffer.from('/page/tiếng-việt').toString('latin1') }).end();
      break;
    case 'status':
      response.writeHead(Number(argument), request.headers.accept ? { 'retry-after': '120' } : {}).end('no');
      break;
    default:
      response.writeHead(404).end();
  }
});

function fetcherWith(options: Partial<FetcherOptions> = {}) {
  return createFetcher({ userAgent: 'vankien/0.1.0 (+https://example.org)', allow: new Set([press.host]), ...options });
}

async function failure(path: string, options: Partial<FetcherOptions> = {}): Promise<RetryLater | SkipPage> {
  const address = path.startsWith('/') ? press.origin + path : path;
  return fetcherWith(options)
    .fetch(address)
    .then(
      () => expect.unreachable(`${path} was fetched`),
      (error) => error,
    );
}

describe('an answer', () => {
  test('comes with its final URL, status, type and bytes', async () => {
    const answer = await fetcherWith().fetch(`${press.origin}/page#top`);
    expect(answer).toMatchObject({ url: `${press.origin}/page`, status: 200, contentType: 'text/html; charset=utf-8' });
    expect(Buffer.from(answer.body).toString()).toContain('Nghị quyết');
    expect(answer.redirects).toEqual([]);
  });

  test('is asked for under our name', async () => {
    const { body } = await fetcherWith().fetch(`${press.origin}/who`);
    expect(Buffer.from(body).toString()).toBe('vankien/0.1.0 (+https://example.org)');
  });

  test('has its content encoding taken off, however it is spelt', async () => {
    const { body } = await fetcherWith().fetch(`${press.origin}/gzip`);
    expect(Buffer.from(body).toString()).toBe('Hà Nội');
  });

  test('of a made-up host comes from the address in the book, under its own name', async () => {
    const hosts = new Map([['thudomoi.example', { address: '127.0.0.1', port: press.port }]]);
    const { url, body } = await fetcherWith({ allow: new Set(), hosts }).fetch('http://thudomoi.example/page');
    expect(url).toBe('http://thudomoi.example/page');
    expect(Buffer.from(body).toString()).toContain('thudomoi.example');
  });
});

describe('a body that is too large is given up while it streams', () => {
  test.each([
    ['a stream without end', '/endless'],
    ['a gzip bomb', '/bomb'],
    ['an announced gigabyte', '/announced'],
  ])('%s', async (_name, path) => {
    const before = process.memoryUsage().rss;
    expect(await failure(path, { maxBytes: 2_000_000 })).toMatchObject({ name: 'SkipPage', code: 'FETCH_TOO_LARGE' });
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
  });

  test('or cut, where the caller wants the beginning only', async () => {
    const { body } = await fetcherWith().fetch(`${press.origin}/endless`, { maxBytes: 1000, whenTooLarge: 'cut' });
    expect(body.length).toBe(1000);
  });
});

describe('a connection that fails is tried again later', () => {
  test.each([
    ['the server hangs up', '/reset', 'FETCH_FAILED'],
    ['the body is shorter than announced', '/short', 'FETCH_FAILED'],
    ['the gzip data are cut off', '/half-gzip', 'FETCH_FAILED'],
    ['nobody listens', 'http://127.0.0.1:1/', 'FETCH_FAILED'],
    ['there is no such host', 'http://khong-co.invalid/', 'FETCH_FAILED'],
    ['the server says nothing', '/silent', 'FETCH_TIMEOUT'],
    ['the headers come late', '/slow-headers', 'FETCH_TIMEOUT'],
    ['the body drips for ever', '/drip', 'FETCH_TIMEOUT'],
  ])('%s', async (_name, path, code) => {
    const error = await failure(path, { timeoutMs: 300, allow: new Set([press.host, '127.0.0.1:1']) });
    expect(error).toMatchObject({ name: 'RetryLater', code });
    expect(error.message).toContain(path);
    expect(error.message).not.toContain('\n');
  });

  test('a server that does not speak TLS is told without the numbers of OpenSSL', async () => {
    const error = await failure(press.origin.replace('http:', 'https:'), { allow: new Set([press.host]) });
    expect(error.message).toMatch(/^could not get https:\S+: no TLS connection: [a-z ]+$/);
  });

  test('the time-out holds for all redirects together', async () => {
    const slow = await serve((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: `/${Math.random()}` }).end(), 100);
    });
    const error = await failure(`${slow.origin}/`, { timeoutMs: 250, allow: new Set([slow.host]) });
    expect(error.code).toBe('FETCH_TIMEOUT');
  });

  test('a stop ends it at once', async () => {
    const stop = new AbortController();
    const answer = fetcherWith().fetch(`${press.origin}/silent`, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(answer).rejects.toMatchObject({ code: 'FETCH_FAILED', message: expect.stringContaining('stopped') });
  });
});

describe('redirects', () => {
  test('are followed and told', async () => {
    const { url, redirects } = await fetcherWith().fetch(`${press.origin}/hop/2`);
    expect(url).toBe(`${press.origin}/page`);
    expect(redirects).toEqual([2, 1, 0].map((number) => `${press.origin}/hop/${number}`));
  });

  test('to a path in raw UTF-8 are understood', async () => {
    const { url } = await fetcherWith().fetch(`${press.origin}/tieng-viet`);
    expect(decodeURI(url)).toBe(`${press.origin}/page/tiếng-việt`);
  });

  test.each([
    ['more than five', '/hop/5', 'FETCH_REDIRECTS'],
    ['in a circle', '/loop/a', 'FETCH_REDIRECTS'],
    ['to a private address', `/to/${encodeURIComponent('http://10.0.0.8/admin')}`, 'FETCH_REFUSED_ADDRESS'],
    [
      'to another port of the same machine',
      `/to/${encodeURIComponent('http://127.0.0.1:6379/')}`,
      'FETCH_REFUSED_ADDRESS',
    ],
    ['to a file', `/to/${encodeURIComponent('file:///etc/passwd')}`, 'FETCH_REFUSED_ADDRESS'],
    ['to a password', `/to/${encodeURIComponent('http://ai:do@example.org/')}`, 'FETCH_REFUSED_ADDRESS'],
  ])('%s end the page', async (_name, path, code) => {
    expect(await failure(path)).toMatchObject({ name: 'SkipPage', code });
  });

  test('to the same page with a cookie say that one is asked for', async () => {
    const wall = await serve((request, response) => {
      response.writeHead(302, { location: request.url, 'set-cookie': 'D1N=1' }).end();
    });
    const error = await failure(`${wall.origin}/tin`, { allow: new Set([wall.host]) });
    expect(error).toMatchObject({ code: 'FETCH_REDIRECTS', message: expect.stringMatching(/asks for a cookie/) });
  });

  test('are put to the caller before each request', async () => {
    const asked: string[] = [];
    const beforeRequest = async (url: string) => {
      asked.push(url);
      if (url.endsWith('/page')) throw new SkipPage('ROBOTS_FORBIDDEN', 'no');
    };
    const served = press.requests.length;
    await expect(fetcherWith().fetch(`${press.origin}/hop/0`, { beforeRequest })).rejects.toThrow(SkipPage);
    expect(asked).toEqual([`${press.origin}/hop/0`, `${press.origin}/page`]);
    expect(press.requests.slice(served)).toEqual(['/hop/0']);
  });
});

describe('addresses that are not public are never asked', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'ftp://example.org/',
    'không phải địa chỉ',
  ])('%s', async (address) => {
    expect(await failure(address)).toMatchObject({ name: 'SkipPage', code: 'FETCH_REFUSED_ADDRESS' });
  });
});

describe('a status', () => {
  test.each([
    [404, 'SkipPage'],
    [410, 'SkipPage'],
    [403, 'SkipPage'],
    [304, 'SkipPage'],
    [429, 'RetryLater'],
    [500, 'RetryLater'],
    [503, 'RetryLater'],
  ])('%i is a %s', async (status, name) => {
    const error = await failure(`/status/${status}`);
    expect(error).toMatchObject({ name, code: 'FETCH_STATUS' });
    if (error instanceof RetryLater) expect(error.delayMs).toBe(120_000);
  });

  test('of an encoding nobody asked for is no page', async () => {
    expect(await failure('/zstd')).toMatchObject({ name: 'SkipPage', code: 'NOT_TEXT' });
  });
});

test.each([
  ['120', 120_000],
  ['Sun, 09 Aug 2026 12:01:00 GMT', 60_000],
  ['Sun, 09 Aug 2026 11:00:00 GMT', 0],
  ['86400', 3_600_000],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s means %s ms', (header, ms) => {
  expect(retryAfterMs(header, Date.UTC(2026, 7, 9, 12))).toBe(ms);
});

test('what is held is asked for only where it changed; 304 that was not asked for is no page', async () => {
  const sent: (string | undefined)[][] = [];
  const site = await serve(({ headers }, response) => {
    sent.push([headers['if-none-match'], headers['if-modified-since']]);
    response.writeHead(304).end();
  });
  const fetcher = createFetcher({ userAgent: 'vankien/0.1', allow: new Set([site.host]) });
  const known = { etag: 'W/"a"', lastModified: 'Sat, 28 Nov 2026 01:00:00 GMT' };
  await expect(fetcher.fetch(site.origin, { known })).resolves.toMatchObject({ status: 304, body: Buffer.alloc(0) });
  await expect(fetcher.fetch(site.origin)).rejects.toMatchObject({ name: 'SkipPage', code: 'FETCH_STATUS' });
  expect(sent).toEqual([
    ['W/"a"', 'Sat, 28 Nov 2026 01:00:00 GMT'],
    [undefined, undefined],
  ]);
});

test.each([
  [429, true],
  [503, true],
  [500, false],
  [408, false],
])('status %i says that the server is asked too much: %s', async (status, hostIsBusy) => {
  const site = await serve((_request, response) => response.writeHead(status).end());
  const fetcher = createFetcher({ userAgent: 'vankien/0.1', allow: new Set([site.host]) });
  await expect(fetcher.fetch(site.origin)).rejects.toMatchObject({ name: 'RetryLater', hostIsBusy, delayMs: null });
});
