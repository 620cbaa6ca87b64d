import { fontCharsetOf, type OldCharset, readFont } from '../../text/charset/fonts.ts';
import type { PdfItem } from './rows.ts';

/** A run with the font that it is set in. */
export interface SetItem extends PdfItem {
  /** Names the font among those of the file. */
  readonly font: string;
}

/** What tells the charset of a font; more of a long paper costs more and tells no better. */
const MOST_CHARS = 20_000;

/**
 * The runs of a document with those put right that are set in fonts of TCVN3 (`.VnTime`) or VNI: a PDF gives their bytes as if they were
 * Latin letters. What a font's own words say decides, font by font; a font of few words, a heading's, goes by the others.
 */
export function readOldFonts(pages: readonly (readonly SetItem[])[]): readonly (readonly SetItem[])[] {
  const samples = new Map<string, string>();
  for (const items of pages) {
    for (const { font, text } of items) {
      const before = samples.get(font) ?? '';
      if (before.length < MOST_CHARS) samples.set(font, `${before} ${text}`);
    }
  }
  const surely = new Set([...samples.values()].map((text) => fontCharsetOf(text)));
  surely.delete(null);
  if (surely.size === 0) return pages;
  const charsets = new Map<string, OldCharset | null>();
  for (const [font, text] of samples) {
    const likely = fontCharsetOf(text, { isLikely: true });
    charsets.set(font, surely.has(likely) ? likely : null);
  }
  return pages.map((items) =>
    items.map((item) => {
      const charset = charsets.get(item.font) ?? null;
      return charset === null ? item : { ...item, text: readFont(item.text, charset) };
    }),
  );
}
