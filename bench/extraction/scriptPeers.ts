import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { lastLine, type Missing, peerFolder } from '../peers/peer.ts';
import { eachPage, type MaybeExtractor } from './extractor.ts';

const VERSIONS = {
  '@mozilla/readability': '0.6.0',
  linkedom: '0.18.15',
  defuddle: '0.19.4',
  '@extractus/article-extractor': '9.0.1',
} as const;
const MOST_INSTALL_MS = 300_000;

type ParseDocument = (html: string) => { readonly document: unknown };
type Readability = new (document: unknown) => { parse(): { readonly content: string } | null };
type Defuddle = (document: unknown, url: string) => Promise<{ readonly content: string }>;
type Extract = (html: string, url: string) => Promise<{ readonly content?: string } | null>;

/**
 * The extractors of JavaScript, in a folder of their own, by name: Readability and Defuddle over the DOM of linkedom, and Extractus.
 *
 * @param install whether to install them where they are not
 */
export function openScriptPeers(install: boolean): Readonly<Record<string, MaybeExtractor>> {
  const folder = peerFolder('extraction');
  const missing = existsSync(join(folder, 'node_modules', 'defuddle')) ? null : installInto(folder, install);
  if (missing !== null) return { 'readability, defuddle, extractus': missing };
  const require = createRequire(join(folder, 'index.js'));
  const { parseHTML } = require('linkedom') as { parseHTML: ParseDocument };
  const { Readability } = require('@mozilla/readability') as { Readability: Readability };
  // Its entry for Node is declared for `import` alone, which looks for packages beside this file.
  const { Defuddle } = require(join(folder, 'node_modules', 'defuddle', 'dist', 'node.js')) as { Defuddle: Defuddle };
  const { extractFromHtml } = require('@extractus/article-extractor') as { extractFromHtml: Extract };
  return {
    readability: eachPage(
      VERSIONS['@mozilla/readability'],
      ({ html }) => new Readability(parseHTML(html).document).parse()?.content ?? '',
      textOf,
    ),
    defuddle: eachPage(
      VERSIONS.defuddle,
      async ({ html, url }) => (await unheard(() => Defuddle(parseHTML(html).document, url))).content,
      textOf,
    ),
    extractus: eachPage(
      VERSIONS['@extractus/article-extractor'],
      async ({ html, url }) => (await extractFromHtml(html, url))?.content ?? '',
      textOf,
    ),
  };
}

function installInto(folder: string, install: boolean): Missing | null {
  if (!install) return { missing: 'they are not installed, and --short installs nothing' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_INSTALL_MS,
  });
  return status === 0 ? null : { missing: `npm could not install them: ${lastLine(stderr)}` };
}

/** Defuddle prints the stack of each JSON-LD that it cannot read. */
async function unheard<Made>(work: () => Promise<Made>): Promise<Made> {
  const { error } = globalThis.console;
  globalThis.console.error = () => undefined;
  try {
    return await work();
  } finally {
    globalThis.console.error = error;
  }
}

/** The text of the markup that they give, with words of two blocks parted. */
function textOf(markup: string): string {
  const $ = load(markup);
  $('script, style').remove();
  $('br, p, div, li, h1, h2, h3, h4, h5, h6, td, th, figure, figcaption, blockquote, pre, section').after('\n');
  return $.root().text();
}
