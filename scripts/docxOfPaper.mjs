import { load } from 'cheerio';
import { docxRun, makeDocx } from '../dist/fixtures/makeDocx.js';

/** As Word keeps it: numbers of lists in `word/numbering.xml` (`data-num`), changes under tracking (`data-xoa`: what was deleted), links, merged cells. */
export function docxOf(html) {
  const $ = load(html);
  const labels = [];
  const runs = (element) =>
    $(element)
      .contents()
      .toArray()
      .map((node) => {
        if (node.type === 'text') return docxRun(node.data);
        if (node.name === 'br') return '<w:r><w:br/></w:r>';
        return `<w:hyperlink w:anchor="a">${runs(node)}</w:hyperlink>`;
      })
      .join('');
  const paragraph = (element) => {
    const label = $(element).attr('data-num') === undefined ? null : readLabel($(element).text());
    const deleted = $(element).attr('data-xoa');
    const properties = [
      label === null ? '' : `<w:numPr><w:ilvl w:val="${label.level}"/><w:numId w:val="1"/></w:numPr>`,
      $(element).hasClass('giua') ? '<w:jc w:val="center"/>' : '',
    ];
    if (label !== null) {
      labels[label.level] = label;
      const [first] = $(element).contents().toArray();
      first.data = first.data.slice(label.text.length).trimStart();
    }
    const body = runs(element);
    const tracked =
      deleted === undefined
        ? body
        : `<w:del w:id="1" w:author="a"><w:r><w:delText>${deleted}</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${body}</w:ins>`;
    return `<w:p><w:pPr>${properties.join('')}</w:pPr>${tracked}</w:p>`;
  };
  const cell = (element) => {
    const inside = $(element).find('p').toArray();
    const merged = $(element).attr('rowspan') === undefined ? '' : '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>';
    return `<w:tc>${merged}${inside.length > 0 ? inside.map(paragraph).join('') : paragraph(element)}</w:tc>`;
  };
  const MERGED = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
  const table = (element) => {
    const rows = $(element).find('tr').toArray();
    const most = Math.max(...rows.map((row) => $(row).find('td').length));
    const rowOf = (row) => {
      const cells = $(row).find('td').toArray();
      return `<w:tr>${cells.map(cell).join('')}${MERGED.repeat(most - cells.length)}</w:tr>`;
    };
    return `<w:tbl>${rows.map(rowOf).join('')}</w:tbl>`;
  };
  const body = $('main')
    .children()
    .toArray()
    .map((element) => (element.name === 'table' ? table(element) : paragraph(element)));
  return makeDocx(body.join(''), labels.length === 0 ? {} : { 'word/numbering.xml': numberingOf(labels) });
}

/** How a list of Word prints its numbers: the level of each form of label. */
const LABELS = [
  { pattern: /^Điều \d+\./, level: 0, format: 'decimal', text: 'Điều %1.' },
  { pattern: /^[IVX]+\./, level: 0, format: 'upperRoman', text: '%1.' },
  { pattern: /^\d+\./, level: 1, format: 'decimal', text: '%2.' },
  { pattern: /^[a-z]\)/, level: 2, format: 'lowerLetter', text: '%3)' },
  { pattern: /^-/, level: 3, format: 'bullet', text: '\uf02d' },
];

function readLabel(text) {
  const found = LABELS.find(({ pattern }) => pattern.test(text));
  return { ...found, printed: found.text, text: found.pattern.exec(text)[0] };
}

function numberingOf(labels) {
  const levels = labels.map(
    ({ level, format, printed }) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${printed}"/></w:lvl>`,
  );
  return `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}
