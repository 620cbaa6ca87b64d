const PROBE_CHARS = 20_000;
/** A page says what it is at its beginning; a byte order mark, comments and an XML declaration may come before. */
const OPENS_AS_HTML =
  /^\s*(?:<!--|<\?xml|<!doctype html|<html|<head|<body|<meta|<title|<article|<main|<div|<p[ >]|<h1)/iu;
const MARKUP =
  /<\/?(?:p|div|br|span|h[1-6]|table|tr|td|ul|li|a|article|section|strong|em|b|i|img)(?:\s[^<>]{0,500})?\/?>/giu;
const MIN_TAGS = 3;

/**
 * Whether a text is markup. The text itself is asked first: a page saved as `.txt` is a page, a note served as
 * `text/html` is a note; the content type settles only a text with a stray tag or two.
 */
export function isHtml(text: string, contentType: string | null): boolean {
  const probe = text.slice(0, PROBE_CHARS);
  if (OPENS_AS_HTML.test(probe)) return true;
  const tags = probe.match(MARKUP)?.length ?? 0;
  if (tags >= MIN_TAGS) return true;
  return tags > 0 && contentType !== null && /\bx?html\b/iu.test(contentType);
}
