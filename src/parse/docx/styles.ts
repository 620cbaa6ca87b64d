import { readXml } from './xml.ts';

/** What a style of paragraphs adds to the text of those that bear it. */
export interface ParagraphStyle {
  /** Printed in capitals whatever is written. */
  readonly caps: boolean;
  readonly numId: string | null;
  readonly level: number;
}

interface DeclaredStyle {
  basedOn: string | null;
  caps?: boolean;
  numId?: string;
  level?: number;
}

const PLAIN: ParagraphStyle = { caps: false, numId: null, level: 0 };
/** A style is based on another, that on a third: Word allows 11. */
const MOST_BASES = 20;

/** Reads `word/styles.xml`: gives a style by its id, what it is based on laid beneath it. */
export function readStyles(xml: string | null): (id: string) => ParagraphStyle {
  if (xml === null) return () => PLAIN;
  const declared = new Map<string, DeclaredStyle>();
  let style: DeclaredStyle | null = null;
  readXml('word/styles.xml', xml, {
    open(name, attributes) {
      const { val, styleId = '', type } = attributes;
      if (name === 'w:style') {
        style = type === 'paragraph' ? { basedOn: null } : null;
        if (style) declared.set(styleId, style);
      }
      if (!style) return;
      if (name === 'w:basedOn') style.basedOn = val ?? null;
      if (name === 'w:caps') style.caps = isOn(val);
      if (name === 'w:numId') style.numId = val ?? '';
      if (name === 'w:ilvl') style.level = Number(val);
    },
    text: () => undefined,
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  return (id) => {
    const chain: DeclaredStyle[] = [];
    for (let at = declared.get(id); at !== undefined && chain.length < MOST_BASES; at = declared.get(at.basedOn ?? ''))
      chain.push(at);
    return {
      caps: chain.find(({ caps }) => caps !== undefined)?.caps ?? false,
      numId: chain.find(({ numId }) => numId !== undefined)?.numId ?? null,
      level: chain.find(({ level }) => level !== undefined)?.level ?? 0,
    };
  };
}

/** A property without value is on (ECMA-376-1, 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
