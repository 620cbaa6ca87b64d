/** How PDF.js says that a font cannot be had: the text that is set in it is left out. */
const LOST = /^Warning: (?<what>Font ".*" is not available|loadFont - translateFont failed)/u;

/** What PDF.js said since it is listened to. */
export interface LostFonts {
  /** Its words on the first font that was lost; null where none was. */
  first(): string | null;
  stop(): void;
}

/**
 * Listens to the warnings of PDF.js, which it writes to the console and nowhere else. All of them are kept from there: they are of a file, not of
 * this program.
 */
export function listenForLostFonts(): LostFonts {
  const { warn } = console;
  let first: string | null = null;
  console.warn = (...words: unknown[]) => {
    first ??= LOST.exec(words.join(' '))?.groups?.what ?? null;
  };
  return {
    first: () => first,
    stop() {
      console.warn = warn;
    },
  };
}
