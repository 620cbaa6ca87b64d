import { canonicalNumber } from '../entities/documentNumber.ts';
import { BadInput } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import { numbersAsked } from '../store/numbersAsked.ts';
import type { Store } from '../store/store.ts';

/** What is asked for: all documents of a number, or one by its id or name. */
export interface AskedDocuments {
  /** As the store takes it. */
  readonly asked: string;
  readonly name: string;
  readonly documents: readonly Document[];
}

/** Ids that are told where a name means several documents. */
const MOST_TOLD = 5;

/**
 * The documents that a number, an id or a name means.
 *
 * @throws BadInput BAD_ARGUMENT for a name of none or of several
 */
export async function readAsked(store: Store, typed: string): Promise<AskedDocuments> {
  const known = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(typed) ? await store.document(typed as DocumentId) : null;
  if (known) return { asked: known.id, name: heading(known), documents: [known] };
  const number = typed.replace(/^\D*(?=\d)/, '');
  const numbers = numbersAsked(number);
  if (numbers.length > 0) {
    const documents = await store.documentsNumbered(numbers);
    return { asked: number, name: documents[0]?.number ?? canonicalNumber(number) ?? number, documents };
  }
  const { total, hits } = await store.searchDocuments({ text: typed, limit: MOST_TOLD });
  const [only] = hits;
  if (only && total === 1) return { asked: only.id, name: heading(only), documents: [only] };
  const ids = hits.map(({ id }) => id).join(', ');
  throw new BadInput(
    'BAD_ARGUMENT',
    only
      ? `${total} documents are called ${typed}; name one by its id: ${ids}${total > hits.length ? ', ...' : ''}`
      : `${typed} is no document number and no id or name of a known document; a number looks like 15-NQ/TW or 68/2020/NĐ-CP`,
  );
}

/** `Nghị quyết số 15-NQ/TW ngày 2022-05-05 của Bộ Chính trị: về ...`. */
export function heading({ type, number, issuedOn, issuer, title }: Document): string {
  return [
    type,
    number ? ` số ${number}` : '',
    issuedOn ? ` ngày ${issuedOn}` : '',
    issuer ? ` của ${issuer}` : '',
    title ? `: ${title}` : '',
  ].join('');
}
