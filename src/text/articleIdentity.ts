import type { Site } from '../model/site.ts';

/** What a server gives for a folder: `/tin-1/index.html` is `/tin-1/`. */
const FOLDER_PAGE = /(?:\/(?:(?:index|default)\.(?:html?|php|aspx?))?)+$/i;

/**
 * What makes a page one article, whatever the rest of its address says: of a site whose `articleUrl` names the `id` the main host and that
 * id, since papers rename slugs and keep the number; else the address, without `index.html` and the slash at its end, its letters composed (NFC). Of no declared site
 * the address as it is.
 *
 * @param url canonical
 * @param site its declaration; a name (`web`, `file`) where it is of none
 * @example
 * articleIdentity('https://bao.example/ten-moi-4567890.html', site) // 'https://bao.example/#4567890'
 */
export function articleIdentity(
  url: string,
  site: Pick<Site, 'hosts' | 'articleUrl'> | string | null | undefined,
): string {
  if (!site || typeof site === 'string' || !URL.canParse(url)) return url;
  const { hostname, port, search } = new URL(url);
  if (!site.hosts.includes(hostname)) return url;
  const plain = composed(`${url.slice(0, url.length - search.length).replace(FOLDER_PAGE, '')}${search}`);
  // A pattern with the flag `g` would go on where it stopped.
  const pattern = new RegExp(site.articleUrl.source, site.articleUrl.flags.replace(/[gy]/g, ''));
  const id = (pattern.exec(url) ?? pattern.exec(plain))?.groups?.id;
  return id === undefined ? plain : `https://${site.hosts[0] ?? hostname}${port && `:${port}`}/#${id}`;
}

/** A letter with the escapes behind it. */
const ESCAPES = /[a-z]?(?:%[\da-f]{2})+/gi;
/** Escapes of combining marks (U+0300 to U+036F), as macOS writes names: `nghi%CC%A3` is `ngh%E1%BB%8B`. */
const COMBINING = /%C[CD]%[89AB]/i;

function composed(url: string): string {
  if (!COMBINING.test(url)) return url;
  return url.replace(ESCAPES, (run) => {
    try {
      const text = decodeURIComponent(run);
      return text.normalize('NFC') === text ? run : encodeURIComponent(text.normalize('NFC'));
    } catch {
      return run; // no UTF-8
    }
  });
}
