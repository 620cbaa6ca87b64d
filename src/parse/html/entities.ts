import { load } from 'cheerio/slim';

/** `&amp;#7871;`, `&amp;amp;`, `&amp;apos;`: heads that were escaped twice; three times has not been met. */
const MAX_ESCAPES = 3;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/iu;

/**
 * Text with its character references decoded, those of text that was escaped more than once too
 * (`Chi&amp;#7871;n` -> `Chiến`). Text without references comes back as it is.
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let i = 0; i < MAX_ESCAPES && ENTITY.test(decoded); i += 1) {
    // `<` is escaped so that only references are read, no tags.
    decoded = load(decoded.replaceAll('<', '&lt;')).root().text();
  }
  return decoded;
}
