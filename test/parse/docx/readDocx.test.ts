import { expect, test } from 'vitest';
import { docxParagraph, docxTable, makeDocx } from '../../../fixtures/makeDocx.ts';
import { readDocx } from '../../../src/parse/docx/readDocx.ts';

const read = async (body: string, more = {}) => (await readDocx(makeDocx(body, more))).lines;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const level = (ilvl: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="9">${level(0, 'bullet', '')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`;
const item = (text: string, numId: number, ilvl = 0) =>
  docxParagraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

test('the numbers that Word makes for a list are written out, and begin anew under each part', async () => {
  const body = [
    item('Phạm vi', 1),
    item('một', 1, 1),
    item('a', 1, 2),
    item('b', 1, 2),
    item('hai', 1, 1),
    item('a', 1, 2),
    item('Hiệu lực', 1),
  ];
  expect(await read(body.join(''), { 'word/numbering.xml': NUMBERING })).toEqual([
    'Điều 1. Phạm vi',
    '1. một',
    'a) a',
    'b) b',
    '2. hai',
    'a) a',
    'Điều 2. Hiệu lực',
  ]);
});

test('Roman numbers, numbers of two levels, bullets, and a list that starts elsewhere', async () => {
  const body = [
    item('TÌNH HÌNH', 2),
    item('MỤC TIÊU', 2),
    item('chung', 2, 1),
    item('giao các ban', 3),
    item('Chín', 4),
  ];
  const numbering = NUMBERING.replace('%1.%2.', '%1.%2.');
  expect(await read(body.join(''), { 'word/numbering.xml': numbering })).toEqual([
    'I- TÌNH HÌNH',
    'II- MỤC TIÊU',
    'II.1. chung',
    '- giao các ban',
    'Điều 9. Chín',
  ]);
});

test('what was deleted under tracking is gone, what was put in is there; hidden text and codes of fields are not read', async () => {
  const body = `<w:p>${run('Nghị quyết ')}<w:del><w:r><w:delText>cũ </w:delText></w:r></w:del><w:ins>${run('mới ')}</w:ins>${run('kín', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('này')}</w:p>`;
  expect(await read(body)).toEqual(['Nghị quyết mới này']);
});

test('letters set in capitals are read as they are printed, by the run or by the style', async () => {
  const styles =
    '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="A"><w:rPr><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
  const body = `<w:p>${run('nghị quyết', '<w:caps/>')}</w:p>${docxParagraph('điều khoản thi hành', '<w:pStyle w:val="B"/>')}`;
  expect(await read(body, { 'word/styles.xml': styles })).toEqual(['NGHỊ QUYẾT', 'ĐIỀU KHOẢN THI HÀNH']);
});

test('a text box is read once, behind its paragraph, and a line break parts lines', async () => {
  const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${docxParagraph('Số: 15-NQ/TW')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${docxParagraph('Số: 15-NQ/TW')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p>${run('BỘ CHÍNH TRỊ')}<w:r><w:br/></w:r>${run('*')}<w:r>${box}</w:r></w:p>`;
  expect(await read(body)).toEqual(['BỘ CHÍNH TRỊ', '*', 'Số: 15-NQ/TW']);
});

test('a row of short cells is one line; columns of several lines stand after one another', async () => {
  const body = docxTable([
    [['TỈNH ỦY', '*'], ['ĐẢNG CỘNG SẢN VIỆT NAM']],
    [['1'], ['Chùa'], ['30.000']],
  ]);
  expect(await read(body)).toEqual(['TỈNH ỦY', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', '1 | Chùa | 30.000']);
});
