import type { Document } from '../../model/document.ts';

/** How a document is called: `Nghị quyết số 15-NQ/TW`; by type and title or issuer where it has no number. */
export function documentName({ type, number, title, issuer, term }: Document): string {
  if (number) return `${type} số ${number}`;
  return [type, title ?? issuer, !title && term ? `khóa ${term}` : ''].filter(Boolean).join(' ');
}
