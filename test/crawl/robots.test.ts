import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { createFetcher } from '../../src/crawl/http.ts';
import { createRobots, type RobotsOptions } from '../../src/crawl/robots.ts';
import { type LocalServer, serve } from './localServer.ts';

type Answer = (response: ServerResponse) => void;

/** A site with this robots.txt, and our reading of it. */
async function siteWith(answer: string | Answer, options: Partial<RobotsOptions> = {}) {
  const site: LocalServer = await serve((request, response) => {
    if (request.url !== '/robots.txt') response.end('page');
    else if (typeof answer === 'string') response.end(answer);
    else answer(response);
  });
  const fetcher = createFetcher({ userAgent: 'vankien/0.1 (+x)', allow: new Set([site.host]), timeoutMs: 500 });
  return { site, robots: createRobots({ fetcher, agent: 'vankien/0.1', ...options }) };
}

const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end('User-agent: *\nDisallow: /');

test('a forbidden address is skipped with the line that forbids it', async () => {
  const { site, robots } = await siteWith('User-agent: *\nDisallow: /api/\nAllow: /api/tin-\n');
  await expect(robots.check(`${site.origin}/thoi-su.html`)).resolves.toEqual({ delayMs: 0 });
  await expect(robots.check(`${site.origin}/api/tin-1`)).resolves.toBeDefined();
  await expect(robots.check(`${site.origin}/api/doc`)).rejects.toMatchObject({
    name: 'SkipPage',
    code: 'ROBOTS_FORBIDDEN',
    message: `${site.origin}/robots.txt line 2 forbids ${site.origin}/api/doc`,
  });
});

test('rules for our name go before those for all', async () => {
  const rules = '\uFEFFUser-agent: *\nDisallow: /\n\nUser-Agent: VanKien\nDisallow: /rieng\n';
  const { site, robots } = await siteWith(rules.replace('\uFEFF', ''));
  await expect(robots.check(`${site.origin}/tin.html`)).resolves.toBeDefined();
  await expect(robots.check(`${site.origin}/rieng`)).rejects.toMatchObject({ code: 'ROBOTS_FORBIDDEN' });
});

test('a byte order mark does not hide the first group', async () => {
  const { site, robots } = await siteWith('\uFEFFUser-agent: *\nDisallow: /');
  await expect(robots.check(`${site.origin}/`)).rejects.toMatchObject({ code: 'ROBOTS_FORBIDDEN' });
});

test.each([401, 403, 404, 410])('status %i means that everything is allowed', async (code) => {
  const { site, robots } = await siteWith(status(code));
  await expect(robots.check(`${site.origin}/tin.html`)).resolves.toEqual({ delayMs: 0 });
});

test.each<[string, Answer]>([
  ['status 503', status(503)],
  ['status 429', status(429)],
  ['a cut connection', (response) => void response.destroy()],
  ['silence', () => {}],
])('%s means that nothing is allowed for now', async (_name, answer) => {
  const { site, robots } = await siteWith(answer);
  await expect(robots.check(`${site.origin}/tin.html`)).rejects.toMatchObject({ name: 'RetryLater' });
});

test('a redirect without end counts as no file', async () => {
  const { site, robots } = await siteWith((response) => response.writeHead(302, { location: '/robots.txt' }).end());
  await expect(robots.check(`${site.origin}/tin.html`)).resolves.toBeDefined();
});

test('of a huge file the first 500 KiB count', async () => {
  const filler = '# ghi chú\n'.repeat(100_000);
  const { site, robots } = await siteWith(`User-agent: *\nDisallow: /kin\n${filler}Disallow: /\n`);
  await expect(robots.check(`${site.origin}/tin.html`)).resolves.toBeDefined();
  await expect(robots.check(`${site.origin}/kin`)).rejects.toMatchObject({ code: 'ROBOTS_FORBIDDEN' });
});

test.each([
  ['5', 5_000],
  ['0.5', 500],
  ['86400', 60_000],
  ['-3', 0],
  ['nhanh', 0],
])('Crawl-delay: %s asks for %i ms', async (delay, ms) => {
  const { site, robots } = await siteWith(`User-agent: *\nCrawl-delay: ${delay}\n`);
  expect(await robots.check(`${site.origin}/`)).toEqual({ delayMs: ms });
});

test('sitemaps are offered', async () => {
  const { site, robots } = await siteWith('Sitemap: https://thudomoi.example/sitemap.xml\n');
  expect(await robots.sitemaps(`${site.origin}/`)).toEqual(['https://thudomoi.example/sitemap.xml']);
});

test('the file is asked for once while it is kept, and again after', async () => {
  const { site, robots } = await siteWith('', { keepMs: 100 });
  await Promise.all(['/a', '/b', '/c'].map((path) => robots.check(site.origin + path)));
  expect(site.requests).toEqual(['/robots.txt']);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await robots.check(`${site.origin}/a`);
  expect(site.requests).toHaveLength(2);
});

test.each([
  ['back', -1],
  ['ahead', 1],
])(
  'a clock of the machine that is set %s by an hour makes the file be kept no longer and no shorter',
  async (_, hours) => {
    const { site, robots } = await siteWith('', { keepMs: 1_000 });
    await robots.check(`${site.origin}/a`);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
    try {
      await robots.check(`${site.origin}/a`);
      expect(site.requests).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      await robots.check(`${site.origin}/a`);
      expect(site.requests).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  },
);

test('known rules hold on while the file cannot be had', async () => {
  let broken = false;
  const rules: Answer = (response) => (broken ? response.destroy() : response.end('User-agent: *\nDisallow: /kin'));
  const { site, robots } = await siteWith(rules, { keepMs: 1 });
  await robots.check(`${site.origin}/tin.html`);
  broken = true;
  await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(robots.check(`${site.origin}/tin.html`)).resolves.toBeDefined();
  await expect(robots.check(`${site.origin}/kin`)).rejects.toMatchObject({ code: 'ROBOTS_FORBIDDEN' });
});
