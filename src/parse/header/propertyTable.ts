import { canonicalNumber } from '../../entities/documentNumber.ts';
import type { DocumentHeader } from '../../model/article.ts';
import { parseDateTime } from '../parseDateTime.ts';

/** Labels that document portals print before the values (vanban.chinhphu.vn and its likes). */
const LABELS: Readonly<Record<string, keyof DocumentHeader>> = {
  'số ký hiệu': 'number',
  'số hiệu': 'number',
  'số/ký hiệu': 'number',
  'ngày ban hành': 'issuedOn',
  'loại văn bản': 'type',
  'cơ quan ban hành': 'issuer',
  'cơ quan ban hành/ chức danh/ người ký': 'issuer',
  'trích yếu': 'title',
  'trích yếu nội dung': 'title',
};

/** The rows of such a table among the lines of a page; a label above its value is one row with it. */
export function propertyRows(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => {
    const [label = ''] = line.split(/ \| |:/u, 1);
    if (LABELS[label.trim().toLowerCase()] === undefined) return [];
    const isAlone = line.slice(label.length).replace(/^:/u, '').trim() === '';
    return isAlone ? [`${label.trim()} | ${lines[i + 1] ?? ''}`] : [line];
  });
}

/** Reads the table of properties that a document portal prints: a label, then its value in the next line or after a colon. */
export function readPropertyTable(lines: readonly string[]): DocumentHeader | null {
  const found = new Map<keyof DocumentHeader, string>();
  // A table's row is one line: label and value stand beside each other.
  const cells = lines.flatMap((line) => line.split(' | '));
  for (const [i, line] of cells.entries()) {
    const colon = line.indexOf(':');
    const whole = LABELS[line.toLowerCase().replace(/ ?:$/u, '')];
    const before = colon > 0 && colon < 50 ? LABELS[line.slice(0, colon).trim().toLowerCase()] : undefined;
    const value = whole !== undefined ? cells[i + 1] : line.slice(colon + 1).trim();
    const field = whole ?? before;
    if (field !== undefined && value !== undefined && value !== '' && !found.has(field)) found.set(field, value);
  }
  const number = canonicalNumber(found.get('number') ?? '');
  const type = found.get('type') ?? null;
  if (number === null || type === null) return null;
  return {
    type,
    number,
    issuer: found.get('issuer') ?? null,
    issuedOn: parseDateTime(found.get('issuedOn') ?? '')?.slice(0, 10) ?? null,
    title: found.get('title') ?? null,
  };
}
