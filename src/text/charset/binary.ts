import { SkipPage } from '../../errors.ts';

/** How files that are no text begin. */
const SIGNATURES: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'a PDF file', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a ZIP archive or Office file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old Office file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { kind: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a WebP picture or a sound', bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: 'a sound', bytes: [0x49, 0x44, 0x33] },
  { kind: 'a film', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;
const BLANK = 0x20;
/** VISCII and TCVN 5712 have rare capitals among the control characters; more than some and this share is no text. */
const MOST_CONTROL_SHARE = 0.02;
const SOME_CONTROLS = 2;

/**
 * Says by a `SkipPage` that bytes are no text. To be asked when UTF-16, the only text with NUL bytes, was ruled out.
 *
 * @throws SkipPage NOT_TEXT for a known kind of file, a NUL byte, or more than two and 2% control characters
 */
export function refuseBinary(bytes: Uint8Array): void {
  const signature = SIGNATURES.find(({ bytes: head }) => head.every((byte, i) => bytes[i] === byte));
  if (signature) throw new SkipPage('NOT_TEXT', `Expected text, this is ${signature.kind}.`);
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= BLANK || (byte >= TAB && byte <= CARRIAGE_RETURN) || byte === ESCAPE) continue;
    if (byte === 0) throw new SkipPage('NOT_TEXT', `Expected text, there is a NUL byte at offset ${i}.`);
    controls++;
  }
  if (controls > SOME_CONTROLS + bytes.length * MOST_CONTROL_SHARE) {
    throw new SkipPage('NOT_TEXT', `Expected text, ${controls} of ${bytes.length} bytes are control characters.`);
  }
}
