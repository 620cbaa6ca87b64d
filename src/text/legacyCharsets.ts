import iconv from 'iconv-lite';
import { decodeVni } from './vni.ts';

/** Charsets that Vietnamese was written in before Unicode, and windows-1252, which many such pages declare. */
export type LegacyCharset = 'windows-1258' | 'tcvn3' | 'viscii' | 'vni' | 'windows-1252';

/** How to read each, in the order in which equal evidence is decided. Results are in NFC. */
export const LEGACY_CHARSETS: Readonly<Record<LegacyCharset, (bytes: Uint8Array) => string>> = {
  'windows-1258': (bytes) => iconv.decode(bytes, 'windows1258').normalize('NFC'),
  tcvn3: (bytes) => raiseCapitals(iconv.decode(bytes, 'tcvn').normalize('NFC')),
  viscii: (bytes) => iconv.decode(bytes, 'viscii').normalize('NFC'),
  vni: (bytes) => decodeVni(iconv.decode(bytes, 'windows1252')).normalize('NFC'),
  'windows-1252': (bytes) => iconv.decode(bytes, 'windows1252').normalize('NFC'),
};

/** Names under which servers and pages declare them. */
export const LEGACY_NAMES: Readonly<Record<string, LegacyCharset>> = {
  ...{ 'windows-1258': 'windows-1258', cp1258: 'windows-1258', 'x-cp1258': 'windows-1258' },
  ...{
    tcvn: 'tcvn3',
    tcvn3: 'tcvn3',
    'tcvn-5712': 'tcvn3',
    'tcvn5712-1': 'tcvn3',
    'x-viet-tcvn': 'tcvn3',
    abc: 'tcvn3',
  },
  ...{ viscii: 'viscii', 'viscii1.1-1': 'viscii', csviscii: 'viscii', 'x-viet-viscii': 'viscii' },
  ...{ vni: 'vni', 'x-viet-vni': 'vni', 'x-vni': 'vni' },
  ...{ 'windows-1252': 'windows-1252', cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252' },
  ...{ 'us-ascii': 'windows-1252', ascii: 'windows-1252', 'x-user-defined': 'windows-1252' },
};

const WORD = /(?<!\p{L})\p{L}{2,12}(?!\p{L})/gu;
const TWO_PLAIN_CAPITALS = /[A-Z].*[A-Z]/;

/**
 * TCVN3 has no capitals with tones; its fonts of capitals (`.VnTimeH`) show the small letters large. `CộNG HòA` was printed
 * `CỘNG HÒA`: a word with two plain capitals and no plain small letter is all capitals.
 */
function raiseCapitals(text: string): string {
  return text.replace(WORD, (word) =>
    TWO_PLAIN_CAPITALS.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}
