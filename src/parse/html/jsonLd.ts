import { decodeEntities } from './entities.ts';
import type { PageTree, rawText } from './tree.ts';

/** What a page's JSON-LD says of its article; strings decoded, not cleaned. */
export interface LinkedData {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly section: string | null;
  /** Address of the article's page. */
  readonly url: string | null;
  /** Names of the breadcrumb, outermost first, without the home page. */
  readonly breadcrumb: readonly string[];
  /** Whether it declares an article at all. */
  readonly isArticle: boolean;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const MAX_SCRIPT_CHARS = 1_000_000;
/** `@graph` inside arrays inside `mainEntity`: deeper nesting holds no article. */
const MAX_OBJECTS = 5_000;
const ARTICLE_TYPES =
  /^(?:News|Reportage|Opinion|Analysis|Background|Review|Advertiser|Blog|Live|Scholarly|Tech)?(?:Article|Posting|NewsArticle|BlogPosting)$/u;
const HOME = /^(?:trang chủ|home|homepage|trang nhất)$/iu;

/** Reads all `application/ld+json` scripts of a page: single objects, arrays and `@graph`. Broken scripts are passed over. */
export function readJsonLd(tree: PageTree): LinkedData {
  const objects: JsonObject[] = [];
  for (const script of tree.$('script[type*="ld+json" i]').toArray()) {
    const text = scriptText(tree, script).slice(0, MAX_SCRIPT_CHARS);
    const parsed = parseLenient(text);
    if (parsed !== undefined) collect(parsed, objects);
  }
  const article = objects.find((each) => typesOf(each).some((type) => ARTICLE_TYPES.test(type)));
  const trail = objects.find((each) => typesOf(each).includes('BreadcrumbList'));
  return {
    headline: textOf(article?.headline) ?? textOf(article?.name),
    description: textOf(article?.description),
    authors: namesOf(article?.author),
    publisher: namesOf(article?.publisher)[0] ?? null,
    datePublished: textOf(article?.datePublished),
    section: namesOf(article?.articleSection).at(-1) ?? null,
    url: addressOf(article?.mainEntityOfPage) ?? textOf(article?.url),
    breadcrumb: trail === undefined ? [] : breadcrumbOf(trail),
    isArticle: article !== undefined,
  };
}

function scriptText(tree: PageTree, script: Parameters<typeof rawText>[0]): string {
  return tree.$(script).html() ?? '';
}

/** Papers print raw line breaks and tabs inside strings, and comments around the object. */
function parseLenient(text: string): Json | undefined {
  const body = text
    .replace(/^\s*(?:<!--|\/\*.{0,40}?\*\/|\/\/<!\[CDATA\[)?\s*/u, '')
    .replace(/\s*(?:-->|\/\/\]\]>)?\s*;?\s*$/u, '');
  const oneLine = body.replace(/\p{Cc}+/gu, ' ');
  for (const candidate of [body, oneLine, oneLine.replace(/,(\s{0,50}[}\]])/gu, '$1')]) {
    try {
      return JSON.parse(candidate) as Json;
    } catch {
      // The next candidate is a milder reading of the same script; a script none can read is passed over.
    }
  }
  return undefined;
}

function collect(root: Json, into: JsonObject[]): void {
  const queue: Json[] = [root];
  for (let seen = 0; queue.length > 0 && seen < MAX_OBJECTS; seen += 1) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (isObject(value)) {
      into.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
        const inner = value[key];
        if (inner !== undefined && key !== 'itemListElement') queue.push(inner);
      }
    }
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

function textOf(value: Json | undefined): string | null {
  if (typeof value !== 'string') return Array.isArray(value) && value.length > 0 ? textOf(value[0]) : null;
  const text = decodeEntities(value).trim();
  return text === '' ? null : text;
}

/** The `@id` of an object, or a plain address. */
function addressOf(value: Json | undefined): string | null {
  return isObject(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);
}

/** Names of one or several people or organisations, or plain strings. */
function namesOf(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => {
    const name = isObject(each) ? textOf(each.name) : textOf(each);
    return name === null ? [] : [name];
  });
}

function breadcrumbOf(trail: JsonObject): string[] {
  const items = trail.itemListElement;
  // Dân trí puts each item into an array of its own.
  return (Array.isArray(items) ? items.flat() : []).flatMap((item) => {
    if (!isObject(item)) return [];
    const name = textOf(item.name) ?? (isObject(item.item) ? textOf(item.item.name) : null);
    return name === null || HOME.test(name) ? [] : [name];
  });
}
