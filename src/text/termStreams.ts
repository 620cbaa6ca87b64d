import { FOLDED, simpleLetters } from './simpleLetters.ts';
import { reusedUnits, textOfUnits, writeUnits } from './units.ts';

/**
 * What a text is searched by: three streams of terms parted by single blanks, for fields that are analysed by white space. A term
 * holds letters, digits and `_` only. Within `syllables` and within `folded` neighbours in the text are neighbours in the stream, so
 * phrases can be searched there. All three are equally long.
 */
export interface IndexTerms {
  /** Lower-cased words, syllables joined by `_`: `nghị_quyết số 15 nq tw 15_nq_tw`. */
  readonly words: string;
  /** Lower-cased syllables with their marks: `nghị quyết số 15 nq tw 15_nq_tw`. */
  readonly syllables: string;
  /** The same without marks: `nghi quyet so 15 nq tw 15_nq_tw`. */
  readonly folded: string;
}

/** Half-open ranges of UTF-16 units of a text, in order, without overlaps: its words, or some of them. */
export type Offsets = readonly (readonly [start: number, end: number])[];

const BLANK = 0x20;
const NO_BREAK_SPACE = 0xa0;
const JOIN = 0x5f;
const NINE = 0x39;
const UNIT = 0xffff;

const memoryForText = reusedUnits();
const memoryForWords = reusedUnits();
const memoryForSyllables = reusedUnits();
const memoryForFolded = reusedUnits();

/**
 * The three streams of a text's search terms while they are written, word by word; the words of each are parted by a blank. Their
 * memory is shared by all: one is to be read before the next is begun.
 */
export class TermStreams {
  readonly #text: Uint16Array;
  readonly #words: Uint16Array;
  readonly #syllables: Uint16Array;
  readonly #folded: Uint16Array;
  readonly #letters = simpleLetters();
  #length = 0;

  /** @param text whose terms will be written; @param words how many it has, none of them over another */
  constructor(text: string, words: number) {
    this.#text = memoryForText(text.length);
    writeUnits(text, this.#text);
    // The number of a document has its parts and all of itself as terms.
    const units = 2 * (text.length + words);
    this.#words = memoryForWords(units);
    this.#syllables = memoryForSyllables(units);
    this.#folded = memoryForFolded(units);
  }

  /** Of each stream, in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  write({ words, syllables, folded }: IndexTerms): void {
    if (words.length === 0) return;
    let at = this.#begin();
    for (let i = 0; i < words.length; i++, at++) {
      this.#words[at] = words.charCodeAt(i);
      this.#syllables[at] = syllables.charCodeAt(i);
      this.#folded[at] = folded.charCodeAt(i);
    }
    this.#length = at;
  }

  /**
   * Writes the terms of a word of the text, of simple letters and digits, its syllables parted by single blanks. Writes nothing and gives false where it
   * is another, or has a tone mark in its old place.
   */
  writeSimple(start: number, end: number): boolean {
    const { forms, oldToneAfter } = this.#letters;
    const text = this.#text;
    const wordUnits = this.#words;
    const syllableUnits = this.#syllables;
    const foldedUnits = this.#folded;
    let at = this.#begin();
    let before = 0;
    for (let i = start; i < end; i++, at++) {
      const unit = text[i] ?? 0;
      const form = forms[unit] ?? 0;
      const small = form & UNIT;
      if (small === 0) {
        if (before === 0 || (unit !== BLANK && unit !== NO_BREAK_SPACE)) return false;
        wordUnits[at] = JOIN;
        syllableUnits[at] = BLANK;
        foldedUnits[at] = BLANK;
      } else {
        if (oldToneAfter[unit] === before && before !== 0) {
          const after = i + 1 < end ? (forms[text[i + 1] ?? 0] ?? 0) & UNIT : 0;
          if (after <= NINE) return false; // `hoà`, but not `hoàn`
        }
        wordUnits[at] = small;
        syllableUnits[at] = small;
        foldedUnits[at] = form >>> FOLDED;
      }
      before = small;
    }
    if (before === 0) return false;
    this.#length = at;
    return true;
  }

  read(): IndexTerms {
    return {
      words: textOfUnits(this.#words, this.#length),
      syllables: textOfUnits(this.#syllables, this.#length),
      folded: textOfUnits(this.#folded, this.#length),
    };
  }

  /** Where the next word begins; what is written there counts when the length says so. */
  #begin(): number {
    if (this.#length === 0) return 0;
    this.#words[this.#length] = BLANK;
    this.#syllables[this.#length] = BLANK;
    this.#folded[this.#length] = BLANK;
    return this.#length + 1;
  }
}
