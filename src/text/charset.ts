import iconv from 'iconv-lite';
import { SkipPage } from '../errors.ts';
import { refuseBinary } from './binary.ts';
import { byteOrderMark, declaredCharset, isUtf16Family, sniffUtf16 } from './charsetDeclarations.ts';
import { LEGACY_CHARSETS, LEGACY_NAMES, type LegacyCharset } from './legacyCharsets.ts';
import { isSpelledInVietnamese } from './vietnameseSyllable.ts';

/** What is known of the bytes besides themselves. */
export interface CharsetHints {
  /** As the server or the file name says: `text/html; charset=utf-8`; null where nothing says. */
  readonly contentType: string | null;
  /** Charset of the site's pages where neither server nor page says. */
  readonly siteCharset?: string;
}

export interface Decoded {
  /** Without byte order mark. Legacy charsets come in NFC, others as they are; see `normalise`. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni`, `viscii`, ... */
  readonly charset: string;
}

/**
 * Turns the bytes of a page into characters.
 *
 * The byte order mark decides; then what the bytes are: text that is valid UTF-8 is UTF-8 whatever is declared (a Vietnamese feed says
 * utf-16 and is UTF-8). Else, where the declaration (content type, then the page's first 2 KB, then the site's) is Latin or Vietnamese or
 * missing, the Vietnamese charset whose reading is spelled best, the declared one first among equals. Else the declared one.
 *
 * @throws SkipPage EMPTY for nothing but white space; NOT_TEXT for PDF, pictures, archives and other binary data
 * @example
 * decode(new TextEncoder().encode('Nghị quyết'), { contentType: null }) // { text: 'Nghị quyết', charset: 'utf-8' }
 */
export function decode(bytes: Uint8Array, hints: CharsetHints): Decoded {
  const decoded = read(bytes, hints);
  if (decoded.text.trim() === '') throw new SkipPage('EMPTY', 'There is no text in the page.');
  return decoded;
}

function read(bytes: Uint8Array, { contentType, siteCharset }: CharsetHints): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return decodeAs(mark.charset, bytes.subarray(mark.length));
  const utf16 = sniffUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  refuseBinary(bytes);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const declared = declaredCharset(bytes, contentType) ?? siteCharset?.toLowerCase() ?? null;
  const legacy = declared === null || isUtf16Family(declared) || declared === 'utf-8' ? null : LEGACY_NAMES[declared];
  if (legacy === undefined && declared !== null && iconv.encodingExists(declared)) return decodeAs(declared, bytes);
  const charset = bestLegacy(bytes, legacy ?? null);
  return { text: LEGACY_CHARSETS[charset](bytes), charset };
}

function decodeAs(charset: string, bytes: Uint8Array): Decoded {
  return { text: iconv.decode(bytes, charset, { stripBOM: true }), charset };
}

/** A page in UTF-8 may have a few broken characters (a text cut at a byte count); one in another charset has hardly any whole ones. */
const MOST_BROKEN_SHARE = 0.05;

function asUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return text;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return broken <= beyondAscii * MOST_BROKEN_SHARE ? text : null;
}

/** Enough text to tell charsets apart; more only costs time. */
const SAMPLE_BYTES = 65_536;

/** A word of letters: no blanks, no signs of ASCII, none of the quotation marks and dashes of the Windows charsets. */
const WORD = /[^\s!-@[-`{-~\u2013\u2014\u2018\u2019\u201C\u201D\u2026«»₫]{1,40}/gu;

function bestLegacy(bytes: Uint8Array, declared: LegacyCharset | null): LegacyCharset {
  const sample = sampleOf(bytes);
  const names = Object.keys(LEGACY_CHARSETS) as LegacyCharset[];
  const ordered = declared ? [declared, ...names.filter((name) => name !== declared)] : names;
  let best: { charset: LegacyCharset; score: number } = { charset: declared ?? 'windows-1252', score: 0 };
  for (const charset of ordered) {
    const score = spellingScore(LEGACY_CHARSETS[charset](sample));
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

/** Words with letters beyond ASCII that are spelled as Vietnamese spells, less those that are not. */
function spellingScore(text: string): number {
  let score = 0;
  for (const match of text.matchAll(WORD)) {
    if (!/[^\p{ASCII}]/u.test(match[0])) continue;
    score += isSpelledInVietnamese(match[0]) ? 1 : -1;
  }
  return score;
}

/** The stretch that begins at the first byte beyond ASCII: the head of a page is often long and plain. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 64);
  return bytes.subarray(from, from + SAMPLE_BYTES);
}
