import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { docxParagraph, makeDocx } from '../../fixtures/makeDocx.ts';
import { makeZip } from '../../fixtures/makeZip.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { CATALOG, drawing, makePdf, packed, pdfOfPage, scannedPdf } from './pdfFiles.ts';

/** A file that is broken or made to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly body: Uint8Array;
  /** How it may be refused: some by one of several, by what is installed or by which limit is met first. */
  readonly codes: readonly ErrorCode[];
}

const MB = 1_048_576;
const paper = (name: string) => readFileSync(join(projectRoot(), 'fixtures', 'papers', name));
const file = (name: string, body: Uint8Array | string, ...codes: ErrorCode[]): HostileFile => ({
  name,
  body: Buffer.from(body),
  codes,
});
const shares = [0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.97, 0.995];

/** Cut off at a share of its length. */
const cut = (body: Buffer, share: number) => body.subarray(0, Math.floor(body.length * share));

/** With every byte of a range turned over. */
function damaged(body: Buffer, from: number, to: number): Buffer {
  const copy = Buffer.from(body);
  for (let i = Math.floor(body.length * from); i < Math.floor(body.length * to); i += 1)
    copy[i] = (copy[i] ?? 0) ^ 0xff;
  return copy;
}

function truncated(): HostileFile[] {
  const pdf = paper('nghi-quyet-92-nq-tu.pdf');
  const docx = paper('nghi-quyet-92-nq-tu.docx');
  return shares.flatMap((share) => [
    file(`cat-${share}.pdf`, cut(pdf, share), 'BAD_FILE'),
    file(`cat-${share}.docx`, cut(docx, share), 'BAD_FILE'),
  ]);
}

/** Where they are damaged in the marks of their own form; no reader can tell a letter of a font that was turned into another. */
function damagedInside(): HostileFile[] {
  const pdf = paper('nghi-dinh-415-2024-nd-cp.pdf');
  const docx = paper('nghi-dinh-415-2024-nd-cp.docx');
  return [
    ...[0.1, 0.5].map((from) =>
      file(`hong-${from}.pdf`, damaged(pdf, from, from + 0.2), 'BAD_FILE', 'NEEDS_OCR', 'NO_ARTICLE'),
    ),
    ...[0.1, 0.3, 0.5, 0.7].map((from) =>
      file(`hong-${from}.docx`, damaged(docx, from, from + 0.2), 'BAD_FILE', 'NOT_TEXT'),
    ),
  ];
}

const PASSWORD = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;

function encrypted(): HostileFile[] {
  const text = drawing('BT /F1 12 Tf 72 720 Td (Nghi quyet) Tj ET');
  const locked = makeDocx(docxParagraph('Nghị quyết'));
  // The flag of each header says that the entry is encrypted (APPNOTE 4.4.4).
  for (let at = locked.indexOf('PK\u0001\u0002'); at >= 0; at = locked.indexOf('PK\u0001\u0002', at + 4)) {
    locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
  }
  return [
    file('mat-khau.pdf', pdfOfPage(text, [], undefined, PASSWORD), 'ENCRYPTED'),
    file(
      'mat-khau-40.pdf',
      pdfOfPage(text, [], undefined, PASSWORD.replace('/V 2 /R 3 /Length 128', '/V 1 /R 2')),
      'ENCRYPTED',
    ),
    file('khoa-la.pdf', pdfOfPage(text, [], undefined, '/Encrypt << /Filter /Nobody /V 9 >>'), 'BAD_FILE', 'ENCRYPTED'),
    file('mat-khau.docx', locked, 'ENCRYPTED'),
    file('mat-khau-office.docx', compound('EncryptedPackage', 'EncryptionInfo'), 'ENCRYPTED'),
    file('mat-khau.doc', compound('EncryptedPackage'), 'ENCRYPTED'),
    file('mat-khau-cu.doc', wordFile({ isEncrypted: true }), 'ENCRYPTED'),
  ];
}

