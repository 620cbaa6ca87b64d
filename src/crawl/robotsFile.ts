import { evenEncoding } from './canonicalUrl.ts';

/** What a robots.txt asks of one crawler. */
export interface RobotsRules {
  /** The line (from 1) that forbids this path, with its query; null where it may be fetched. */
  forbiddenBy(path: string): number | null;
  /** `Crawl-delay` in s; 0 where none is asked for. (It is no part of RFC 9309, but papers use it.) */
  readonly delayS: number;
  /** URLs as written: they hold for all crawlers. */
  readonly sitemaps: readonly string[];
}

/** `Allow` or `Disallow`, in even percent-encoding. */
interface Rule {
  readonly allows: boolean;
  /** What stands between the `*`. */
  readonly pieces: readonly string[];
  /** Ends with `$`: what is matched must end there. */
  readonly toTheEnd: boolean;
  readonly octets: number;
  readonly line: number;
}

interface Group {
  /** Product tokens in lower case; `*` for all crawlers. */
  readonly agents: string[];
  readonly rules: Rule[];
}

/**
 * Reads a robots.txt as RFC 9309 has it: groups of one crawler are one, wherever they stand; where there is a group of its name, that
 * for all is not asked; of the rules that match the longest decides, of two as long the one that allows; `*` and `$` in paths; paths
 * are compared in even percent-encoding. Lines that are no records of the standard interfere with none that are. Takes time linear in
 * the file for each path. (The packages looked at miss some of this: a group without rules, escapes, other records between names.)
 *
 * @param agent our product token: `vankien`
 */
export function readRobotsFile(text: string, agent: string): RobotsRules {
  const { groups, sitemaps, delays } = readGroups(text);
  const ours = agent.toLowerCase();
  const name = groups.some(({ agents }) => agents.includes(ours)) ? ours : '*';
  const asked = groups.filter(({ agents }) => agents.includes(name));
  // The longest first, and of two as long the one that allows: the first that matches decides.
  const rules = asked
    .flatMap((group) => group.rules)
    .sort((a, b) => b.octets - a.octets || Number(b.allows) - Number(a.allows));
  return {
    forbiddenBy(path) {
      const even = asOctets(path).replaceAll('*', '%2A').replaceAll('$', '%24');
      if (even === '/robots.txt') return null;
      const first = rules.find((rule) => matches(rule, even));
      return first === undefined || first.allows ? null : first.line;
    },
    delayS: delays.get(name) ?? 0,
    sitemaps,
  };
}

interface Read extends Pick<RobotsRules, 'sitemaps'> {
  readonly groups: readonly Group[];
  /** Of each name, in s. */
  readonly delays: ReadonlyMap<string, number>;
}

function readGroups(text: string): Read {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  const delays = new Map<string, number>();
  let group: Group | null = null;
  let ruleCame = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [key, value] = recordOf(line);
    switch (key) {
      case 'user-agent':
        // Names that stand one after another share what follows; a name behind a rule begins anew.
        if (!group || ruleCame) {
          group = { agents: [], rules: [] };
          groups.push(group);
        }
        ruleCame = false;
        group.agents.push(productToken(value));
        break;
      case 'allow':
      case 'disallow':
        ruleCame = true;
        group?.rules.push(...rulesOf(key, value, index + 1));
        break;
      case 'crawl-delay':
        // It is of the names before it alone: many files ask one crawler for a delay and nothing more.
        for (const name of group?.agents ?? []) delays.set(name, Math.max(delays.get(name) ?? 0, Number(value) || 0));
        break;
      case 'sitemap':
        if (value !== '') sitemaps.push(value);
    }
  }
  return { groups, sitemaps, delays };
}

/** `[key, value]` of a line, the key in lower case. */
function recordOf(line: string): readonly [string, string] {
  const [record = ''] = line.split('#', 1);
  const colon = record.indexOf(':');
  return colon === -1 ? ['', ''] : [record.slice(0, colon).trim().toLowerCase(), record.slice(colon + 1).trim()];
}

/** `vankien` of `VanKien/2.0 bot`; `*` for all. */
function productToken(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

/** None for an empty path, which says nothing, and for one that is none. */
function rulesOf(key: 'allow' | 'disallow', value: string, line: number): Rule[] {
  if (!/^[/*]/.test(value)) return [];
  const toTheEnd = value.endsWith('$');
  const path = asOctets(toTheEnd ? value.slice(0, -1) : value).replaceAll('$', '%24');
  return [{ allows: key === 'allow', pieces: path.split('*'), toTheEnd, octets: path.length + Number(toTheEnd), line }];
}

/** With every character beyond ASCII as escaped UTF-8, and escapes even: `/%62ài` is `/b%C3%A0i`. */
function asOctets(path: string): string {
  return evenEncoding(path.replace(/[^\x21-\x7e]+/g, encodeURIComponent));
}

/** Each piece as early as it can be: what comes after then has the most room. */
function matches({ pieces, toTheEnd }: Rule, path: string): boolean {
  const [start = '', ...others] = pieces;
  if (!path.startsWith(start)) return false;
  const last = toTheEnd ? others.pop() : undefined;
  let at = start.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (!toTheEnd) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
