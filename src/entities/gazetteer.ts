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

function readUnit(line: string): AdministrativeUnit {
  const [code = '', kind = '', name = '', parent, validFrom, validTo] = line.split('|');
  return { code, kind, name, parent: parent || null, validFrom: validFrom || null, validTo: validTo || null };
}
