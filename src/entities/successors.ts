import { type AdministrativeUnit, gazetteer, isInForce, REFORM } from './gazetteer.ts';
import { readPlace } from './places.ts';
import { readTokens, type Token } from './tokens.ts';
import successors from './vocabulary/successors.json' with { type: 'json' };

/** What a province or commune that ended with June 2025 became on 1 July. */
export interface Successor {
  /** `tỉnh Tuyên Quang`, `phường Ba Đình` */
  readonly name: string;
  /** The province that it is in; null for provinces. */
  readonly province: string | null;
  /** Only a part of the old unit went there. */
  readonly part: boolean;
}

/**
 * What became of the place that a unit is of, by the resolutions of June 2025: of a province the one it was merged into, of a commune those that its area went
 * to. Empty where it goes on under its own name, is no such place, or bears a name that several communes bore and names neither district nor province. Districts have none: they ended.
 *
 * @param unit name as text or users write it
 * @example
 * successorsOf('Tỉnh ủy Hà Giang') // [{ name: 'tỉnh Tuyên Quang', province: null, part: false }]
 */
export function successorsOf(unit: string): readonly Successor[] {
  const tokens = readTokens(unit);
  const commune = communeOf(unit, tokens);
  if (commune !== null) return commune;
  for (let i = 0; i < tokens.length; i += 1) {
    const match = gazetteer().provinceNames.longest(tokens, i);
    if (match) return ofProvince(unit.slice(tokens[i]?.start, tokens[match.end - 1]?.end));
  }
  return [];
}

function ofProvince(name: string): Successor[] {
  const old = gazetteer().provinces.find((each) => each.name === name && isInForce(each, EVE));
  const next = old && successorOfProvince(old.code);
  return next && next.name !== name ? [{ name: `${next.kind} ${next.name}`, province: null, part: false }] : [];
}

const EVE = '2025-06-30';

/** Null where the unit is of no commune. */
function communeOf(unit: string, tokens: readonly Token[]): readonly Successor[] | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const place = readPlace(tokens, i, { bare: false });
    if (place?.name == null || (place.kind !== 'ward' && place.kind !== 'commune')) continue;
    const name = unit.slice(tokens[place.name]?.start, tokens[place.end - 1]?.end);
    const bearers = byName().get(`${place.sort}|${name}`) ?? [];
    const meant =
      bearers.length > 1 ? bearers.filter(({ around }) => around.some((each) => unit.includes(each))) : bearers;
    return meant.length === 1 ? (meant[0]?.became ?? []) : [];
  }
  return null;
}

/** A commune of June 2025: the names of the district and province it was in, and what it became. */
interface Ended {
  readonly around: readonly string[];
  readonly became: readonly Successor[];
}

let communes: ReadonlyMap<string, readonly Ended[]> | null = null;

/** By kind and name, each commune that bore it. */
function byName(): ReadonlyMap<string, readonly Ended[]> {
  if (communes !== null) return communes;
  const read = new Map<string, Ended[]>();
  for (const [code, line] of Object.entries(successors.wards)) {
    const district = gazetteer().districts.find((each) => each.code === code && isInForce(each, EVE));
    const old = gazetteer().provinces.find((each) => each.code === district?.parent && isInForce(each, EVE));
    const province = successorOfProvince(old?.code ?? '')?.name ?? null;
    const around = [district?.name ?? '', old?.name ?? ''].filter(Boolean);
    for (const link of line.split('; ')) {
      const [commune = '', next = ''] = link.split('>');
      const became = next.split(',').map((each) => ({
        name: each.replace('~', '').replace('|', ' '),
        province,
        part: each.startsWith('~'),
      }));
      const goesOn = became.length === 1 && became[0]?.name === commune.replace('|', ' ') && !became[0].part;
      read.set(commune, [...(read.get(commune) ?? []), { around, became: goesOn ? [] : became }]);
    }
  }
  communes = read;
  return read;
}

function successorOfProvince(code: string): AdministrativeUnit | undefined {
  const next = successors.provinces.find((link) => link.startsWith(`${code}>`))?.split('>')[1];
  return gazetteer().provinces.find((each) => each.code === next && isInForce(each, REFORM));
}
