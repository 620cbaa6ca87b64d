import type { Site } from '../../src/model/site.ts';

/** A site on a loopback port that needs no rest between two requests. */
export function politeTo(host: string): Site {
  return {
    id: host.replace(/\W/g, '-'),
    name: host,
    kind: 'news',
    hosts: [host],
    discover: [],
    articleUrl: /^/,
    page: { title: 'h1', body: 'article' },
    schedule: '0 0 1 1 *',
    delayMs: 0,
  };
}
