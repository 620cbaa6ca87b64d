import { type Phrases, phrases } from './phrases.ts';
import { COUNTRIES_IN_POSTS } from './vocabulary/countries.ts';
import { PLACE_ALIASES } from './vocabulary/placeNames.ts';
import places from './vocabulary/places.json' with { type: 'json' };
import wards from './vocabulary/wards.json' with { type: 'json' };

/** A province or a district as it was between two days. */
export interface AdministrativeUnit {
  readonly code: string;
  /** `tỉnh`, `thành phố`, `quận`, `huyện`, `thị xã` */
  readonly kind: string;
  readonly name: string;
  /** Code of the province of a district; null for provinces. */
  readonly parent: string | null;
  /** `YYYY-MM-DD`; null: since before 2004-08-31, still valid. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface Gazetteer {
  readonly provinces: readonly AdministrativeUnit[];
  readonly districts: readonly AdministrativeUnit[];
  /** `tỉnh` or `thành phố` of each province, as it was last. */
  readonly sortOfProvince: ReadonlyMap<string, string>;
  /** Names alone, of every validity, for how far a name runs on. */
  readonly provinceNames: Phrases<string>;
  /** Provinces, districts and cities of provinces. */
  readonly cityNames: Phrases<string>;
  readonly districtNames: Phrases<string>;
  readonly wardNames: Phrases<string>;
  /** What may follow a body without a type word: provinces, Viet Nam and foreign countries. */
  readonly bareNames: Phrases<string>;
  /** The same and districts, for the bodies of districts (`Huyện ủy Gia Lâm`). */
  readonly bareDistrictNames: Phrases<string>;
}

let loaded: Gazetteer | null = null;

/** Administrative units of Viet Nam since 2004-08-31, read once from the vocabulary. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const provinces = places.provinces.map(readUnit);
  const districts = places.districts.map(readUnit);
  const names = (units: readonly AdministrativeUnit[]) => units.map(({ name }) => [name, name] as const);
  const wardNames = Object.values(wards.wards).flatMap((line) =>
    line.split('; ').map((entry) => {
      const name = entry.split('|')[1] ?? '';
      return [name, name] as const;
    }),
  );
  const provincial = [...names(provinces), ...PLACE_ALIASES];
  const bare = [...provincial, ...COUNTRIES_IN_POSTS.map((name) => [name, name] as const)];
  const table = (entries: readonly (readonly [string, string])[]) => phrases(entries, ['space', 'join']);
  return {
    provinces,
    districts,
    sortOfProvince: new Map(provinces.map(({ name, kind }) => [name, kind])),
    provinceNames: table(provincial),
    cityNames: table([...provincial, ...names(districts)]),
    districtNames: table(names(districts)),
    wardNames: table(wardNames),
    bareNames: table(bare),
    bareDistrictNames: table([...bare, ...names(districts)]),
  };
}

/** Whether a unit was in force on a day, `YYYY-MM-DD`; null: on any. */
export function isInForce(
  { validFrom, validTo }: Pick<AdministrativeUnit, 'validFrom' | 'validTo'>,
  day: string | null,
): boolean {
  return day === null || ((validFrom === null || validFrom <= day) && (validTo === null || day <= validTo));
}

/** The day on which two-level government began: districts ended, communes were merged, 63 provinces became 34. */
export const REFORM = '2025-07-01';
const EVE_OF_REFORM = '2025-06-30';

let parents: ReadonlyMap<string, readonly AdministrativeUnit[]> | null = null;

/** Communes of this kind and name (`phường`, `Ba Đình`), with the code of the district, since the reform of the province, as parent. Their own code is not kept. */
export function communesNamed(kind: string, name: string): readonly AdministrativeUnit[] {
  parents ??= readCommunes();
  return parents.get(`${kind} ${name}`) ?? [];
}

function readCommunes(): Map<string, AdministrativeUnit[]> {
  const communes = new Map<string, AdministrativeUnit[]>();
  for (const [parent, line] of Object.entries(wards.wards)) {
    const isNew = parent.length === 2;
    for (const entry of line.split('; ')) {
      const [kind = '', name = '', from, to] = entry.split('|');
      const validFrom = from || (isNew ? REFORM : null);
      const validTo = to || (isNew ? null : EVE_OF_REFORM);
      const key = `${kind} ${name}`;
      communes.set(key, [...(communes.get(key) ?? []), { code: '', kind, name, parent, validFrom, validTo }]);
    }
  }
  return communes;
}

/** Codes of the provinces that a unit of this kind and name was in on a day, null: on any day. */
export function provincesOf(kind: string, name: string, day: string | null): ReadonlySet<string> {
  const { districts } = gazetteer();
  const codes = new Set<string>();
  for (const unit of districts)
    if (unit.kind === kind && unit.name === name && unit.parent !== null && isInForce(unit, day))
      codes.add(unit.parent);
  for (const unit of communesNamed(kind, name)) {
    if (!isInForce(unit, day) || unit.parent === null) continue;
    if (unit.parent.length === 2) codes.add(unit.parent);
    for (const district of districts)
      if (district.code === unit.parent && district.parent !== null && isInForce(district, day))
        codes.add(district.parent);
  }
  return codes;
}

/** The province of a code on a day; null: as it was last. */
export function provinceOn(code: string, day: string | null): AdministrativeUnit | undefined {
  return gazetteer().provinces.findLast((each) => each.code === code && isInForce(each, day));
}

function readUnit(line: string): AdministrativeUnit {
  const [code = '', kind = '', name = '', parent, validFrom, validTo] = line.split('|');
  return { code, kind, name, parent: parent || null, validFrom: validFrom || null, validTo: validTo || null };
}
