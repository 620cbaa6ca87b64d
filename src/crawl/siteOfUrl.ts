import type { Site } from '../model/site.ts';

/** The declared site that an address belongs to, by its host; `undefined` for an address of none. */
export function siteOfUrl(url: string, sites: readonly Site[]): Site | undefined {
  const { hostname } = new URL(url);
  return sites.find(({ hosts }) => hosts.includes(hostname));
}
