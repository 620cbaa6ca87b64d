import type { Document } from '../model/document.ts';

/** How a document is shown in a list: `Nghị quyết 15-NQ/TW`, or type and title where it has no number. */
export function documentLabel({ type, number, title }: Pick<Document, 'type' | 'number' | 'title'>): string {
  if (number !== null) return `${type} ${number}`;
  if (title === null) return type;
  return title.toLowerCase().startsWith(type.toLowerCase()) ? title : `${type} ${title}`;
}
