import { describe, expect, test } from 'vitest';
import { ENCODERS } from '../../../bench/charsets/encode.ts';
import { docxParagraph, makeDocx } from '../../../fixtures/makeDocx.ts';
import { readDocx } from '../../../src/parse/docx/readDocx.ts';
import { parsePaper } from '../../../src/parse/parsePaper.ts';
import { readPdf } from '../../../src/parse/pdf/readPdf.ts';
import { readHeader } from '../../../src/parse/readHeader.ts';
import { latinText } from '../../../src/text/charset/latin.ts';
import { drawing, makePdf } from '../../papers/pdfFiles.ts';

/** Line by line; capitals stand in the font of capitals, which has small letters in their places. */
const LINES = [
  'THÀNH ỦY HÀ NỘI',
  'Số 09-CT/TU',
  'Hà Nội, ngày 4 tháng 6 năm 2003',
  'CHỈ THỊ',
  'về tăng cường lãnh đạo công tác phòng, chống lụt bão',
  '1. Các quận ủy, huyện ủy chuẩn bị lực lượng ở những nơi xung yếu.',
  '2. Sở Tư pháp hướng dẫn phường, xã về trường hợp bất thường.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Đường Văn Thước',
];
const isCapitals = (line: string) => line === line.toUpperCase();

/** How a program of that time wrote the line: its bytes, and the font. */
const inCharset = (charset: 'tcvn3' | 'vni') => (line: string) => ({
  bytes: ENCODERS[charset]!(charset === 'tcvn3' && isCapitals(line) ? capitalsOfFont(line) : line),
  font: charset === 'tcvn3' && isCapitals(line) ? 'F2' : 'F1',
});
/** Plain letters were typed as capitals, letters with tones as small ones, which the font shows as capitals. */
const capitalsOfFont = (line: string) =>
  line.replace(/[^A-Z\s]/gu, (letter) => (/[À-ỹ]/u.test(letter) ? letter.toLowerCase() : letter));

/** A PDF whose fonts are as programs wrote them: letters by WinAnsi, with the name of the font alone to tell. */
function pdfOf(
  names: readonly [string, string],
  lines: readonly { readonly bytes: Uint8Array; readonly font: string }[],
) {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const drawn = lines
    .map(({ bytes, font }, i) => `BT /${font} 12 Tf 72 ${760 - i * 30} Td <${hex(bytes)}> Tj ET`)
    .join('\n');
  const font = (name: string) =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] >>`;
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>',
    drawing(drawn),
    font(names[0]),
    font(names[1]),
  ]);
}

describe.each([
  ['TCVN3', 'tcvn3', ['.VnTime', '.VnTimeH']],
  ['VNI', 'vni', ['VNI-Times', 'VNI-Times-Bold']],
] as const)('a paper in fonts of %s', (_, charset, names) => {
  test('as PDF reads like any other, letter by letter', async () => {
    const { lines, form, pages } = await readPdf(pdfOf(names, LINES.map(inCharset(charset))));
    expect(lines.join(' ')).toBe(LINES.join(' '));
    expect(readHeader(parsePaper({ lines, form, pages }, 'file:///09.pdf').article)).toMatchObject({
      type: 'Chỉ thị',
      number: '09-CT/TU',
      issuer: 'Thành ủy Hà Nội',
      issuedOn: '2003-06-04',
    });
  });

  test('as DOCX, too', async () => {
    const latin = (line: string) => latinText(inCharset(charset)(line).bytes);
    const { lines } = await readDocx(makeDocx(LINES.map((line) => docxParagraph(latin(line))).join('')));
    expect(lines.join('\n')).toBe(LINES.join('\n'));
  });
});

test('a PDF in Latin letters of another language stays as it is', async () => {
  const lines = [
    'Le Secrétariat général a reçu la résolution à Genève',
    'Über die Größe der Straßen',
    'Año de la cooperación: el señor Núñez',
  ];
  const bytes = (line: string) => ({ bytes: Buffer.from(line, 'latin1'), font: 'F1' });
  expect((await readPdf(pdfOf(['Arial', 'Arial'], lines.map(bytes)))).lines.join(' ')).toBe(lines.join(' '));
});