function bombs(): HostileFile[] {
  const blanks = Buffer.alloc(300 * MB, ' ');
  const drawn = Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat(3_000_000));
  const bigPart = { name: 'word/document.xml', body: Buffer.alloc(80 * MB, ' ') };
  const lying = makeDocx(docxParagraph('a'.repeat(5 * MB)));
  const central = lying.lastIndexOf('word/document.xml') - 46;
  lying.writeUInt32LE(100, central + 24);
  return [
    file('bom-1.pdf', pdfOfPage(packed(blanks)), 'OVER_LIMIT', 'NEEDS_OCR'),
    file('bom-2.pdf', pdfOfPage(packed(blanks, 2)), 'OVER_LIMIT', 'NEEDS_OCR'),
    file('bom-3.pdf', pdfOfPage(packed(Buffer.alloc(1_000 * MB), 3)), 'OVER_LIMIT', 'BAD_FILE', 'NEEDS_OCR'),
    file('bom-chu.pdf', pdfOfPage(packed(drawn)), 'OVER_LIMIT'),
    file('bom-1.docx', makeZip([bigPart]), 'OVER_LIMIT'),
    file('bom-numbering.docx', makeDocx('', { 'word/numbering.xml': Buffer.alloc(70 * MB, 'a') }), 'OVER_LIMIT'),
    file('bom-styles.docx', makeDocx('', { 'word/styles.xml': Buffer.alloc(70 * MB, 'a') }), 'OVER_LIMIT'),
    file('bom-noi-doi.docx', lying, 'BAD_FILE'),
    file(
      'bom-nhieu-tep.docx',
      makeZip(Array.from({ length: 12_000 }, (_, i) => ({ name: `a/${i}`, body: '' }))),
      'OVER_LIMIT',
    ),
    file('bom-long.docx', makeZip([{ name: 'word/document.docx', body: makeZip([bigPart]) }]), 'NOT_TEXT'),
  ];
}

