import { demoSites, sites as realSites } from '../crawlers/index.ts';
import type { Config } from './config.ts';
import { BadInput } from './errors.ts';
import type { Site } from './model/site.ts';
import { siteMistakes } from './siteMistakes.ts';

/** The sites of an installation. */
export interface Sites {
  /** Whose pages are known by their declarations, wherever they come from. */
  readonly declared: readonly Site[];
  /** Of these, the ones that are looked at by schedule. */
  readonly watched: readonly Site[];
}

/**
 * Sees to it that the declarations can be used.
 *
 * @throws BadInput BAD_CONFIG for the first one with a mistake, a name or a host that two have
 */
export function checkSites(sites: readonly Site[]): void {
  const owners = new Map<string, string>();
  for (const site of sites) {
    const [mistake] = siteMistakes(site);
    const file = `crawlers/${site.id}.ts`;
    if (mistake) {
      const { field, expected, got } = mistake;
      throw new BadInput('BAD_CONFIG', `${file}: ${field}: expected ${expected}, got ${got}`);
    }
    for (const name of [site.id, ...site.hosts]) {
      const owner = owners.get(name);
      if (owner !== undefined) throw new BadInput('BAD_CONFIG', `${file}: ${name} is declared by ${owner}, too`);
      owners.set(name, file);
    }
  }
}

/** Every declaration, those of the made-up press among them. */
export const everySite: readonly Site[] = [...realSites, ...demoSites];

/**
 * The real sites that `VANKIEN_SITES` names are watched, and with the demo all of the made-up press.
 *
 * @throws BadInput BAD_CONFIG for a site that is not declared, and for a declaration with a mistake
 */
export function sitesOf({ sites }: Pick<Config, 'sites'>, demo: boolean): Sites {
  checkSites(everySite);
  const unknown = sites === 'all' ? [] : sites.filter((id) => !realSites.some((site) => site.id === id));
  if (unknown.length > 0) {
    const known = realSites.map(({ id }) => id).join(', ');
    throw new BadInput('BAD_CONFIG', `VANKIEN_SITES: no site is named ${unknown.join(', ')}; sites: all, ${known}`);
  }
  const demos = demo ? demoSites : [];
  const watched = realSites.filter(({ id }) => sites === 'all' || sites.includes(id));
  return { declared: [...realSites, ...demos], watched: [...watched, ...demos] };
}
