import type { Mention } from './span.ts';

/** What sort of body or place a unit is. The words are those of the gold labels. */
export type UnitKind =
  | 'party committee'
  | 'party organisation'
  | "people's committee"
  | "people's council"
  | 'national assembly'
  | 'national assembly delegation'
  | 'government'
  | 'ministry'
  | 'department'
  | 'court'
  | 'procuracy'
  | 'armed forces'
  | 'front/mass organisation'
  | 'board'
  | 'company'
  | 'city'
  | 'province'
  | 'district'
  | 'ward'
  | 'commune';

/** A body or administrative unit as written: `Ban Thường vụ Quận ủy Bắc Từ Liêm`, `UBND TP`, `quận Đống Đa`. */
export interface UnitMention extends Mention {
  readonly kind: UnitKind;
  /** The full name this mention stands for in this text (`Thành ủy` -> `Thành ủy Hà Nội`); the surface itself where it is full. */
  readonly name: string;
}
