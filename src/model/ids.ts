declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Derived from the canonical URL of the page: 16 hex digits. The same page always gets the same id. */
export type ArticleId = Branded<'ArticleId'>;
/** Readable and stable: `nghi-quyet.15-nq-tw.2022-05-05`, made from type, number, and issue date or term or issuer. */
export type DocumentId = Branded<'DocumentId'>;
/** Derived from name and unit line: `dinh-tien-dung.ha-noi`, `to-lam.trung-uong`. */
export type OfficialId = Branded<'OfficialId'>;
/** `ARTICLE_ID.s3`: article and position of the speech in it. */
export type SpeechId = Branded<'SpeechId'>;
/** `ARTICLE_ID.c3`: article and position of the citation in it. */
export type CitationId = Branded<'CitationId'>;
