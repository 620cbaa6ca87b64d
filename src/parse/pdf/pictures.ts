import { SkipPage } from '../../errors.ts';
import { openPdf } from './readPdf.ts';

/** A picture in the simplest form that every program reads: PGM or PPM (netpbm.sourceforge.net/doc/ppm.html). */
export type Netpbm = Uint8Array;

/** A page scanned at 400 dots an inch has 15 million. */
const MOST_PIXELS = 60_000_000;

/**
 * The picture that fills a scanned page: the largest one on it.
 *
 * @param number of the page, from 1
 * @throws SkipPage as `openPdf`; BAD_FILE where there is no picture that can be read; OVER_LIMIT for one that is too large
 */
export async function readPicture(bytes: Uint8Array, number: number): Promise<Netpbm> {
  const { extractImages } = await import('unpdf');
  const pdf = await openPdf(bytes);
  try {
    const pictures = await extractImages(pdf, number);
    const [largest] = pictures.sort((a, b) => b.width * b.height - a.width * a.height);
    if (largest === undefined)
      throw new SkipPage('BAD_FILE', `Page ${number} of the PDF has neither text nor a picture.`);
    const { width, height, channels, data } = largest;
    if (width * height > MOST_PIXELS) {
      throw new SkipPage('OVER_LIMIT', `The picture of page ${number} has ${width} x ${height} points.`);
    }
    const head = Buffer.from(`${channels === 1 ? 'P5' : 'P6'}\n${width} ${height}\n255\n`);
    return Buffer.concat([
      head,
      channels === 4 ? withoutAlpha(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    ]);
  } finally {
    await pdf.destroy();
  }
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) rgb.set(rgba.subarray(from, from + 3), to);
  return rgb;
}
