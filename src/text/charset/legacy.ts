import iconv from 'iconv-lite';
import { latinByte } from './latin.ts';
import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

/** Charsets that Vietnamese was written in before Unicode, and windows-1252, which many such pages declare. */
export type LegacyCharset = 'windows-1258' | 'tcvn3' | 'viscii' | 'vni' | 'windows-1252';

/**
 * How to read each, in the order in which equal evidence is decided: from a text whose bytes were read as windows-1252 or ISO 8859-1
 * (`latinText`), which is how such texts also lie in pages of UTF-8. Letters of no byte stay. Results are in NFC.
 */
export const LEGACY_READINGS: Readonly<Record<LegacyCharset, (latin: string) => string>> = {
  'windows-1258': (latin) => bySigns(latin, WINDOWS_1258).normalize('NFC'),
  tcvn3: readTcvn3,
  viscii: (latin) => bySigns(latin, VISCII).normalize('NFC'),
  vni: readVni,
  'windows-1252': (latin) => latin.normalize('NFC'),
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

const [WINDOWS_1258, VISCII] = ['windows1258', 'viscii'].map(signsOf) as [readonly string[], readonly string[]];

function signsOf(charset: string): readonly string[] {
  return Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.of(byte), charset));
}

/** Beyond the signs of ASCII; six capitals of VISCII lie among the controls: Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ. */
const OF_A_BYTE = /[^ -~]/gu;

function bySigns(latin: string, signs: readonly string[]): string {
  return latin.replace(OF_A_BYTE, (sign) => signs[latinByte(sign) ?? -1] ?? sign);
}