function countlessPages(): HostileFile[] {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const kids = (count: number) => `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
  return [
    file('trang-3001.pdf', makePdf([CATALOG, kids(3_001), page]), 'OVER_LIMIT'),
    file('trang-100000.pdf', makePdf([CATALOG, kids(100_000), page]), 'OVER_LIMIT'),
    file(
      'trang-vo-so.pdf',
      makePdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', page]),
      'OVER_LIMIT',
      'BAD_FILE',
      'NEEDS_OCR',
    ),
    file(
      'trang-am.pdf',
      makePdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page]),
      'BAD_FILE',
      'EMPTY',
      'NEEDS_OCR',
    ),
    file(
      'trang-khong.pdf',
      makePdf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']),
      'BAD_FILE',
      'EMPTY',
      'NEEDS_OCR',
    ),
    file('trang-vong.pdf', makePdf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), 'BAD_FILE', 'NEEDS_OCR'),
    file('trang-mat.pdf', makePdf([CATALOG, '<< /Type /Pages /Kids [9 0 R] /Count 3 >>']), 'BAD_FILE', 'NEEDS_OCR'),
  ];
}

function twistedPdfs(): HostileFile[] {
  const itself = {
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
    stream: '/X Do',
  };
  const refused = ['BAD_FILE', 'OVER_LIMIT', 'NEEDS_OCR', 'EMPTY'] as const;
  return [
    file('hinh-vong.pdf', pdfOfPage(drawing('/X Do'), [itself], '<< /XObject << /X 5 0 R >> >>'), ...refused),
    file('mang-sau.pdf', pdfOfPage(drawing(`${'['.repeat(500_000)}1${']'.repeat(500_000)} TJ`)), ...refused),
    file('tu-dien-sau.pdf', pdfOfPage(drawing(`${'<</a '.repeat(300_000)}1${'>>'.repeat(300_000)} gs`)), ...refused),
    file(
      'vat-sau.pdf',
      makePdf([`<< /Type /Catalog /Pages 2 0 R /A ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`, '2 0 R']),
      ...refused,
    ),
    file('chuoi-dai.pdf', pdfOfPage(drawing(`BT (${'('.repeat(2_000_000)} Tj ET`)), ...refused),
    file('khong-goc.pdf', makePdf(['<< /Nothing true >>']), ...refused),
    file('xref-vong.pdf', makePdf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>'], '/Prev 9'), ...refused),
    file('chi-dau.pdf', '%PDF-1.7\n%%EOF', 'BAD_FILE'),
    file(
      'rac.pdf',
      Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(100_000, 0xa7), Buffer.from('%%EOF')]),
      'BAD_FILE',
    ),
    file('ban-quet.pdf', scannedPdf(), 'NEEDS_OCR', 'EMPTY', 'BAD_FILE'),
  ];
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docxOf = (document: string, more = {}) =>
  makeZip(
    Object.entries({ 'word/document.xml': document, ...more }).map(([name, body]) => ({ name, body: body as string })),
  );

function twistedXml(): HostileFile[] {
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(12)}">`).join('');
  const doctype = (entities: string, text: string) =>
    `<?xml version="1.0"?><!DOCTYPE w:document [${entities}]><w:document ${WORD}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  const deep = (name: string, times: number) =>
    `<w:document ${WORD}>${`<${name}>`.repeat(times)}${`</${name}>`.repeat(times)}</w:document>`;
  return [
    file('ty-tieng-cuoi.docx', docxOf(doctype(`<!ENTITY e0 "ha">${laughs}`, '&e12;')), 'BAD_FILE'),
    file(
      'thuc-the-dai.docx',
      docxOf(doctype(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(10_000))),
      'BAD_FILE',
    ),
    file('thuc-the-ngoai.docx', docxOf(doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')), 'BAD_FILE'),
    file('thuc-the-mang.docx', docxOf(doctype('<!ENTITY % a SYSTEM "http://127.0.0.1:9/a"> %a;', '')), 'BAD_FILE'),
    file(
      'thuc-the-styles.docx',
      docxOf(`<w:document ${WORD}><w:body/></w:document>`, { 'word/styles.xml': doctype('<!ENTITY a "b">', '&a;') }),
      'BAD_FILE',
    ),
    file('long-sau.docx', docxOf(deep('w:tbl', 200_000)), 'BAD_FILE'),
    file(
      'bang-long-sau.docx',
      docxOf(
        `<w:document ${WORD}>${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}</w:document>`,
      ),
      'BAD_FILE',
    ),
    file('khong-dong.docx', docxOf(`<w:document ${WORD}><w:body><w:p><w:r><w:t>Nghị quyết`), 'BAD_FILE'),
    file('dong-thieu.docx', docxOf(`<w:document ${WORD}><w:body><w:p>`), 'BAD_FILE'),
    file('khong-xml.docx', docxOf('không phải XML'), 'EMPTY', 'BAD_FILE'),
    file('khong-chu.docx', makeDocx(''), 'EMPTY'),
    file('nhi-phan.docx', docxOf(Buffer.alloc(10_000, 0x81).toString('latin1')), 'EMPTY', 'BAD_FILE'),
    file(
      'hai-lan.docx',
      makeZip(['word/document.xml', 'word/document.xml'].map((name) => ({ name, body: `<w:document ${WORD}/>` }))),
      'BAD_FILE',
    ),
    file('duong-dan.docx', makeZip([{ name: '../word/document.xml', body: '<a/>' }]), 'BAD_FILE', 'NOT_TEXT'),
    file('duong-dan-goc.docx', makeZip([{ name: '/word/document.xml', body: '<a/>' }]), 'BAD_FILE', 'NOT_TEXT'),
  ];
}

function withMacros(): HostileFile[] {
  const vba = { 'word/vbaProject.bin': Buffer.from('Attribute VB_Name') };
  return [
    file('macro.docx', makeDocx(docxParagraph('Nghị quyết'), vba), 'HAS_MACROS'),
    file('macro.docm', makeDocx(docxParagraph('Nghị quyết'), vba), 'HAS_MACROS'),
    file(
      'macro-hoa.docx',
      makeDocx(docxParagraph('Nghị quyết'), { 'word/VBAPROJECT.BIN': Buffer.from('x') }),
      'HAS_MACROS',
    ),
    file('macro.doc', compound('WordDocument', '_VBA_PROJECT'), 'HAS_MACROS'),
  ];
}

/** A PDF whose catalog lies in a stream of objects (ISO 32000-1, 7.5.7) that unpacks to this. */
function objectStream(unpacked: Buffer): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  const objects = deflateSync(Buffer.concat([Buffer.from('3 0 << /Type /Catalog /Pages 4 0 R >>'), unpacked]), {
    level: 9,
  });
  const stream = (number: number, dictionary: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const first = stream(1, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', objects);
  const pages = Buffer.from('4 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n');
  const [pagesAt, tableAt] = [head.length + first.length, head.length + first.length + pages.length];
  const rows = [
    [0, 0, 0],
    [1, head.length, 0],
    [1, tableAt, 0],
    [2, 1, 0],
    [1, pagesAt, 0],
  ];
  const table = Buffer.alloc(rows.length * 6);
  rows.forEach(([kind = 0, where = 0, index = 0], i) => {
    table.writeUInt8(kind, i * 6);
    table.writeUInt32BE(where, i * 6 + 1);
    table.writeUInt8(index, i * 6 + 5);
  });
  const last = stream(2, '/Type /XRef /Size 5 /W [1 4 1] /Root 3 0 R', table);
  return Buffer.concat([head, first, pages, last, Buffer.from(`startxref\n${tableAt}\n%%EOF\n`)]);
}

/** What lies in fonts, in streams of objects, behind links, or in two forms at once. */
function hidden(): HostileFile[] {
  const font = '<< /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 5 0 R >> >> >>';
  const zip = makeZip([{ name: 'a.txt', body: 'a'.repeat(2_000) }]);
  const external = (kind: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="http://127.0.0.1:9/a" TargetMode="External"/></Relationships>`;
  const cells = '<w:tbl><w:tr><w:tc>'.repeat(600) + '</w:tc></w:tr></w:tbl>'.repeat(600);
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  return [
    file(
      'vat-trong-dong.pdf',
      objectStream(Buffer.alloc(600 * MB, ' ')),
      'OVER_LIMIT',
      'BAD_FILE',
      'NEEDS_OCR',
      'EMPTY',
    ),
    file(
      'phong-100-mb.pdf',
      pdfOfPage(
        drawing('BT /F1 12 Tf 72 720 Td (Nghi) Tj ET'),
        ['<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 6 0 R >>', packed(Buffer.alloc(100 * MB))],
        font,
      ),
      'OVER_LIMIT',
      'BAD_FILE',
      'NEEDS_OCR',
      'EMPTY',
    ),
    file('lai-pdf-zip.pdf', Buffer.concat([scannedPdf(), zip]), 'BAD_FILE', 'NEEDS_OCR', 'EMPTY'),
    file('lai-zip-pdf.docx', Buffer.concat([Buffer.from('%PDF-1.4\n'), zip]), 'BAD_FILE', 'NOT_TEXT'),
    file('mau-ngoai.docx', makeDocx('', { 'word/_rels/document.xml.rels': external('attachedTemplate') }), 'EMPTY'),
    file('anh-ngoai.docx', makeDocx('', { 'word/_rels/document.xml.rels': external('image') }), 'EMPTY'),
    file('bang-600-lop.docx', makeDocx(cells), 'EMPTY', 'BAD_FILE'),
    file('chi-dau-bom.pdf', mark, 'NOT_TEXT', 'BAD_FILE', 'EMPTY'),
    file('chi-dau-bom.docx', mark, 'NOT_TEXT', 'BAD_FILE', 'EMPTY'),
  ];
}

