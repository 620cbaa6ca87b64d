import type { UnitMention } from '../model/unit.ts';
import { readPlace } from './places.ts';
import { readTokens, type Token } from './tokens.ts';
import { nameUnits } from './unitNames.ts';
import { type ReadUnit, readUnit } from './unitReader.ts';

/**
 * Finds the bodies of Party, State, mass organisations, army and police, companies, and administrative units, in text order,
 * without overlap; each span is as long as the name runs (`Ban Thường vụ Quận ủy Bắc Từ Liêm` is one). A place without its
 * type word (`Hà Nội`) and a bare type word (`thành phố`) are none, except `thành phố` or `tỉnh` beside another body.
 * Linear in the length of the text, which is expected in NFC with `Đ` (U+0110).
 *
 * @param tokens of the text, where they have been read already
 * @param on day of the text, `YYYY-MM-DD`, by which districts and communes are told to be of a province; null: any
 * @example
 * findUnits('Sở Y tế TP.HCM báo cáo UBND TP.').map(({ surface, kind, name }) => [surface, kind, name]);
 * // [['Sở Y tế TP.HCM', 'department', 'Sở Y tế TP.HCM'], ['UBND TP', "people's committee", 'UBND TP Hồ Chí Minh']]
 */
export function findUnits(
  text: string,
  tokens: readonly Token[] = readTokens(text),
  on: string | null = null,
): UnitMention[] {
  const units: ReadUnit[] = [];
  for (let i = 0; i < tokens.length; ) {
    const unit = readUnit(tokens, i) ?? readBareAuthority(tokens, i, units.at(-1));
    if (unit) units.push(unit);
    i = unit ? unit.end : i + 1;
  }
  const names = nameUnits(text, tokens, units, on);
  return units.map((unit, i) => {
    const start = tokens[unit.from]?.start ?? 0;
    const end = tokens[unit.end - 1]?.end ?? start;
    const surface = text.slice(start, end);
    return { start, end, surface, kind: unit.kind, name: names[i] ?? surface };
  });
}

/** `văn bản của Trung ương và thành phố`: beside a body, a bare `thành phố` or `tỉnh` is the authority of the place. */
function readBareAuthority(tokens: readonly Token[], from: number, last: ReadUnit | undefined): ReadUnit | null {
  if (last?.end !== from - 1 || last.place !== null || tokens[from - 1]?.key !== 'và') return null;
  const place = readPlace(tokens, from, { bare: true });
  if (!place?.kind || place.name !== null || (place.kind !== 'city' && place.kind !== 'province')) return null;
  return { from, end: place.end, kind: place.kind, place, full: false };
}
