import { firstIndex } from '../text/firstIndex.ts';
import { gazetteer, provinceOn, provincesOf } from './gazetteer.ts';
import { readBareName } from './places.ts';
import type { Token } from './tokens.ts';
import { unitKey } from './unitKey.ts';
import type { ReadUnit } from './unitReader.ts';
import { PLACE_ALIASES } from './vocabulary/placeNames.ts';

/** Bodies whose own name says the sort of place they are of: `Thành ủy` is of a `thành phố`. */
const SORT_OF_BODY: ReadonlyMap<string, string> = new Map(
  ['ủy', 'đoàn'].flatMap((body): [string, string][] => [
    [`thành ${body}`, 'thành phố'],
    [`tỉnh ${body}`, 'tỉnh'],
    [`quận ${body}`, 'quận'],
    [`huyện ${body}`, 'huyện'],
    [`thị ${body}`, 'thị xã'],
  ]),
);
/** An article moves from district to district, but is about one city or province. */
const SORTS_OF_PROVINCES: ReadonlySet<string> = new Set(['thành phố', 'tỉnh']);

const ALIASES: ReadonlyMap<string, string> = new Map(PLACE_ALIASES);

/**
 * The full names that the mentions stand for in this text, in the same order: `Thành ủy` is `Thành ủy Hà Nội` where the text
 * is about Hà Nội, `UBND huyện` takes the huyện named last before it, a bare `Ban Chấp hành` the last one named in full. Where nothing
 * is known, the surface. Mentions of one body that are written differently get the name of the first.
 *
 * @param on day of the text, `YYYY-MM-DD`: what a district is of has changed; null: any
 */
export function nameUnits(
  text: string,
  tokens: readonly Token[],
  units: readonly ReadUnit[],
  on: string | null,
): string[] {
  const known = readKnownPlaces(text, tokens, units, on);
  /** First name of a body by its words. */
  const first = new Map<string, string>();
  /** The last body named so far whose name begins with these words. */
  const lastOf = new Map<string, string>();
  for (const unit of units) {
    if (!unit.full) continue;
    const name = properName(slice(text, tokens, unit.from, unit.end), unit);
    const key = unitKey(name);
    const before = first.get(key);
    // A letterhead says `QUẬN ỦY TÂY HỒ`; the text below it writes the name as names are written.
    if (before === undefined || (isShouted(before) && !isShouted(name))) first.set(key, name);
  }
  return units.map((unit) => {
    const surface = properName(slice(text, tokens, unit.from, unit.end), unit);
    let name = surface;
    if (!unit.full) {
      const sort = sortOf(tokens, unit);
      const place = sort === null ? null : known.place(sort, unit.from);
      // A city that is called after a person keeps its type word: `Thành ủy TP Hồ Chí Minh`.
      const typed = place === 'Hồ Chí Minh' && unit.place === null ? `TP ${place}` : place;
      if (place !== null) name = `${surface} ${typed}`;
      // `Ban Tuyên giáo các tỉnh ủy`: many, not the last one named.
      else if (sort === null && tokens[unit.end]?.key !== 'các') name = lastOf.get(unitKey(surface)) ?? surface;
    }
    const key = unitKey(name);
    const same = first.get(key);
    if (same === undefined) first.set(key, name);
    const words = key.split(' ');
    // `HĐND các cấp` is no one that a bare `HĐND` could mean.
    if (words.at(-1) === 'cấp') return same ?? name;
    for (let length = 1; length < words.length; length += 1) lastOf.set(words.slice(0, length).join(' '), same ?? name);
    return same ?? name;
  });
}

/** In capitals throughout, and too long for an abbreviation. */
function isShouted(name: string): boolean {
  return name.length > 8 && name === name.toUpperCase();
}

/**
 * `thành uỷ  Hà Nội` -> `Thành uỷ Hà Nội`: one blank between words, a body with a capital at the beginning; `Quận Ba Đình` at the
 * beginning of a sentence -> `quận Ba Đình`.
 */
