import { unitKey } from '../unitKey.ts';

/** The bodies that sign with the organ code TW; the press calls any of them `Trung ương` or `Đảng`. */
const OF_THE_CENTRE: ReadonlySet<string> = new Set([
  'bộ chính trị',
  'ban bí thư',
  'ban chấp hành trung ương',
  'trung ương',
  'đảng',
]);
const ANY_OF_THE_CENTRE: ReadonlySet<string> = new Set(['trung ương', 'đảng', 'ban chấp hành trung ương']);

/** `Hội nghị lần thứ 7 BCH TW`, `Hội nghị Trung ương 5` */
const PLENUM = /^hội nghị .*trung ương/u;

/** Whether the body that a citation names can be the one that issued the document. */
export function sameIssuer(cited: string, issuer: string | null): boolean {
  if (issuer === null) return false;
  const a = unitKey(cited);
  const b = unitKey(issuer);
  if (a === b) return true;
  if (ANY_OF_THE_CENTRE.has(a) && OF_THE_CENTRE.has(b)) return true;
  if (PLENUM.test(a) && b === 'ban chấp hành trung ương') return true;
  // `Thủ tướng` is `Thủ tướng Chính phủ`; `Ban Thường vụ Thành ủy Hà Nội` signs for `Thành ủy Hà Nội`.
  return b.startsWith(`${a} `) || a === `ban thường vụ ${b}` || b === `ban thường vụ ${a}`;
}

/** The same, where the citation names one body and not the centre as a whole (`của Trung ương`). */
export function namesIssuer(cited: string, issuer: string | null): boolean {
  return !ANY_OF_THE_CENTRE.has(unitKey(cited)) && sameIssuer(cited, issuer);
}
