import type { Official, OfficialMention } from '../model/official.ts';
import type { Span } from '../model/span.ts';
import type { UnitMention } from '../model/unit.ts';
import { linkPosts } from './officials/holders.ts';
import { type PostItem, readItems } from './officials/items.ts';
import { findMentions } from './officials/mentions.ts';
import { joinNames, type Person } from './officials/people.ts';
import { keys, type Reading, readText } from './officials/reading.ts';
import { publicLife } from './officials/walkOfLife.ts';
import { type Token, toneKey } from './tokens.ts';

export interface OfficialContext {
  readonly sentences: readonly Span[];
  readonly units: readonly UnitMention[];
  /** Of the text, where they have been read already. */
  readonly tokens?: readonly Token[];
}

/**
 * Finds the persons who hold a post in Party, State, mass organisation, army or police in this text, foreign ones too; one entry a person, in
 * the order of the names that carry the posts.
 *
 * @example
 * const text = 'Bí thư Thành ủy Trần Văn Bình phát biểu.';
 * findOfficials(text, { sentences: [{ start: 0, end: text.length }], units: [] })[0]?.posts // ['Bí thư Thành ủy']
 */
export function findOfficials(text: string, { sentences, units, tokens }: OfficialContext): Official[] {
  const reading = readText(text, sentences, tokens);
  const items = readItems(reading);
  const isPublic = publicLife(reading);
  const holdings = linkPosts(reading, items).filter(
    ({ post }) => post.isOfState && (!isAnyones(reading, post) || isPublic(reading.sentence[post.from] ?? 0)),
  );
  const names = items.filter((item) => item.kind === 'name');
  const people = joinNames(reading, names, holdings);
  const officials = people.filter(({ held }) => held.length > 0);
  const unitName = unitNames(reading, sentences.length > 1 ? units : []);
  const mentions = findMentions(reading, items, officials, people, unitName);
  return officials
    .map((person) => describe(reading, person, unitName, mentions.get(person) ?? []))
    .sort((a, b) => a.start - b.start);
}

/** `Chủ tịch`, `Tổng thư ký` and nothing more: firms and clubs have them too. */
function isAnyones(reading: Reading, post: PostItem): boolean {
  return post.isBare && /(?:chủ tịch|tổng thư ký)$/.test(keys(reading, post.headFrom, post.end));
}

function describe(
  reading: Reading,
  person: Person,
  unitName: (post: PostItem) => string | null,
  mentions: readonly OfficialMention[],
): Official {
  const { text, tokens } = reading;
  const all = withoutShortForms(
    reading,
    person.held.map(({ post }) => post).sort((a, b) => a.start - b.start),
  );
  const posts = withoutDoubles(text, all);
  const { full, held } = person;
  const carrier = held.find(({ name }) => name.end - name.from >= full.end - full.from)?.name ?? full;
  const start = tokens[carrier.from]?.start ?? 0;
  const end = tokens[carrier.end - 1]?.end ?? start;
  // A bare `Bộ trưởng` later on says nothing of the unit.
  const last = all.findLast((post) => !post.isBare) ?? all.at(-1);
  return {
    start,
    end,
    name: surface(text, start, end),
    posts: posts.map((post) => surface(text, post.start, post.endOffset)),
    unit: last ? unitName(fullest(reading, last, all)) : null,
    mentions,
  };
}

/**
 * Names the unit of a post: as written, or in full where `units` know what a short name means in this text (`Thành ủy` -> `Thành ủy
 * Hà Nội`): in a lone sentence always as written, it is too little to say whose `Thành ủy` that is. Null where the post names none.
 */
function unitNames({ text, tokens }: Reading, units: readonly UnitMention[]): (post: PostItem) => string | null {
  const byStart = new Map(units.map((unit) => [unit.start, unit]));
  return (post) => {
    if (post.unitFrom === null) return null;
    const start = tokens[post.unitFrom]?.start ?? 0;
    const written = surface(text, start, post.endOffset);
    const unit = byStart.get(start);
    if (!unit || unit.end !== post.endOffset) return written;
    return wordsKey(unit.name).startsWith(`${wordsKey(written)} `) ? unit.name : written;
  };
}

/** `Phó Giám đốc Sở Y tế` for a `Phó Giám đốc Sở` of the same person: the post that goes on where this one ends. */
function fullest(reading: Reading, post: PostItem, posts: readonly PostItem[]): PostItem {
  const words = keys(reading, post.headFrom, post.end);
  return posts.findLast((other) => keys(reading, other.headFrom, other.end).startsWith(`${words} `)) ?? post;
}

function surface(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** `Bộ trưởng Thể` after `Bộ trưởng Bộ Giao thông Vận tải Nguyễn Văn Thể` says nothing more: a bare head of a post that is given in full. */
function withoutShortForms(reading: Reading, posts: readonly PostItem[]): PostItem[] {
  const heads = new Set<string>();
  for (const post of posts) {
    for (let end = post.headFrom + 1; end < post.end; end += 1) heads.add(keys(reading, post.headFrom, end));
  }
  return posts.filter((post) => !post.isBare || !heads.has(keys(reading, post.headFrom, post.end)));
}

/** For comparison: case and the place of tone marks do not count. */
function wordsKey(words: string): string {
  return words.split(' ').map(toneKey).join(' ');
}

/** The first of those that are written alike. */
function withoutDoubles(text: string, posts: readonly PostItem[]): PostItem[] {
  const seen = new Set<string>();
  return posts.filter(({ start, endOffset }) => {
    const key = wordsKey(surface(text, start, endOffset));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
