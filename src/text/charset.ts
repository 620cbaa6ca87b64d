import iconv from 'iconv-lite';
import { SkipPage } from '../errors.ts';
import { refuseBinary } from './charset/binary.ts';
import { byteOrderMark, declaredCharset, isUtf16Family, sniffUtf16 } from './charset/declarations.ts';
import { detectLegacy } from './charset/detect.ts';
import { latinText } from './charset/latin.ts';
import { LEGACY_NAMES, LEGACY_READINGS } from './charset/legacy.ts';
import { mendMisread } from './charset/mend.ts';

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
 * missing, the Vietnamese charset whose reading is spelled best, the declared one first among equals. Else the declared one. What was
 * misread before it came to us (TCVN3 saved as UTF-8, UTF-8 encoded twice) is then put right; see `mendMisread`.
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
  if (utf8 !== null && !isByChance(utf8, bytes)) return { text: mendMisread(utf8), charset: 'utf-8' };
  const declared = declaredCharset(bytes, contentType) ?? siteCharset?.toLowerCase() ?? null;
  const legacy = declared === null || isUtf16Family(declared) || declared === 'utf-8' ? null : LEGACY_NAMES[declared];
  if (legacy === undefined && declared !== null && iconv.encodingExists(declared)) return decodeAs(declared, bytes);
  const charset = detectLegacy(bytes, legacy ?? null);
  const latin = latinText(bytes);
  if (charset === 'tcvn3' || charset === 'vni') return { text: mendMisread(latin, charset), charset };
  return { text: mendMisread(LEGACY_READINGS[charset](latin)), charset };
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

/** Letters of Latin and what is written in any language. */
const EXPECTED = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\uFFFD]/u;
const FEW = 2;

/** Two bytes of an old charset may be a letter of UTF-8, of a script that nobody expects (`trước` in VISCII is `tr߾c`): then words decide. */
function isByChance(utf8: string, bytes: Uint8Array): boolean {
  let letters = 0;
  for (const [letter] of utf8.matchAll(/[^\p{ASCII}]/gu)) {
    letters += 1;
    if (letters > FEW || EXPECTED.test(letter)) return false;
  }
  return letters > 0 && detectLegacy(bytes, null) !== 'windows-1252';
}
