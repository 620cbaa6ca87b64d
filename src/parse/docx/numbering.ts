import { type Attributes, readXml } from './xml.ts';

/** How the paragraphs of one level of a list are numbered (ECMA-376-1, 17.9). */
interface Level {
  start: number;
  /** `decimal`, `upperRoman`, `lowerLetter`, `bullet`, ... */
  format: string;
  /** `Điều %1.`, `%1.%2.`, a bullet's character. */
  text: string;
}

/** Numbers paragraphs as Word prints them; they stand nowhere in the text. */
export interface Numbering {
  /**
   * The label of the next paragraph of a list, `Điều 5.`, `a)`, `-`; empty where the list prints none. Counts: to be asked once a
   * paragraph, in their order.
   */
  label(numId: string, level: number): string;
}

const MOST_LEVELS = 9;

/** @param xml `word/numbering.xml`; null where the document has no lists */
export function readNumbering(xml: string | null): Numbering {
  const { levelsOf, startsOf } = readLists(xml ?? '<none/>');
  const counts = new Map<string, number[]>();
  return {
    label(numId, level) {
      const list = levelsOf.get(numId);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined || level >= MOST_LEVELS) return '';
      // Lists of one definition count on, but for those that say where they start anew.
      const starts = startsOf.get(numId);
      const key = starts === undefined ? `shared ${list.id}` : `own ${numId}`;
      const startOf = (at: number) => starts?.get(at) ?? list.levels.get(at)?.start ?? 1;
      const counted = counts.get(key) ?? [];
      counts.set(key, counted);
      counted[level] = (counted[level] ?? startOf(level) - 1) + 1;
      counted.length = level + 1;
      if (own.format === 'bullet') return '-';
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(counted[at] ?? startOf(at), list.levels.get(at)?.format ?? 'decimal');
      });
    },
  };
}

interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

function readLists(xml: string) {
  const definitions = new Map<string, Map<number, Level>>();
  const levelsOf = new Map<string, List>();
  const startsOf = new Map<string, Map<number, number>>();
  let definition = new Map<number, Level>();
  let level: Level = { start: 1, format: 'decimal', text: '' };
  let numId = '';
  let overridden = 0;
  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:abstractNum': ({ abstractNumId = '' }) => {
      definition = new Map();
      definitions.set(abstractNumId, definition);
    },
    'w:lvl': ({ ilvl }) => {
      level = { start: 1, format: 'decimal', text: '' };
      definition.set(Number(ilvl), level);
    },
    'w:start': ({ val }) => {
      level.start = Number(val);
    },
    'w:numFmt': ({ val }) => {
      level.format = val ?? 'decimal';
    },
    'w:lvlText': ({ val }) => {
      level.text = val ?? '';
    },
    'w:num': ({ numId: id = '' }) => {
      numId = id;
      // Levels that an instance defines itself are laid over those of its definition.
      definition = new Map();
    },
    'w:abstractNumId': ({ val = '' }) => {
      definition = new Map(definitions.get(val));
      levelsOf.set(numId, { id: val, levels: definition });
    },
    'w:lvlOverride': ({ ilvl }) => {
      overridden = Number(ilvl);
    },
    'w:startOverride': ({ val }) => {
      const starts = startsOf.get(numId) ?? new Map<number, number>();
      startsOf.set(numId, starts.set(overridden, Number(val)));
    },
  };
  readXml('word/numbering.xml', xml, {
    open: (name, attributes) => opened[name]?.(attributes),
    text: () => undefined,
    close: () => undefined,
  });
  return { levelsOf, startsOf };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  decimalZero: (value) => String(value).padStart(2, '0'),
  none: () => '',
};

function written(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** 1 is `a`, 26 `z`, 27 `aa`, 28 `bb` (ECMA-376-1, 17.18.59). */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
