import type { Official } from '../../model/official.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import type { Known, Subject } from './subject.ts';

/** The speaker of a passage as stored: the full name where it is known, and the place where the text names or means them. */
export interface Speaker {
  readonly name: string;
  readonly span: Span;
}

interface Mention extends Span {
  readonly form: 'name' | 'post' | 'pronoun';
  readonly name: string;
}

/** Looks up who a noun phrase means: the officials of the text, and the full names met so far. */
export class Speakers implements Known {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #units: readonly UnitMention[];
  /** Given name -> full names that end in it; a second one makes `ông Phong` undecided. */
  readonly #fullNames = new Map<string, Set<string>>();

  constructor(text: string, officials: readonly Official[], units: readonly UnitMention[]) {
    this.#text = text;
    this.#units = units;
    this.#mentions = officials
      .flatMap((official) => official.mentions.map((mention) => ({ ...mention, name: official.name })))
      .sort((a, b) => a.start - b.start);
    for (const official of officials) this.#remember(official.name);
  }

  mentionIn(start: number, end: number): Mention | null {
    const at = lastStartingBefore(this.#mentions, end);
    const mention = this.#mentions[at];
    return mention !== undefined && mention.start >= start && mention.end <= end ? mention : null;
  }

  isUnit(start: number, end: number): boolean {
    const unit = this.#units[lastStartingBefore(this.#units, end)];
    return unit !== undefined && unit.start <= start && unit.end >= end;
  }

  /** Who speaks in `subject`. A title alone and a post alone mean the official mentioned there; `ông Phong` the full name met before. */
  speakerOf(subject: Subject): Speaker {
    const span = { start: subject.start, end: subject.end };
    const mention = this.mentionIn(subject.start, subject.end);
    if (mention !== null && (subject.kind !== 'noun' || mention.start === subject.start))
      return { name: mention.name, span };
    if (subject.name !== null) {
      const name = plain(this.#text.slice(subject.name.start, subject.name.end));
      if (name.includes(' ')) {
        this.#remember(name);
        return { name, span };
      }
      const full = this.#fullNames.get(name);
      const only = full?.size === 1 ? [...full][0] : undefined;
      if (only !== undefined) return { name: only, span };
    }
    return { name: plain(this.#text.slice(subject.start, subject.end)), span };
  }

  #remember(name: string): void {
    const given = name.slice(name.lastIndexOf(' ') + 1);
    const names = this.#fullNames.get(given) ?? new Set();
    names.add(name);
    this.#fullNames.set(given, names);
  }
}

function plain(surface: string): string {
  return surface.replace(/\s+/gu, ' ').trim();
}

/** Index of the last span that starts before `offset`, -1 where none does. */
function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
