import type { Official, OfficialMention } from '../model/official.ts';
import type { Span } from '../model/span.ts';
import type { UnitMention } from '../model/unit.ts';
import { type Holding, linkPosts } from './officials/holders.ts';
import { type NameItem, type PostItem, readItems } from './officials/items.ts';
import { joinNames, type Person } from './officials/people.ts';
import { type Reading, readText } from './officials/reading.ts';

export interface OfficialContext {
  readonly sentences: readonly Span[];
  readonly units: readonly UnitMention[];
}

/**
 * Finds the persons who hold a post in Party, State, mass organisation, army or police in this text, foreign ones too; one entry a person, in
 * the order of the names that carry the posts.
 *
 * @example
 * const text = 'Bí thư Thành ủy Trần Văn Bình phát biểu.';
 * findOfficials(text, { sentences: [{ start: 0, end: text.length }], units: [] })[0]?.posts // ['Bí thư Thành ủy']
 */
export function findOfficials(text: string, { sentences, units }: OfficialContext): Official[] {
  const reading = readText(text, sentences);
  const items = readItems(reading);
  const holdings = linkPosts(reading, items).filter(({ post }) => post.isOfState);
  const people = joinNames(
    reading,
    items.filter((item) => item.kind === 'name'),
  );
  const byName = new Map<NameItem, Holding[]>();
  for (const holding of holdings) byName.set(holding.name, [...(byName.get(holding.name) ?? []), holding]);
  const officials: Official[] = [];
  for (const person of people) {
    const held = person.names.flatMap((name) => byName.get(name) ?? []);
    if (held.length > 0) officials.push(describe(reading, person, held, units));
  }
  return officials.sort((a, b) => a.start - b.start);
}

function describe(reading: Reading, person: Person, held: readonly Holding[], units: readonly UnitMention[]): Official {
  const { text, tokens } = reading;
  const posts = [...held].sort((a, b) => a.post.start - b.post.start).map(({ post }) => post);
  const carrier = held.find(({ name }) => name.end - name.from > 1)?.name ?? person.full;
  const start = tokens[carrier.from]?.start ?? 0;
  const end = tokens[carrier.end - 1]?.end ?? start;
  const last = posts.at(-1);
  return {
    start,
    end,
    name: text.slice(start, end),
    posts: withoutDoubles(posts.map((post) => surface(text, post.start, post.endOffset))),
    unit: last ? unitOf(text, last, units) : null,
    mentions: person.names.map(
      (name): OfficialMention => ({
        start: tokens[name.from]?.start ?? 0,
        end: tokens[name.end - 1]?.end ?? 0,
        form: 'name',
      }),
    ),
  };
}

function surface(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function withoutDoubles(posts: readonly string[]): string[] {
  const seen = new Set<string>();
  return posts.filter((post) => {
    const key = post.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function unitOf(text: string, post: PostItem, _units: readonly UnitMention[]): string | null {
  return post.unitStart === null ? null : surface(text, post.unitStart, post.endOffset);
}
