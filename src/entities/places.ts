import type { UnitKind } from '../model/unit.ts';
import { gazetteer } from './gazetteer.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';
import { PLACE_TYPES, type PlaceType } from './vocabulary/placeNames.ts';
import { SURNAMES } from './vocabulary/surnames.ts';

/** A place with its type word, or a name alone behind a body. */
export interface Place {
  /** Index of its first token, the type word where it has one. */
  readonly from: number;
  /** Index of the token after it. */
  readonly end: number;
  readonly kind: UnitKind | null;
  /** Its type word written out (`thành phố` for `TP`); null for a name alone. */
  readonly sort: string | null;
  /** Index of the first token of its name; null for a bare type word (`UBND tỉnh`). */
  readonly name: number | null;
}

/** Longest place name that the gazetteer does not know, in syllables: `xã Pa Vệ Sủ`. */
const MAX_UNKNOWN_NAME = 3;
/** District and ward numbers in use reach 28 (Ho Chi Minh City). */
const MAX_PLACE_NUMBER = 30;

let types: Phrases<PlaceType> | null = null;
const placeTypes = () => {
  types ??= phrases(PLACE_TYPES);
  return types;
};

/** The words with which a type word makes another word: `xã hội`, `tỉnh táo`, `huyện ủy`. */
const NOT_A_PLACE: ReadonlySet<string> = new Set(
  'hội viên táo lược ủy đoàn đội thuyên giấc lẻ trưởng bạ công phong'.split(' '),
);

/** Whether a type word of places begins here. */
export function isPlaceType(tokens: readonly Token[], from: number): boolean {
  return placeTypes().longest(tokens, from) !== null;
}

/**
 * Reads a place with its type word: `quận Bắc Từ Liêm`, `TP.HCM`, `phường 12`. The gazetteer decides how far the name runs
 * where capitals run on into a person's name (`UBND quận Hoàng Mai Nguyễn Văn Bình`).
 *
 * @param bare whether the type word alone counts, as it does behind a body (`UBND TP`)
 */
export function readPlace(tokens: readonly Token[], from: number, { bare }: { readonly bare: boolean }): Place | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.key === 'tphcm') return { from, end: from + 1, kind: 'city', sort: 'thành phố', name: from };
  const type = placeTypes().longest(tokens, from);
  if (!type) return null;
  const { kind, sort, point } = type.value;
  const next = tokens[type.end];
  const pointed = next?.gap === 'dot' || next?.gap === 'dot space';
  if (next && (next.gap === 'space' || (point && pointed)) && !(point === 'must' && !pointed)) {
    const end = readName(tokens, type.end, type.value);
    if (end !== null) return { from, end, kind, sort, name: type.end };
  }
  if (!bare || point === 'must') return null;
  if (next?.gap === 'space' && !next.capital && NOT_A_PLACE.has(next.key)) return null;
  return { from, end: type.end, kind, sort, name: null };
}

/** Reads a name of a province, a country or (for bodies of districts) a district without its type word: `Sở Y tế Gia Lai`. */
export function readBareName(tokens: readonly Token[], from: number, level: 'province' | 'district'): Place | null {
  const table = level === 'district' ? gazetteer().bareDistrictNames : gazetteer().bareNames;
  const end = readKnown(tokens, from, table);
  return end === null ? null : { from, end, kind: null, sort: null, name: from };
}

function readName(tokens: readonly Token[], from: number, type: PlaceType): number | null {
  const token = tokens[from];
  if (!token) return null;
  if (token.number) return readNumber(tokens, from, type);
  const { provinceNames, cityNames, districtNames, wardNames } = gazetteer();
  const table = { province: provinceNames, city: cityNames, district: districtNames, ward: wardNames }[type.names];
  const known = readKnown(tokens, from, table);
  if (known !== null) return known;
  // Abroad, or before 2004: `tỉnh Quảng Đông`, `thành phố Vientiane`. In capitals nothing shows where such a name ends.
  // `các tỉnh Bắc Bộ`, `9 tỉnh Trung Bộ`: regions are no provinces.
  const before = tokens[from - 2];
  if (before?.number || before?.key === 'các' || before?.key === 'những') return null;
  if (token.gap !== 'space' || !token.capital || token.shouted || isPersonName(tokens, from)) return null;
  let end = from + 1;
  while (end < from + MAX_UNKNOWN_NAME && runsOn(tokens, end) && !isPersonName(tokens, end)) end += 1;
  // `huyện Nông thôn mới`: one capital is a name abroad only (`tỉnh Champasak`).
  return end - from > 1 || type.names === 'province' || type.names === 'city' ? end : null;
}

function readNumber(tokens: readonly Token[], from: number, type: PlaceType): number | null {
  const token = tokens[from];
  const next = tokens[from + 1];
  if (!type.numbered || !token || Number(token.key) > MAX_PLACE_NUMBER || Number(token.key) === 0) return null;
  // `12 quận 5 huyện` counts, `phường 5,2 km2` measures, `quận 1/3` divides.
  const before = tokens[from - 2];
  if (before?.number || (next?.number && next.gap !== 'break' && next.gap !== 'space')) return null;
  // `quận 3-A`; but `Chủ tịch UBND quận 3 - nói` closes an aside.
  if (next?.gap === 'join' && next.start - token.end < 3) return null;
  return from + 1;
}

/** End of the known name that begins here, unless the capitals are a person's name that only begins like it. */
function readKnown(tokens: readonly Token[], from: number, table: Phrases<string>): number | null {
  const first = tokens[from];
  if (!first?.capital) return null;
  const match = table.longest(tokens, from);
  if (!match) return null;
  for (let i = from; i < match.end; i += 1) if (!tokens[i]?.capital && !tokens[i]?.number) return null;
  // `Chủ tịch UBND huyện Hà Trung Kiên`: one capital more, after a family name, is a person's given name.
  const more = match.end - from <= 2 && runsOn(tokens, match.end) && !runsOn(tokens, match.end + 1);
  if (more && !first.shouted && SURNAMES.has(first.key) && !isPlaceType(tokens, match.end)) return null;
  return match.end;
}

function runsOn(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.capital === true && token.gap === 'space';
}

/** `H’Yim`, `K’Brểu`: how the names of women of the Ê Đê and of the Cơ Ho and Mạ begin. */
const NAME_PREFIX = /^[hk]['’]\p{L}/u;

/** Whether a run of two or more capitals that begins with a family name stands here. */
export function isPersonName(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  return (
    token?.capital === true && (SURNAMES.has(token.key) || NAME_PREFIX.test(token.key)) && runsOn(tokens, from + 1)
  );
}