/** A compound file with these streams in its directory; nothing else of it is right. */
function compound(...streams: string[]): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([
    head,
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
  ]);
}

function wordFile({ isEncrypted }: { readonly isEncrypted: boolean }): Buffer {
  const body = Buffer.alloc(4_096);
  compound().copy(body);
  body.writeUInt16LE(0xa5ec, 512);
  body.writeUInt16LE(isEncrypted ? 0x0100 : 0, 522);
  body.write('WordDocument', 2_048, 'utf16le');
  return body;
}

function misnamed(): HostileFile[] {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.alloc(64)]);
  const bytes: Readonly<Record<string, Uint8Array>> = {
    png,
    jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(64)]),
    gz: gzipSync('Nghị quyết'),
    rar: Buffer.from('Rar!\x1a\x07\x00aaaaaaaa', 'latin1'),
    exe: Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
    txt: Buffer.from('Nghị quyết số 15-NQ/TW'),
    html: Buffer.from('<!doctype html><html><body>404 Not Found</body></html>'),
    trong: Buffer.alloc(0),
  };
  return [
    ...Object.entries(bytes).flatMap(([kind, body]) => [
      file(`${kind}.pdf`, body, 'NOT_TEXT', 'EMPTY'),
      file(`${kind}.docx`, body, 'NOT_TEXT', 'EMPTY'),
    ]),
    file('xlsx.docx', makeZip([{ name: 'xl/workbook.xml', body: '<a/>' }]), 'NOT_TEXT'),
    file('zip.pdf', makeZip([{ name: 'a.txt', body: 'a' }]), 'NOT_TEXT'),
    file('zip-rong.docx', makeZip([]), 'NOT_TEXT'),
    file('xls.doc', compound('Workbook'), 'NOT_TEXT'),
    file('ppt.doc', compound('PowerPoint Document'), 'NOT_TEXT'),
    file('rac.doc', Buffer.concat([compound(), Buffer.alloc(5_000, 7)]), 'NOT_TEXT'),
    file('hong.doc', wordFile({ isEncrypted: false }), 'NEEDS_LIBREOFFICE', 'BAD_FILE'),
    file('rtf-sau.doc', `{\\rtf1${'{'.repeat(100_000)}`, 'NEEDS_LIBREOFFICE', 'BAD_FILE', 'EMPTY', 'OVER_LIMIT'),
  ];
}

/** More than a hundred files, made anew each time: truncated, damaged, encrypted, bombs, countless pages, macros, wrong names. */
export function hostileFiles(): HostileFile[] {
  return [
    ...truncated(),
    ...damagedInside(),
    ...encrypted(),
    ...bombs(),
    ...countlessPages(),
    ...twistedPdfs(),
    ...twistedXml(),
    ...withMacros(),
    ...misnamed(),
    ...hidden(),
  ];
}
