import { latinText } from './latin.ts';
import { LEGACY_READINGS, type LegacyCharset } from './legacy.ts';
import { vietnameseEvidence } from './vietnameseEvidence.ts';

/** Enough text to tell charsets apart; more only costs time. */
const SAMPLE_BYTES = 65_536;

/** What a declared Vietnamese charset, or fonts of one in the markup, weigh beside the spelling of the words (`vietnameseEvidence`). */
const DECLARED = 4;
const FONTS = 6;
const FONT_NAMES: Readonly<Partial<Record<LegacyCharset, RegExp>>> = {
  tcvn3: /["' :,=]\.Vn[A-Z]/,
  vni: /["' :,=]VNI-[A-Z]/i,
};

/**
 * The charset in which bytes read best as Vietnamese, the declared one first among equals; the declared one, else windows-1252, where none
 * does: what is declared windows-1252 and is spelled in TCVN3 is TCVN3, French stays French.
 */
export function detectLegacy(bytes: Uint8Array, declared: LegacyCharset | null): LegacyCharset {
  const sample = latinText(sampleOf(bytes));
  const names = Object.keys(LEGACY_READINGS) as LegacyCharset[];
  const ordered = declared ? [declared, ...names.filter((name) => name !== declared)] : names;
  let best: { charset: LegacyCharset; weight: number } = { charset: declared ?? 'windows-1252', weight: 0 };
  for (const charset of ordered) {
    const { weight } = vietnameseEvidence(LEGACY_READINGS[charset](sample));
    const isSaid = charset === declared && charset !== 'windows-1252';
    const isSeen = FONT_NAMES[charset]?.test(sample) ?? false;
    const all = weight + (isSaid ? DECLARED : 0) + (isSeen ? FONTS : 0);
    if (all > best.weight) best = { charset, weight: all };
  }
  return best.charset;
}

/** The stretch that begins at the first byte beyond ASCII: the head of a page is often long and plain. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 256);
  return bytes.subarray(from, from + SAMPLE_BYTES);
}
