import type { DocumentHeader } from './article.ts';
import type { Relation } from './citation.ts';
import type { ArticleId, DocumentId } from './ids.ts';
import type { Span } from './span.ts';

/** The forms of files, beside web pages and plain text, that papers are published in. */
export type PaperForm = 'pdf' | 'docx' | 'doc';

/** The text of a paper that came as such a file, in the order in which it is read. */
export interface PaperText {
  readonly form: PaperForm;
  /**
   * Paragraphs and headings, each cleaned (`parse/tidy`) and in one string; a row of a table is one, its cells parted by ` | `. Page
   * numbers, running heads and notes are left out; columns stand one after the other.
   */
  readonly lines: readonly string[];
  /** Number of pages; null for a form that has none until it is printed. */
  readonly pages: number | null;
}

/**
 * What a part of a paper is called (Nghị định 30/2020/NĐ-CP, appendix I; Hướng dẫn 36-HD/VPTW): `A.` is a phần, `I.` a mục, `1.` a khoản, `a)` a
 * điểm, a dash an ý, whether or not an Điều stands above them.
 */
export type SectionKind = 'phần' | 'chương' | 'mục' | 'tiểu mục' | 'điều' | 'khoản' | 'điểm' | 'ý';

/** One part of a paper; it covers those inside it. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** As printed, without its sign: `Điều 5`, `II`, `1`, `1.2`, `a`, `-`. */
  readonly label: string;
  /**
   * Names it among all parts of the paper, in letters that an address may hold: `chuong-ii`, `dieu-5.khoan-2.diem-a`, `muc-ii.khoan-1`,
   * `phu-luc-i.dieu-3`. An Điều counts through the whole paper, so that what stands above it is left out.
   */
  readonly anchor: string;
  /** Behind the label or in the lines below it, where that is a heading; null where the text begins at once. */
  readonly heading: string | null;
  /** Its own words: label, heading and text up to the first part inside it. */
  readonly own: Span;
  readonly parts: readonly Section[];
}

/** Who signs, as printed: `T/M BỘ CHÍNH TRỊ`, `TỔNG BÍ THƯ`, the name. */
export interface Signature extends Span {
  /** In whose place: the lines that begin with T/M, KT., TL. ...; in their order. */
  readonly behalf: readonly string[];
  readonly post: string | null;
  readonly name: string | null;
}

/** A phụ lục, or what is issued together with the paper (a quy chế, a kế hoạch). */
export interface Annex extends Span {
  /** `Phụ lục I`, `QUY CHẾ`: as printed. */
  readonly label: string;
  readonly anchor: string;
  readonly title: string | null;
  readonly parts: readonly Section[];
  /** Rows of its tables, a cell each; the first row is the head where there is one. */
  readonly rows: readonly (readonly string[])[];
}

/** From when a paper holds. */
export interface Effect extends Span {
  /** `YYYY-MM-DD`; null where the words give no day that can be known. */
  readonly on: string | null;
}

/** How the text of a paper is built. All spans point into `article.text`, which it is read from whenever it is asked for. */
export interface PaperStructure {
  /** `Hà Nội`: before the day in its head. */
  readonly place: string | null;
  /** `Căn cứ ...`, one each. */
  readonly grounds: readonly Span[];
  readonly parts: readonly Section[];
  readonly signatures: readonly Signature[];
  /** Whom it is sent to, one each, without dashes. */
  readonly recipients: readonly Span[];
  readonly annexes: readonly Annex[];
  readonly effect: Effect | null;
}

/** What a paper does with another one, by its grounds and its closing clauses. */
export interface PaperRelation {
  readonly relation: Relation;
  /** The other paper as this one names it. */
  readonly surface: string;
  /** Null where it is not known which document is meant. */
  readonly documentId: DocumentId | null;
  /** The part that says so, by its anchor; null for a ground. */
  readonly anchor: string | null;
  /** From when: by the words beside it, else from when this paper holds. `YYYY-MM-DD`; null where neither tells, and for grounds. */
  readonly from: string | null;
}

/** A stretch of the text with what is written there. */
export interface Passage extends Span {
  readonly text: string;
}

/** A part with its own words. */
export interface PassageSection extends Omit<Section, 'parts'> {
  readonly text: string;
  readonly parts: readonly PassageSection[];
}

/** A paper as it is shown: its structure with the words, and its relations to others. */
export interface PaperView {
  readonly articleId: ArticleId;
  readonly header: DocumentHeader;
  readonly place: string | null;
  readonly grounds: readonly Passage[];
  readonly parts: readonly PassageSection[];
  readonly signatures: readonly Signature[];
  readonly recipients: readonly Passage[];
  readonly annexes: readonly (Omit<Annex, 'parts'> & { readonly parts: readonly PassageSection[] })[];
  readonly effect: Effect | null;
  /** In the order of the text. */
  readonly relations: readonly PaperRelation[];
}
