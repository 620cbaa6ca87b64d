import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';

/** Someone named in the text that can act on a document: a unit, bodies named together, or a place as its authority. */
export interface Agent extends Span {
  readonly name: string;
  /** Stands where a subject stands: not behind `của`, `tại`, `Bí thư` ... */
  readonly subject: boolean;
  /** Opens a clause, or stands behind a word that lets a subject follow (`rằng`, `được`, `năm 2020`), or before one that a
   * subject has behind it (`đã`, `sẽ`). */
  readonly opens: boolean;
  /** A predicate seems to follow: a word in small letters that does not go on with the noun. */
  readonly acts: boolean;
  /** A dash or a bracket opens behind it. */
  readonly aside: boolean;
  /** A verb that hands the doing on stands before it: `đề nghị` Ban Cán sự đảng. */
  readonly handedOn: boolean;
  /** Where `Tại quận X,` opens a sentence. */
  readonly scene: boolean;
  readonly unit: UnitMention | null;
}
