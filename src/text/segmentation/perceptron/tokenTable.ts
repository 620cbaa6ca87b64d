/** Rows before the first token and behind the last, so that a look at neighbours never leaves the table. */
export const MARGIN = 2;

/** What a token is by itself, wherever it stands. */
export interface TokenKind {
  /** Of the small letters; the same for all figures. */
  readonly hash: number;
  /** How it is written, one of `SHAPE`. */
  readonly shape: number;
  /** Its number in the dictionary. */
  readonly syllable: number;
}

/** How a token is written. The numbers are part of what the weights were trained with. */
export const SHAPE = {
  figure: 1,
  protected: 2,
  digits: 3,
  sign: 4,
  small: 5,
  oneCapital: 6,
  capitalised: 7,
  capitals: 8,
  mixed: 9,
  before: 14,
  behind: 15,
} as const;

const BEFORE: TokenKind = { hash: 1, shape: SHAPE.before, syllable: 0 };
const BEHIND: TokenKind = { hash: 2, shape: SHAPE.behind, syllable: 0 };

/** Rows of a table at first; it grows with its sentence. */
const ROWS = 1_024;

/** A sentence as columns, one row a token: syllables, protected tokens and signs. */
export class TokenTable {
  /** Rows in use, margins included. */
  rows = 0;
  starts = new Int32Array(ROWS);
  ends = new Int32Array(ROWS);
  hashes = new Int32Array(ROWS);
  shapes = new Uint8Array(ROWS);
  syllables = new Int32Array(ROWS);
  /** 1 where a word may reach from the row before into this one: both are syllables, and only a blank stands between them. */
  joins = new Uint8Array(ROWS);
  /** Syllables of the longest word of the dictionary that begins, that goes on, and that ends here; 0: none. */
  begins = new Uint8Array(ROWS);
  within = new Uint8Array(ROWS);
  finishes = new Uint8Array(ROWS);

  /** Empties the table but for its first margin. */
  open(): void {
    this.rows = 0;
    for (let row = 0; row < MARGIN; row++) this.add(BEFORE, 0, 0, false);
  }

  add({ hash, shape, syllable }: TokenKind, start: number, end: number, isJoined: boolean): void {
    const row = this.rows++;
    if (row === this.starts.length) this.#grow();
    this.starts[row] = start;
    this.ends[row] = end;
    this.hashes[row] = hash;
    this.shapes[row] = shape;
    this.syllables[row] = syllable;
    this.joins[row] = isJoined ? 1 : 0;
    this.begins[row] = 0;
    this.within[row] = 0;
    this.finishes[row] = 0;
  }

  close(): void {
    for (let row = 0; row < MARGIN; row++) this.add(BEHIND, 0, 0, false);
  }

  #grow(): void {
    const longer = <Column extends Int32Array | Uint8Array>(column: Column, empty: Column): Column => {
      empty.set(column);
      return empty;
    };
    const room = 2 * this.starts.length;
    this.starts = longer(this.starts, new Int32Array(room));
    this.ends = longer(this.ends, new Int32Array(room));
    this.hashes = longer(this.hashes, new Int32Array(room));
    this.shapes = longer(this.shapes, new Uint8Array(room));
    this.syllables = longer(this.syllables, new Int32Array(room));
    this.joins = longer(this.joins, new Uint8Array(room));
    this.begins = longer(this.begins, new Uint8Array(room));
    this.within = longer(this.within, new Uint8Array(room));
    this.finishes = longer(this.finishes, new Uint8Array(room));
  }
}
