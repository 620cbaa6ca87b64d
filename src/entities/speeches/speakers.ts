import type { Official } from '../../model/official.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import type { Line } from './lines.ts';
import { lastName } from './names.ts';
import type { Known, Subject } from './subject.ts';

/** The speaker of a passage as stored: the full name where it is known, and the place where the text names or means them. */
export interface Speaker {
  readonly name: string;
  readonly span: Span;
  /** The title or post before the name (`bà`), empty where the speaker is no named person. */
  readonly title: string;
  /** Number of the line that names or means them. */
  readonly line: number;
}

interface Mention extends Span {
  readonly form: 'name' | 'post' | 'pronoun';
  readonly name: string;
}

/** Lines after which `bà` alone no longer means the last speaker. */
const MAX_SINCE = 4;
const GENDERED = /^(ông|bà|anh|chị|cô|chú|bác)$/u;
const PERSONAL = /^(ông|bà|anh|chị|cô|chú|bác|đồng chí)$/u;

/** Looks up who a noun phrase means: the officials of the text, the full names in it, and who spoke last. */
export class Speakers implements Known {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #mentions: readonly Mention[];
  readonly #units: readonly UnitMention[];
  /** Given name -> full names that end in it; a second one makes `ông Phong` undecided. Read when first asked for. */
  #fullNames: Map<string, Set<string>> | null = null;
  readonly #officials: readonly Official[];
  #last: Speaker | null = null;

  constructor(
    text: string,
    lines: readonly Line[],
    { officials, units }: { readonly officials: readonly Official[]; readonly units: readonly UnitMention[] },
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#units = units;
    this.#officials = officials;
    this.#mentions = officials
      .flatMap((official) => official.mentions.map((mention) => ({ ...mention, name: official.name })))
      .sort((a, b) => a.start - b.start);
  }

  mentionIn(start: number, end: number): Mention | null {
    const mention = this.#mentions[lastStartingBefore(this.#mentions, end)];
    return mention !== undefined && mention.start >= start && mention.end <= end ? mention : null;
  }

  isUnit(start: number, end: number): boolean {
    const unit = this.#units[lastStartingBefore(this.#units, end)];
    return unit !== undefined && unit.start <= start && unit.end >= end;
  }

  /** The speaker that the last passage had, where it is at most `lines` lines back. */
  recent(line: number, lines: number): Speaker | null {
    return this.#last !== null && line - this.#last.line <= lines ? this.#last : null;
  }

  /**
   * Who speaks in `subject`, a phrase of line number `line`. A title alone and a post alone mean the official mentioned there;
   * `ông Phong` the only full name of the text that ends so; `bà` the last speaker, if she may be.
   */
  speakerOf(subject: Subject, line: number): Speaker {
    const span = { start: subject.start, end: subject.end };
    const title = subject.name === null ? '' : plain(this.#text.slice(subject.start, subject.name.start)).toLowerCase();
    const speaker = { name: this.#nameOf(subject, line), span, title, line };
    this.#last = speaker;
    return speaker;
  }

  #nameOf(subject: Subject, line: number): string {
    const surface = plain(this.#text.slice(subject.start, subject.end));
    const mention = this.mentionIn(subject.start, subject.end);
    if (mention !== null && (subject.kind !== 'noun' || mention.start === subject.start)) {
      return this.#fullName(mention.name) ?? surface;
    }
    if (subject.name !== null) {
      const name = plain(this.#text.slice(subject.name.start, subject.name.end));
      return this.#fullName(name) ?? surface;
    }
    if (subject.kind !== 'pronoun') return surface;
    return this.#meantBy(surface.toLowerCase(), line) ?? surface;
  }

  #meantBy(pronoun: string, line: number): string | null {
    const last = this.recent(line, MAX_SINCE);
    if (last === null || !PERSONAL.test(pronoun) || !last.name.includes(' ')) return null;
    const isPerson = last.title !== '' || this.#officials.some((official) => official.name === last.name);
    const differs = GENDERED.test(pronoun) && GENDERED.test(last.title) && last.title !== pronoun;
    return isPerson && !differs ? last.name : null;
  }

  /** The name itself, or the only full name of the text that a given name ends; null where there is none or two. */
  #fullName(name: string): string | null {
    if (name.includes(' ')) return name;
    this.#fullNames ??= this.#readNames();
    const names = this.#fullNames.get(name);
    return names?.size === 1 ? ([...names][0] ?? null) : null;
  }

  #readNames(): Map<string, Set<string>> {
    const names = new Map<string, Set<string>>();
    const remember = (name: string): void => {
      const given = name.slice(name.lastIndexOf(' ') + 1);
      const known = names.get(given) ?? new Set();
      names.set(given, known.add(name));
    };
    for (const { name } of this.#officials) if (name.includes(' ')) remember(name);
    for (const line of this.#lines) {
      for (let end = 1; end <= line.length; end++) {
        if (line[end - 1]?.isCapital !== true || line[end]?.isCapital === true) continue;
        const isUnit = (index: number): boolean => this.isUnit(line[index]?.start ?? 0, line[index]?.end ?? 0);
        const name = lastName(line, Math.max(0, end - MAX_RUN), end, isUnit);
        if (name === null || name.to !== end || name.to - name.from < 2) continue;
        remember(plain(this.#text.slice(line[name.from]?.start, line[end - 1]?.end)));
      }
    }
    return names;
  }
}

/** Tokens before the end of a name that can hold it with its post. */
const MAX_RUN = 12;

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
