import { readFollowed } from './followed.ts';
import { readIntroduced } from './introduced.ts';
import type { DirectSpeech, QuotationPlace } from './quotationPlace.ts';
import type { Known } from './subject.ts';

/**
 * The speech in a quotation, null where it quotes words inside a clause, a title or a slogan. Read from what introduces it
 * (`Ông An nói: “...”`, `An: “...”`, `khẳng định “...”`), else from what follows (`“...”, ông An nói`, `“...” - ông An`).
 */
export function readDirect(place: QuotationPlace, known: Known): DirectSpeech | null {
  return readIntroduced(place, known) ?? readFollowed(place, known);
}
