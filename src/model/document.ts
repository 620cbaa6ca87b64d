import type { ArticleId, DocumentId } from './ids.ts';

/** One resolution, decision, directive, plan ... as known from the registry, its own text, or those who cite it. */
export interface Document {
  readonly id: DocumentId;
  readonly type: string;
  /** Canonical number, `15-NQ/TW`; null for documents known by name (congress and plenum resolutions, laws by year). */
  readonly number: string | null;
  readonly issuer: string | null;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string | null;
  /** Congress term of a Party document, Roman. */
  readonly term: string | null;
  readonly title: string | null;
  /** How it is known, the strongest first: its own text, the registry of well-known documents, a citation that states its date. */
  readonly basis: 'own text' | 'registry' | 'citation';
  /** The page that holds its own text, where one was read. */
  readonly articleId: ArticleId | null;
}

/** What a document is told apart by. */
export type DocumentFacts = Pick<Document, 'type' | 'number' | 'issuer' | 'issuedOn' | 'term'>;
