import type { Official } from '../../model/official.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import type { Line } from './lines.ts';
import { PeopleNamed } from './peopleNamed.ts';
import { postOfHead } from './postKeys.ts';
import type { Known, Subject } from './subject.ts';

/** The speaker of a passage as stored: the full name where it is known, and the place where the text names or means them. */
export interface Speaker {
  readonly name: string;
  readonly span: Span;
  /** The title or post before the name (`bà`), empty where the speaker is no named person. */
  readonly title: string;
  /** A person whose name is known, so that `ông`, `bà` may mean them later. */
  readonly isPerson: boolean;
  /** Number of the line that names or means them. */
  readonly line: number;
}

interface Mention extends Span {
  readonly form: 'name' | 'post' | 'pronoun';
  readonly name: string;
}

/** Lines after which `bà` alone no longer means the last speaker. */
const MAX_SINCE = 4;
/** Lines after which one who was named since is meant rather than who spoke. */
const MAX_SINCE_SPOKE = 2;
const GENDERED = /^(ông|bà|anh|chị|cô|chú|bác)$/u;
/** `vị này`, `vị đại biểu này`: whoever spoke last. */
const POINTS_BACK =
  /^(?:nữ |nam )?(?:vị|đại biểu|lãnh đạo|cán bộ|quan chức|luật sư|chuyên gia|cử tri) (?:[\p{L} ]{0,30} )?này$/iu;
const NAME_BEFORE_OWNER = /^[^\p{Lu}]*\p{L}[\p{Ll} ]+ ((?:\p{Lu}[\p{L}\p{M}]+ ){1,3}\p{Lu}[\p{L}\p{M}]+) của /u;
const PERSONAL = /^(ông|bà|anh|chị|cô|chú|bác|đồng chí)$/u;

/** Looks up who a noun phrase means: the officials of the text, the full names in it, and who spoke last. */
export class Speakers implements Known {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #mentions: readonly Mention[];
  readonly #units: readonly UnitMention[];
  #named: PeopleNamed | null = null;
  #last: Speaker | null = null;

  constructor(
    text: string,
    lines: readonly Line[],
    { officials, units }: { readonly officials: readonly Official[]; readonly units: readonly UnitMention[] },
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#units = units;
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
   * Who speaks in `subject`, a phrase of line number `line`. A title alone and a post alone mean the official mentioned there, or who is
   * named beside that post; `ông Phong` the full name last given that ends so; `bà` the last speaker or person named, if she may be.
   */
  speakerOf(subject: Subject, line: number): Speaker {
    const span = { start: subject.start, end: subject.end };
    const name = this.#nameOf(subject, line);
    const surface = plain(this.#text.slice(subject.start, subject.name?.start ?? subject.end)).toLowerCase();
    const title = subject.name !== null || (subject.kind === 'pronoun' && GENDERED.test(surface)) ? surface : '';
    const isPerson = name.includes(' ') && (title !== '' || this.#people().isNamed(name));
    const speaker = { name, span, title, isPerson, line };
    this.#last = speaker;
    return speaker;
  }

  #nameOf(subject: Subject, line: number): string {
    const surface = plain(this.#text.slice(subject.start, subject.end));
    const inside = this.mentionIn(subject.start, subject.end);
    // Of `ông Đồng` the title alone means no one; in `phát ngôn viên của Thủ tướng` it is not the Thủ tướng who speaks.
    const isOwner = inside !== null && /(?<!\p{L})của\s/u.test(this.#text.slice(subject.start, inside.start));
    const mention = isOwner || (inside?.form === 'pronoun' && subject.name !== null) ? null : inside;
    // `nữ Thủ tướng của Na Uy` is not the Thủ tướng whom the text named before.
    const isOther = mention?.form === 'post' && /^\s+của\s/u.test(this.#text.slice(mention.end, subject.end));
    // `... bà An nói. Ông Bình đi vắng. Bà cho rằng ...`: who speaks on is who spoke, rather than who was named.
    const isNamedHere = this.#people().lastBefore(subject.start, line, titleOf(surface.toLowerCase())) !== null;
    if (mention?.form === 'pronoun' && !isNamedHere) {
      const speaker = this.#lastIfMeant(surface.toLowerCase(), line, MAX_SINCE_SPOKE);
      if (speaker !== null) return speaker;
    }
    if (mention !== null && !isOther && (subject.kind !== 'noun' || mention.start === subject.start)) {
      return this.#people().fullName(mention.name, subject.start) ?? surface;
    }
    if (subject.name !== null) {
      const name = plain(this.#text.slice(subject.name.start, subject.name.end));
      return this.#people().fullName(name, subject.start) ?? surface;
    }
    if (POINTS_BACK.test(surface)) return this.#meantBy('', subject, line) ?? surface;
    // `Cường nói`, `Tú Anh đặt câu hỏi`: a part of a name without a title.
    if (subject.kind === 'noun' && /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*)?$/u.test(surface))
      return this.#people().fullName(surface, subject.start) ?? surface;
    // `Phát ngôn viên John Smith của Thủ tướng Anh`
    const owned = subject.kind === 'post' ? NAME_BEFORE_OWNER.exec(surface)?.[1] : undefined;
    if (owned !== undefined) return this.#people().fullName(owned, subject.start) ?? owned;
    const headed = postOfHead(surface.toLowerCase());
    if (headed !== null) return this.#people().holder(headed, subject.start) ?? surface;
    if (subject.kind === 'post') return this.#people().holder(surface.toLowerCase(), subject.start) ?? surface;
    return (subject.kind === 'pronoun' ? this.#meantBy(surface.toLowerCase(), subject, line) : null) ?? surface;
  }

  /** The last speaker, else the person last named, if the pronoun may mean them; the empty pronoun (`vị đại biểu này`) may mean anyone. */
  #meantBy(pronoun: string, { start }: Subject, line: number): string | null {
    const title = titleOf(pronoun);
    if (title !== '' && !PERSONAL.test(title)) return null;
    return this.#lastIfMeant(pronoun, line, MAX_SINCE) ?? this.#people().lastBefore(start, line - MAX_SINCE, title);
  }

  /** The person who spoke last, at most `lines` lines back, if the pronoun may mean them. */
  #lastIfMeant(pronoun: string, line: number, lines: number): string | null {
    const title = titleOf(pronoun);
    const last = this.recent(line, lines);
    const differs = GENDERED.test(title) && GENDERED.test(last?.title ?? '') && last?.title !== title;
    return last?.isPerson && !differs && this.#people().mayBe(last.name, title) ? last.name : null;
  }

  /** Read when first asked for. */
  #people(): PeopleNamed {
    this.#named ??= new PeopleNamed(this.#text, this.#lines, (start, end) => this.isUnit(start, end));
    return this.#named;
  }
}

/** `ông` of `ông này`. */
function titleOf(pronoun: string): string {
  return pronoun.replace(/ (?:này|ấy|ta)$/u, '');
}

function plain(surface: string): string {
  return surface.replace(/\s+/gu, ' ').trim();
}

/** Index of the last span that starts before `offset`, -1 where none does. */
function lastStartingBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start >= offset) - 1;
}
