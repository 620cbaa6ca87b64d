import type { ArticleId, CitationId, DocumentId, OfficialId } from './ids.ts';
import type { Mention, Span } from './span.ts';

/** A reference to a document, with what the text around it says of the document. */
export interface Citation extends Mention {
  /** The kind by its noun, as the vocabulary writes it: `Nghị quyết`, `Quy định`. The noun decides, never the code. */
  readonly type: string;
  /** Canonical: `15-NQ/TW`, `68/2020/NĐ-CP`, or the printed digits of a short form (`05`, `253/2026`); null for named documents. */
  readonly number: string | null;
  /** `YYYY-MM-DD`, only where the text states the day of issue. */
  readonly issuedOn: string | null;
  /** The body that the text makes the author, as written. */
  readonly issuer: string | null;
  /** Congress term as a Roman numeral (`khóa XI` -> `XI`). */
  readonly term: string | null;
  /**
   * How the document is named: by its code (`code`), by bare digits (`short`: `Nghị quyết 15`), by the congress or plenum
   * that passed it (`congress`, `plenum`), by name and year (`law`: `Luật Đất đai 2024`), or by no number (`named`).
   */
  readonly form: 'code' | 'short' | 'congress' | 'plenum' | 'law' | 'named';
  /** What stands in quotation marks after `về`, where it does. */
  readonly title: string | null;
}

/** What the citing unit does with the cited document (citing -> cited). */
export type Relation =
  | 'căn cứ'
  | 'dẫn chiếu'
  | 'hướng dẫn'
  | 'quy định chi tiết'
  | 'sửa đổi'
  | 'thay thế'
  | 'bãi bỏ'
  | 'đính chính'
  | 'hợp nhất'
  | 'đình chỉ'
  | 'ban hành'
  | 'quán triệt'
  | 'triển khai'
  | 'cụ thể hóa'
  | 'tổng kết'
  | 'giám sát'
  | 'khác';

/** A citation with who cites it and to do what. */
export interface RelatedCitation extends Citation {
  readonly sentence: Span;
  readonly relation: Relation;
  /** Names of the units of which the text says that they act on the document, full where it lets us know (`Thành ủy Hà Nội`). */
  readonly citingUnits: readonly string[];
  /** Where the text names none: the unit of who speaks, else the one that the article is about. */
  readonly impliedUnit: string | null;
  /**
   * Full name of the issuer as far as the whole text lets know: `Thành ủy Hà Nội` for a bare `04-NQ/TU`, `Đảng bộ TP Hà Nội` for the
   * congress of a `Đảng bộ TP`. What documents are identified by; `issuer` stays as written.
   */
  readonly issuerName?: string | null;
  /** Name of the official who speaks of it or acts on it here. */
  readonly citingOfficial: string | null;
  /**
   * Why these units: subject of the sentence, the body that speaks, or the paragraph's place; why the implied one: the official who
   * speaks, or the article.
   */
  readonly citingReason: 'subject' | 'paragraph' | 'speaker' | 'article' | null;
}

export type ResolutionStatus = 'resolved' | 'ambiguous' | 'unresolved';

/** A citation with the document it means, or why that is not known. */
export interface ResolvedCitation extends RelatedCitation {
  /** Set when and only when `resolution` is `resolved`. */
  readonly documentId: DocumentId | null;
  readonly resolution: ResolutionStatus;
  /** Stable words for the reason: `same number and date`, `only document of that number known`, `no candidate`, ... */
  readonly resolutionReason: string;
  /** The documents it may mean, best first; one when resolved. */
  readonly candidates: readonly DocumentId[];
}

/** A citation as it is stored and searched. */
export interface CitationRecord extends ResolvedCitation {
  readonly id: CitationId;
  readonly articleId: ArticleId;
  readonly citingOfficialId: OfficialId | null;
  /** The sentence as evidence: `article.text.slice(sentence.start, sentence.end)`. */
  readonly sentenceText: string;
  /** Day of the article, `YYYY-MM-DD`; null where undated. */
  readonly on: string | null;
  readonly site: string;
  readonly articleTitle: string | null;
}
