import type { Document } from '../../model/document.ts';
import type { Labels } from './labels.ts';
import type { Reader } from './reader.ts';

/** What the queries of the store share. */
export interface Room {
  readonly reader: Reader;
  readonly labels: Labels;
  /** Well-known documents by id. */
  readonly registry: ReadonlyMap<string, Document>;
}
