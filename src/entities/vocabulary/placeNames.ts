import type { UnitKind } from '../../model/unit.ts';

/** Words that say what sort of place a name is, as they are written before it. */
export interface PlaceType {
  /** The type word written out. */
  readonly sort: string;
  readonly kind: UnitKind;
  /** Which names of the gazetteer may follow. */
  readonly names: 'province' | 'city' | 'district' | 'ward';
  /** Number names: `quận 1`, `phường 12`. */
  readonly numbered?: boolean;
  /** An abbreviation that is written with a point: `TP.HCM`, `Q.1`. */
  readonly point?: 'may' | 'must';
}

/** Source: the units of the Constitution, art. 110, and of Luật Tổ chức chính quyền địa phương 2025 (`đặc khu`). */
export const PLACE_TYPES: readonly (readonly [string, PlaceType])[] = [
  ['tỉnh', { sort: 'tỉnh', kind: 'province', names: 'province' }],
  ['thành phố', { sort: 'thành phố', kind: 'city', names: 'city' }],
  ['TP', { sort: 'thành phố', kind: 'city', names: 'city', point: 'may' }],
  ['quận', { sort: 'quận', kind: 'district', names: 'district', numbered: true }],
  ['Q', { sort: 'quận', kind: 'district', names: 'district', numbered: true, point: 'must' }],
  ['huyện', { sort: 'huyện', kind: 'district', names: 'district' }],
  ['H', { sort: 'huyện', kind: 'district', names: 'district', point: 'must' }],
  ['thị xã', { sort: 'thị xã', kind: 'district', names: 'district' }],
  ['TX', { sort: 'thị xã', kind: 'district', names: 'district', point: 'may' }],
  ['phường', { sort: 'phường', kind: 'ward', names: 'ward', numbered: true }],
  ['P', { sort: 'phường', kind: 'ward', names: 'ward', numbered: true, point: 'must' }],
  ['xã', { sort: 'xã', kind: 'commune', names: 'ward' }],
  ['thị trấn', { sort: 'thị trấn', kind: 'commune', names: 'ward' }],
  ['TT', { sort: 'thị trấn', kind: 'commune', names: 'ward', point: 'must' }],
  ['đặc khu', { sort: 'đặc khu', kind: 'commune', names: 'ward' }],
];

/** Spellings of province names in the press -> the name. */
export const PLACE_ALIASES: readonly (readonly [string, string])[] = [
  ['HCM', 'Hồ Chí Minh'],
  ['HN', 'Hà Nội'],
  ['Thủ đô', 'Hà Nội'],
  ['Thủ đô Hà Nội', 'Hà Nội'],
  ['TPHCM', 'Hồ Chí Minh'],
  ['Sài Gòn', 'Hồ Chí Minh'],
  ['Đắc Lắc', 'Đắk Lắk'],
  ['Đăk Lăk', 'Đắk Lắk'],
  ['Đắk Lăk', 'Đắk Lắk'],
  ['Đăk Nông', 'Đắk Nông'],
  ['Đắc Nông', 'Đắk Nông'],
  ['Bắc Cạn', 'Bắc Kạn'],
  ['Thừa Thiên - Huế', 'Thừa Thiên Huế'],
  ['Bà Rịa Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ['BR-VT', 'Bà Rịa - Vũng Tàu'],
];
