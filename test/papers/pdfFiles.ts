import { deflateSync } from 'node:zlib';

/** The objects of a PDF by their numbers from 1 on: a dictionary, or one with the stream behind it. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string };

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** Writes a PDF with its cross-reference table (ISO 32000-1, 7.5); the first object is the catalog. */
export function makePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = 9;
  const offsets: number[] = [];
  const add = (piece: Uint8Array | string) => {
    const bytes = Buffer.from(piece);
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    add(`${i + 1} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      const stream = Buffer.from(object.stream);
      add(`<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`);
      add(stream);
      add('\nendstream');
    }
    add('\nendobj\n');
  }
  const table = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A PDF of one page that draws what `content` says; more objects follow from number 5 on. */
export function pdfOfPage(content: PdfObject, more: readonly PdfObject[] = [], resources = FONT, trailer = ''): Buffer {
  return makePdf(
    [
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents 4 0 R >>`,
      content,
      ...more,
    ],
    trailer,
  );
}

export const drawing = (stream: Uint8Array | string): PdfObject => ({ dictionary: '', stream });

/** A stream packed once or several times over. */
export function packed(stream: Uint8Array, times = 1): PdfObject {
  let bytes = stream;
  for (let i = 0; i < times; i += 1) bytes = deflateSync(bytes, { level: 9 });
  return { dictionary: `/Filter [${'/FlateDecode '.repeat(times)}]`, stream: bytes };
}

/** A page of paper as a scanner takes it: in black and white, a bit for each point (PBM; the rows are whole bytes). */
export interface ScannedPage {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/**
 * Pages that hold a picture each and no letter.
 *
 * @param turned degrees, clockwise, by which they are shown
 */
export function scanOf(pages: readonly ScannedPage[], turned = 0): Buffer {
  const first = (page: number) => 3 + 3 * page;
  return makePdf([
    CATALOG,
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${first(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap(({ width, height, bits }, page): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${turned} /Contents ${first(page) + 1} 0 R ` +
        `/Resources << /XObject << /Im1 ${first(page) + 2} 0 R >> >> >>`,
      drawing('q 595 0 0 842 0 0 cm /Im1 Do Q'),
      {
        dictionary:
          `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ` +
          '/BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode',
        stream: deflateSync(bits),
      },
    ]),
  ]);
}

/** A scan of an empty page. */
export const scannedPdf = () => scanOf([{ width: 8, height: 8, bits: Buffer.alloc(8) }]);
