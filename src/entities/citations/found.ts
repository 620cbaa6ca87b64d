import type { Citation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';

/** A citation as its finder leaves it: where it stands and what it names, before date, issuer and title are read. */
export interface FoundCitation extends Span {
  readonly type: string;
  /** As printed; null for documents without number. */
  readonly printedNumber: string | null;
  readonly form: Citation['form'];
  /** Stated inside the span (`Nghị quyết Đại hội XIII`), Roman. */
  readonly term: string | null;
  /** Where the issuer lies inside the span (`Chương trình công tác của Thành ủy`). */
  readonly issuer?: string | null;
  /** A later number of a list, which carries the type of the first: what follows the list is said of it too. */
  readonly listed?: boolean;
}
