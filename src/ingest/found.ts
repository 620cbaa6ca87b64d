import type { PageToArchive } from '../crawl/warcRecord.ts';
import type { ErrorCode } from '../errors.ts';

/** A file, or a file inside an archive of files, before it is known what it holds. */
export interface Source {
  /** How messages call it: a path, `PATH!/MEMBER` inside an archive. */
  readonly name: string;
  /** Its identity: `file:///...`, `file:///.../a.zip!/b.html`. */
  readonly url: string;
  /** ISO 8601 */
  readonly modifiedAt: string;
  /** Its bytes, as they come; to be read once, or not at all. */
  open(): AsyncIterable<Uint8Array>;
}

/** What one look into what the user named gave, in the order of its place. */
export type Found =
  | { readonly kind: 'page'; readonly name: string; readonly page: PageToArchive }
  /** Meant to be read, and cannot be: told one by one. */
  | { readonly kind: 'broken'; readonly name: string; readonly code: ErrorCode; readonly reason: string }
  /** No page that is read, by what it is (`image/png`, `status 404`, `.css`): told by kind, with how many. */
  | { readonly kind: 'other'; readonly name: string; readonly what: string };

export interface Limits {
  /** Largest page, in bytes after decompression. */
  readonly maxPageBytes: number;
}

/** A page that could not be taken, as `Found` tells it. */
export const broken = (name: string, code: ErrorCode, reason: string): Found => ({
  kind: 'broken',
  name,
  code,
  reason: reason.includes(name) ? reason : `${name}: ${reason}`,
});

/** What an error that is none of ours says of a source: its bytes could not be read to the end. */
export function brokenOff(name: string, error: unknown): Found {
  return broken(name, 'UNREADABLE', error instanceof Error ? error.message : String(error));
}
