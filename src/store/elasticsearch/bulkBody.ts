import type { estypes } from '@elastic/elasticsearch';

/** One document to be written. */
export interface BulkItem {
  readonly index: string;
  readonly id: string;
  /** The document as JSON. */
  readonly source: string;
  /** The version that must be in place; null: none may be there; undefined: whatever is there is overwritten. */
  readonly replaces?: Revision | null;
}

/** Which write of a document one has seen. */
export interface Revision {
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** A unit takes at most three bytes in UTF-8. */
const MOST_BYTES_OF_UNIT = 3;

/** Room for 5 MB whatever they hold, with their operations; the system gives memory only to what is written to. */
const ROOM_BYTES = 16_000_000;

/**
 * Makes the bodies of `_bulk` requests, in memory that is used again and again: half of what encoding costs is getting new memory from the
 * system.
 */
export class BulkBodies {
  readonly #free: Buffer[] = [];

  make(items: readonly BulkItem[]): Buffer {
    const lines = items.flatMap((item) => [JSON.stringify(operationOf(item)), item.source]);
    const most = lines.reduce((sum, line) => sum + line.length * MOST_BYTES_OF_UNIT + 1, 0);
    const room =
      most > ROOM_BYTES ? Buffer.allocUnsafeSlow(most) : (this.#free.pop() ?? Buffer.allocUnsafeSlow(ROOM_BYTES));
    let length = 0;
    for (const line of lines) {
      length += room.write(line, length);
      length += room.write('\n', length);
    }
    return room.subarray(0, length);
  }

  /** Takes back the memory of a body that nobody reads any more. */
  takeBack(body: Buffer): void {
    if (body.buffer.byteLength === ROOM_BYTES) this.#free.push(Buffer.from(body.buffer));
  }
}

function operationOf({ index, id, replaces }: BulkItem): estypes.BulkOperationContainer {
  const place = { _index: index, _id: id };
  if (replaces === null) return { create: place };
  if (replaces === undefined) return { index: place };
  return { index: { ...place, if_seq_no: replaces.seqNo, if_primary_term: replaces.primaryTerm } };
}
