/** What fonts say of the letters inside them: `.VnTime` is TCVN3, `.VnTimeH` its capitals, `VNI-Times` is VNI. */
export type FontCharset = 'tcvn3' | 'tcvn3 capitals' | 'vni';

/** A stretch of markup. All of them, one behind the other, are the markup. */
export interface Piece {
  readonly kind: 'text' | 'tag' | 'data';
  readonly text: string;
  /** Of a text: the charset of the innermost font around it that has one. */
  readonly font: FontCharset | null;
  /** Whether a block (a paragraph, a cell, a line of a text without markup) ends before it. */
  readonly opensBlock: boolean;
}

const TAG = /^<(\/?)([a-zA-Z][\w:-]{0,30})/;
/** Between these and their ends nothing is text to read; JSON-LD is text with strings. */
const RAW: Readonly<Record<string, RegExp>> = { script: /<\/script/gi, style: /<\/style/gi };
const JSON_LD = /ld\+json/i;
const INLINE = /^(?:a|abbr|b|bdi|big|cite|em|font|i|ins|mark|o:p|q|s|small|span|strong|sub|sup|tt|u)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const FONT = /(?:face\s*=|font-family\s*:)[^>]{0,40}?(\.Vn[\w -]{1,30}|VNI-\w{1,30})/i;
/** Deeper ones are taken for what is around them. */
const MOST_OPEN = 256;

/** Cuts markup into tags and texts, in linear time and whatever its faults; a text without any tag is cut into lines. */
export function* piecesOf(markup: string): Generator<Piece> {
  if (!/<[a-zA-Z/!?]/.test(markup)) {
    for (const line of markup.match(/[^\n]*\n?/g) ?? [])
      yield { kind: 'text', text: line, font: null, opensBlock: true };
    return;
  }
  const open: { readonly name: string; readonly font: FontCharset | null }[] = [];
  let opensBlock = true;
  let at = 0;
  while (at < markup.length) {
    const end = markup[at] === '<' ? endOfTag(markup, at) : at;
    if (end === at) {
      const next = markup.indexOf('<', at + 1);
      const text = markup.slice(at, next === -1 ? undefined : next);
      yield { kind: 'text', text, font: open.at(-1)?.font ?? null, opensBlock };
      if (text.trim() !== '') opensBlock = false;
      at += text.length;
      continue;
    }
    const tag = markup.slice(at, end);
    const [, closing, written = ''] = TAG.exec(tag) ?? [];
    const name = written.toLowerCase();
    if (!INLINE.test(name)) opensBlock = true;
    yield { kind: 'tag', text: tag, font: null, opensBlock };
    at = end;
    if (closing) closeTo(open, name);
    else if (Object.hasOwn(RAW, name)) {
      const data = markup.slice(at, endOfRaw(markup, at, RAW[name]));
      yield { kind: JSON_LD.test(tag) ? 'text' : 'data', text: data, font: null, opensBlock: true };
      at += data.length;
    } else if (name !== '' && !VOID.test(name) && !tag.endsWith('/>') && open.length < MOST_OPEN) {
      open.push({ name, font: fontOf(tag) ?? open.at(-1)?.font ?? null });
    }
  }
}

/** Behind the `>` of the tag or comment that begins at `at`; `at` itself where none does. */
function endOfTag(markup: string, at: number): number {
  if (markup.startsWith('<!--', at)) {
    const end = markup.indexOf('-->', at + 4);
    return end === -1 ? markup.length : end + 3;
  }
  if (!/[a-zA-Z/!?]/.test(markup[at + 1] ?? '')) return at;
  const end = markup.indexOf('>', at);
  return end === -1 ? markup.length : end + 1;
}

function endOfRaw(markup: string, at: number, closing: RegExp | undefined): number {
  const seeking = new RegExp(closing ?? /$/g);
  seeking.lastIndex = at;
  return seeking.exec(markup)?.index ?? markup.length;
}

function closeTo(open: { readonly name: string }[], name: string): void {
  const at = open.findLastIndex((each) => each.name === name);
  if (at !== -1) open.length = at;
}

function fontOf(tag: string): FontCharset | null {
  const name = FONT.exec(tag)?.[1];
  if (name === undefined) return null;
  if (!name.startsWith('.')) return 'vni';
  return /H *$/.test(name) ? 'tcvn3 capitals' : 'tcvn3';
}
