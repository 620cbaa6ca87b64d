import { normalise } from '../../src/text/normalise.ts';

/** A row of the gold, in the format and by the rules of `test/gold/README.md`; offsets count UTF-16 units of `normalise(text)`. */
export interface MarkedRow {
  readonly id: string;
  readonly publishedAt?: string;
  readonly text: string;
  readonly citations: readonly Label[];
  readonly officials: readonly Label[];
  readonly speeches: readonly Label[];
  readonly dates?: readonly Label[];
  readonly optional?: readonly Label[];
}

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly [field: string]: unknown;
}

interface OpenMark {
  readonly kind: string;
  readonly start: number;
  fields: string | null;
}

type Fields = ReadonlyMap<string, string>;

const ROW = /^@(\S+)((?: (?:nfd|\d{4}-\d\d-\d\d))*)[ \n]/gmu;

/** Longest first, so that `Thông tư liên tịch` is not read as `Thông tư`. */
const DOCUMENT_TYPES = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Quyết định',
  'Chương trình',
  'Nghị quyết',
  'Pháp lệnh',
  'Nghị định',
  'Thông báo',
  'Hướng dẫn',
  'Thông tư',
  'Thông tri',
  'Công điện',
  'Công văn',
  'Tờ trình',
  'Kế hoạch',
  'Kết luận',
  'Quy định',
  'Quy chế',
  'Chỉ thị',
  'Báo cáo',
  'Văn bản',
  'Bộ luật',
  'Đề án',
  'Lệnh',
  'Luật',
] as const;

/**
 * Reads marked-up sentences: `@id text` begins a row, `[c ...|i=issuer|d=day|t=term]` marks a citation, `[o ...|p=post;post of ~unit]` an
 * official, `[d ...|s=speaker|v=verb]` and `[r ...]` direct and reported speech, `[t ...|2021-05-31]` a date and `[? ...]` a doubtful span.
 *
 * @throws {Error} with the row's id where a mark is not closed or a field is missing
 */
export function readMarkedRows(source: string): MarkedRow[] {
  const heads = [...source.matchAll(ROW)];
  return heads.map((head, index) => {
    const body = source.slice(head.index + head[0].length, heads[index + 1]?.index ?? source.length).trim();
    const flags = (head[2] ?? '').trim().split(' ');
    return readRow(head[1]!, flags, normalise(body));
  });
}

function readRow(id: string, flags: readonly string[], body: string): MarkedRow {
  const labels: { kind: string; start: number; surface: string; fields: Fields }[] = [];
  const open: OpenMark[] = [];
  let text = '';
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charAt(at);
    const top = open.at(-1);
    if (char === '[') {
      const kind = body.charAt(at + 1);
      open.push({ kind, start: text.length, fields: null });
      at += 2;
    } else if (char === ']') {
      if (!top) throw new Error(`${id}: a mark ends that never began, after "${text.slice(-30)}"`);
      open.pop();
      labels.push({ kind: top.kind, start: top.start, surface: text.slice(top.start), fields: readFields(top.fields) });
    } else if (char === '|' && top && top.fields === null) top.fields = '';
    else if (top && top.fields !== null) top.fields += char;
    else text += char;
  }
  if (open.length > 0) throw new Error(`${id}: ${open.length} marks do not end`);
  labels.sort((a, b) => a.start - b.start || b.surface.length - a.surface.length);
  const of = (...kinds: string[]) => labels.filter(({ kind }) => kinds.includes(kind));
  const span = (label: (typeof labels)[number]) => ({
    start: label.start,
    end: label.start + label.surface.length,
    surface: label.surface,
  });
  let type: string | null = null;
  const citations = of('c').map((label) => {
    type = label.fields.get('y') ?? typeOf(label.surface) ?? type;
    if (!type) throw new Error(`${id}: no type for "${label.surface}"`);
    return { ...span(label), ...citationFields(type, label.surface, label.fields) };
  });
  const officials = of('o').map((label) => ({ ...span(label), ...officialFields(id, label.surface, label.fields) }));
  const speeches = of('d', 'r').map((label) => ({
    ...span(label),
    kind: label.kind === 'd' ? 'direct' : 'reported',
    speaker: label.fields.get('s') ?? null,
    verb: label.fields.get('v') ?? null,
  }));
  const dates = of('t').map((label) => ({ ...span(label), iso: label.fields.get('iso') ?? null }));
  const optional = of('?').map(span);
  const publishedAt = flags.find((flag) => /^\d/u.test(flag));
  return {
    id,
    ...(publishedAt ? { publishedAt } : {}),
    text: flags.includes('nfd') ? text.normalize('NFD') : text,
    citations,
    officials,
    speeches,
    ...(publishedAt ? { dates } : {}),
    ...(optional.length > 0 ? { optional } : {}),
  };
}

function readFields(fields: string | null): Fields {
  const pairs = (fields ?? '')
    .split('|')
    .filter(Boolean)
    .map((field) => {
      const [name, ...value] = field.split('=');
      return [name ?? '', value.join('=')] as const;
    });
  return new Map(pairs);
}

function typeOf(surface: string): string | undefined {
  const lower = surface.toLowerCase();
  return DOCUMENT_TYPES.find((type) => lower.startsWith(type.toLowerCase()));
}

function citationFields(type: string, surface: string, fields: Fields) {
  const citing = fields.get('by');
  const document = fields.get('doc');
  return {
    type,
    number: fields.get('n') ?? numberOf(type, surface),
    issuedOn: fields.get('d') ?? null,
    issuer: fields.get('i') ?? null,
    term: fields.get('t') ?? null,
    ...(citing ? { citingUnits: citing.split(';') } : {}),
    ...(document === undefined ? {} : { document: document === '-' ? null : document }),
  };
}

/** The number at the end of a citation: blanks out, any dash as `-`, TƯ and T.Ư as TW; null for names (`Luật Đất đai 2024`). */
function numberOf(type: string, surface: string): string | null {
  if (/^(?:Bộ luật|Luật|Pháp lệnh)$/u.test(type) && !/số/iu.test(surface)) return null;
  if (/Đại hội|Trung ương \d|lần thứ|\sT\.?Ư \d/u.test(surface)) return null;
  const number = /(?:^|\s)(\d[\d/]*(?:\s*[/–-][\s\S]*)?)$/u.exec(surface.replace(/^.*số:?\s*/iu, ' '))?.[1];
  return (
    number
      ?.replace(/\s+/gu, '')
      .replace(/[–—]/gu, '-')
      .replace(/T\.?Ư|Tw/gu, 'TW') ?? null
  );
}

/** `~` stands before the unit of the last post, and is no part of it. */
function officialFields(id: string, name: string, fields: Fields) {
  const posts = fields.get('p')?.split(';');
  if (!posts) throw new Error(`${id}: no post for "${name}"`);
  return {
    name,
    posts: posts.map((post) => post.replace('~', '')),
    unit: posts.at(-1)?.split('~')[1] ?? null,
    ...(fields.has('f') ? { foreign: true } : {}),
  };
}
