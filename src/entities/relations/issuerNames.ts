import type { Citation } from '../../model/citation.ts';
import type { UnitMention } from '../../model/unit.ts';
import { parseNumber } from '../documentNumber.ts';
import { spansWithin } from './spans.ts';

/** Beginnings of the names of bodies that number under an organ code: `TU` is a province's or city's committee. */
const BODIES_OF_ORGAN: ReadonlyMap<string, RegExp> = new Map([
  ['TU', /^(?:Thành|Tỉnh) (?:ủy|uỷ) \S/iu],
  ['QU', /^Quận (?:ủy|uỷ) \S/iu],
  ['HU', /^Huyện (?:ủy|uỷ) \S/iu],
  ['THU', /^(?:Thị|Thành) (?:ủy|uỷ) \S/iu],
  ['HĐND', /^(?:HĐND|Hội đồng nhân dân) \S/iu],
  ['UBND', /^(?:UBND|(?:Ủy|Uỷ) ban nhân dân) \S/iu],
]);

/**
 * Full names of the citations' issuers, in their order, as far as the text lets know: the unit that the citation names as issuer or holds
 * in its own name, else the only body of the text that numbers so (`04-NQ/TU` where the text knows one Thành ủy); null else.
 */
export function issuerNames(citations: readonly Citation[], units: readonly UnitMention[]): (string | null)[] {
  const nameOf = new Map<string, string>();
  for (const { surface, name } of units) if (!nameOf.has(surface)) nameOf.set(surface, name);
  const only = new Map<string, string | null>();
  for (const [organ, body] of BODIES_OF_ORGAN) {
    const names = new Set(units.map(({ name }) => name).filter((name) => body.test(name)));
    const [name] = names;
    only.set(organ, names.size === 1 && name !== undefined ? name : null);
  }
  return citations.map((citation) => {
    if (citation.form === 'congress') {
      const body = spansWithin(units, citation).findLast(
        ({ kind }) => kind === 'party organisation' || kind === 'front/mass organisation',
      );
      return body?.name ?? null;
    }
    if (citation.issuer !== null) return nameOf.get(citation.issuer) ?? citation.issuer;
    const organ = citation.number === null ? null : parseNumber(citation.number)?.organ;
    return organ ? (only.get(organ.toUpperCase()) ?? null) : null;
  });
}
