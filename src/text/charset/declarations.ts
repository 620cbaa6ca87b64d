/** Where a page says its charset: in the first bytes (HTML asks for 1,024; some pages put a comment before). */
const HEAD_BYTES = 2048;

const IN_CONTENT_TYPE = /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i;
/** `<?xml version="1.0" encoding="windows-1258"?>` */
const IN_XML = /^\s{0,16}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/i;
/** `<meta charset="utf-8">`, `<meta http-equiv="Content-Type" content="text/html; charset=x-viet-tcvn">` */
const IN_META = /<meta\s[^>]{0,300}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{1,40})/i;

/** The charset that the server or the page declares, in lower case, `utf8` as `utf-8`; null where neither does. */
export function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const name = (IN_CONTENT_TYPE.exec(contentType ?? '') ?? IN_XML.exec(head) ?? IN_META.exec(head))?.[1]?.toLowerCase();
  return name === 'utf8' ? 'utf-8' : (name ?? null);
}

/** Whether a declared name is one of UTF-16; bytes without NUL that declare it are of another charset. */
export function isUtf16Family(charset: string): boolean {
  return /^(?:utf-?16|ucs-?2|unicode)/.test(charset);
}

/** The byte order mark at the head, with how many bytes it has. */
export function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { charset: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { charset: 'utf-16be', length: 2 };
  return null;
}

/** Of the high bytes of Vietnamese in UTF-16 far more than this share are NUL, of its low bytes far fewer. */
const LEAST_NUL_SHARE = 0.4;
const MOST_NUL_SHARE = 0.02;

/** UTF-16 without a byte order mark, seen by where its NUL bytes stand. */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, HEAD_BYTES) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (pairs < 2) return null;
  if (odd > pairs * LEAST_NUL_SHARE && even <= pairs * MOST_NUL_SHARE) return 'utf-16le';
  if (even > pairs * LEAST_NUL_SHARE && odd <= pairs * MOST_NUL_SHARE) return 'utf-16be';
  return null;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
