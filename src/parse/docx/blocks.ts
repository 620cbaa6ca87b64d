import { readNumbering } from './numbering.ts';
import type { DocxParts } from './openParts.ts';
import { isOn, readStyles } from './styles.ts';
import { type Attributes, readXml } from './xml.ts';

/** A paragraph, or a table by its rows of cells; what stands in a cell is blocks again. */
export type Block = string | Table;
export interface Table {
  readonly rows: Block[][][];
}

interface Paragraph {
  text: string;
  style: string;
  numId: string | null;
  level: number | null;
  /** What floats beside the paragraph in text boxes. */
  readonly floating: Block[];
}

interface Run {
  isCaps: boolean | null;
  isHidden: boolean;
}

/**
 * What is not in the text as it stands: what was deleted or moved away under tracking, codes of fields, what properties were before, and the
 * second writing of a text box for old readers.
 */
const PASSED_OVER = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:sectPr',
  'mc:Fallback',
]);

/** Dashes and bullets of the Symbol and Wingdings fonts, as Word writes them. */
const SYMBOLS: Readonly<Record<string, string>> = { F02D: '-', F0B7: '-', F0A7: '-', F0D8: '-', F0FC: '-' };

/** The blocks of a DOCX in order, numbers of lists written out. Headers, footers and notes lie in parts of their own and are not read. */
export function readBlocks({ document, numbering, styles }: DocxParts): Block[] {
  const numbers = readNumbering(numbering);
  const styleOf = readStyles(styles);
  const body: Block[] = [];
  /** Where the next block goes: the body, a cell, a text box. */
  const places: Block[][] = [body];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  let run: Run = { isCaps: null, isHidden: false };
  let isText = false;
  let passedOver = 0;

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || run.isHidden) return;
    const isCaps = run.isCaps ?? styleOf(paragraph.style).caps;
    paragraph.text += isCaps ? text.toLocaleUpperCase('vi') : text;
  };
  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => paragraphs.push({ text: '', style: '', numId: null, level: null, floating: [] }),
    'w:pStyle': ({ val = '' }) => set(paragraphs.at(-1), { style: val }),
    'w:numId': ({ val = '' }) => set(paragraphs.at(-1), { numId: val }),
    'w:ilvl': ({ val }) => set(paragraphs.at(-1), { level: Number(val) }),
    'w:r': () => {
      run = { isCaps: null, isHidden: false };
    },
    'w:caps': ({ val }) => {
      run.isCaps = isOn(val);
    },
    'w:vanish': ({ val }) => {
      run.isHidden = isOn(val);
    },
    'w:t': () => {
      isText = true;
    },
    'w:tab': () => add(' '),
    'w:br': ({ type }) => add(type === undefined || type === 'textWrapping' ? '\n' : ''),
    'w:cr': () => add('\n'),
    'w:noBreakHyphen': () => add('-'),
    'w:softHyphen': () => add('\u00ad'),
    'w:sym': ({ char = '' }) => add(SYMBOLS[char.toUpperCase()] ?? ''),
    'w:txbxContent': () => places.push(paragraphs.at(-1)?.floating ?? []),
    'w:tbl': () => tables.push({ rows: [] }),
    'w:tr': () => tables.at(-1)?.rows.push([]),
    'w:tc': () => {
      const cell: Block[] = [];
      tables.at(-1)?.rows.at(-1)?.push(cell);
      places.push(cell);
    },
  };
  const closed: Readonly<Record<string, () => void>> = {
    'w:p': () => {
      const paragraph = paragraphs.pop();
      if (paragraph === undefined) return;
      const style = styleOf(paragraph.style);
      const numId = paragraph.numId ?? style.numId;
      const label =
        numId === null || numId === '0' || paragraph.text.trim() === ''
          ? ''
          : numbers.label(numId, paragraph.level ?? style.level);
      places.at(-1)?.push(label === '' ? paragraph.text : `${label} ${paragraph.text}`, ...paragraph.floating);
      run = { isCaps: null, isHidden: false };
    },
    'w:t': () => {
      isText = false;
    },
    'w:txbxContent': () => places.pop(),
    'w:tc': () => places.pop(),
    'w:tbl': () => {
      const table = tables.pop();
      if (table) places.at(-1)?.push(table);
    },
  };
  readXml('word/document.xml', document, {
    open(name, attributes) {
      if (passedOver > 0 || PASSED_OVER.has(name)) passedOver += 1;
      else opened[name]?.(attributes);
    },
    text(characters) {
      if (isText && passedOver === 0) add(characters);
    },
    close(name) {
      if (passedOver > 0) passedOver -= 1;
      else closed[name]?.();
    },
  });
  return body;
}

function set(paragraph: Paragraph | undefined, values: Partial<Paragraph>): void {
  if (paragraph) Object.assign(paragraph, values);
}