function properName(surface: string, unit: ReadUnit): string {
  const name = surface.replace(/[ \t\u00a0]+/g, ' ');
  const place = unit.place !== null && unit.place.from === unit.from;
  if (!place) return name.charAt(0).toUpperCase() + name.slice(1);
  return /^\p{Lu}\p{Ll}/u.test(name) && !name.startsWith('Tp') ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function slice(text: string, tokens: readonly Token[], from: number, end: number): string {
  return text.slice(tokens[from]?.start, tokens[end - 1]?.end);
}

/** What sort of place the unit is of: by its type word, else by its own name; null where neither says. */
function sortOf(tokens: readonly Token[], unit: ReadUnit): string | null {
  if (unit.place?.sort) return unit.place.sort;
  const end = unit.place?.name ?? unit.end;
  return SORT_OF_BODY.get(`${tokens[end - 2]?.key ?? ''} ${tokens[end - 1]?.key ?? ''}`) ?? null;
}

interface KnownPlaces {
  /** Name of the place of this sort that a mention at this token is of, or null. */
  place(sort: string, at: number): string | null;
}

function readKnownPlaces(
  text: string,
  tokens: readonly Token[],
  units: readonly ReadUnit[],
  on: string | null,
): KnownPlaces {
  const named = new Map<string, { readonly at: number; readonly name: string }[]>();
  for (const unit of units) {
    if (unit.place?.name == null) continue;
    const written = slice(text, tokens, unit.place.name, unit.place.end).replace(/\u00a0/g, ' ');
    const name = ALIASES.get(written) ?? written;
    const sort = sortOf(tokens, unit) ?? sortOfProvince(name);
    if (sort === null) continue;
    const places = named.get(sort) ?? [];
    places.push({ at: unit.from, name });
    named.set(sort, places);
  }
  const main = new Map<string, string | null>();
  return {
    place(sort, at) {
      const places = named.get(sort) ?? [];
      if (!SORTS_OF_PROVINCES.has(sort)) return (lastBefore(places, at) ?? places[0])?.name ?? null;
      let name = main.get(sort);
      if (name === undefined) {
        const names = places.map((place) => place.name);
        name =
          commonest(names) ??
          commonest(provincesAround(named, sort, on)) ??
          commonest(bareProvinces(text, tokens, sort));
        main.set(sort, name);
      }
      return name;
    },
  };
}

/** The last of the places, which are in text order, before a token. */
function lastBefore<P extends { readonly at: number }>(places: readonly P[], at: number): P | null {
  return places[firstIndex(places, (place) => place.at >= at) - 1] ?? null;
}

/** The name that occurs most; of equals the first. */
function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

/** Kinds of districts and communes, in the order in which they are asked. */
const PARTS_OF_PROVINCES = ['quận', 'huyện', 'thị xã', 'phường', 'xã', 'thị trấn', 'đặc khu'];

/**
 * Cities or provinces of which districts and communes are named: `quận Đống Đa` says Hà Nội, `phường Cửa Nam` says so since 2025. Names that several
 * provinces had on that day say nothing: `huyện Mê Linh` was of Vĩnh Phúc until 2008.
 */
function provincesAround(
  named: ReadonlyMap<string, readonly { readonly name: string }[]>,
  sort: string,
  on: string | null,
): string[] {
  const names: string[] = [];
  for (const kind of PARTS_OF_PROVINCES) {
    for (const { name } of named.get(kind) ?? []) {
      const [code, ...others] = provincesOf(kind, name, on);
      if (code === undefined || others.length > 0) continue;
      const province = provinceOn(code, on);
      if (province?.kind === sort) names.push(province.name);
    }
  }
  return names;
}

/** Provinces of this sort that are named without a type word anywhere: `Hà Nội`, `Thủ đô`. */
function bareProvinces(text: string, tokens: readonly Token[], sort: string): string[] {
  const names: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const match = readBareName(tokens, i, 'province');
    if (!match) continue;
    const written = slice(text, tokens, i, match.end);
    const name = ALIASES.get(written) ?? written;
    if (sortOfProvince(name) === sort) names.push(name);
  }
  return names;
}

function sortOfProvince(name: string): string | null {
  return gazetteer().sortOfProvince.get(name) ?? null;
}
