import { firstIndex } from '../../text/firstIndex.ts';
import type { Holding } from './holders.ts';
import type { NameItem } from './items.ts';
import { keys, type Reading } from './reading.ts';

/** All mentions by name of one person in a text, with the posts that the text gives to any of them. */
export interface Person {
  /** The first mention by full name, else the first mention. */
  readonly full: NameItem;
  readonly names: NameItem[];
  readonly held: Holding[];
}

/**
 * Joins the names of one text to persons: the same words are one person; a given name with a title (`ông Dũng`) is the person whose full
 * name ends so, the one named last before it, else the first after it.
 */
export function joinNames(reading: Reading, names: readonly NameItem[], holdings: readonly Holding[]): Person[] {
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  const byEnding = new Map<string, Person[]>();
  const byBeginning = new Map<string, Person[]>();
  const add = (name: NameItem): Person => {
    const person = { full: name, names: [name], held: [] };
    people.push(person);
    byName.set(keys(reading, name.from, name.end), person);
    return person;
  };
  const endings = namesByEnding(reading, names);
  for (const name of names) {
    if (name.end - name.from < 2 || endings.has(shortOf(reading, name))) continue;
    const known = byName.get(keys(reading, name.from, name.end));
    if (known) {
      known.names.push(name);
      continue;
    }
    const person = add(name);
    index(byEnding, reading.tokens[name.end - 1]?.key, person);
    index(byBeginning, reading.tokens[name.from]?.key, person);
  }
  for (const name of names) {
    const full = byName.get(endings.get(shortOf(reading, name)) ?? '');
    if (full) full.names.push(name);
    if (name.end - name.from > 1) continue;
    const key = reading.tokens[name.from]?.key ?? '';
    // `ông Tập` is Tập Cận Bình, `Chủ tịch Fidel` Fidel Castro, but nobody calls a Vietnamese by the family name.
    const person =
      lastBefore(
        (byEnding.get(key) ?? []).filter(({ full }) => canBe(name, full)),
        name.from,
      ) ??
      byName.get(key) ??
      lastBefore(byBeginning.get(key) ?? [], name.from);
    if (person) person.names.push(name);
    else if (!name.doubtful) add(name);
  }
  const personOf = new Map<NameItem, Person>();
  for (const person of people) {
    person.names.sort((a, b) => a.from - b.from);
    for (const name of person.names) personOf.set(name, person);
  }
  for (const holding of holdings) personOf.get(holding.name)?.held.push(holding);
  return people;
}

/** Whether a name alone can be of a person: `ông Trump` is not the `phu nhân Melania Trump`. */
function canBe(name: NameItem, full: NameItem): boolean {
  return !(name.male && full.female) && (!full.spouse || name.female);
}

/** `ông Hùng Anh` is the `Đoàn Ngọc Hùng Anh` of the same text: full names of three words or more by their last two. */
function namesByEnding(reading: Reading, names: readonly NameItem[]): ReadonlyMap<string, string> {
  const endings = new Map<string, string>();
  for (const { from, end } of names) {
    const ending = keys(reading, end - 2, end);
    if (end - from > 2 && !endings.has(ending)) endings.set(ending, keys(reading, from, end));
  }
  return endings;
}

/** The words of a name of two; empty of any other. */
function shortOf(reading: Reading, { from, end }: NameItem): string {
  return end - from === 2 ? keys(reading, from, end) : '';
}

function index(table: Map<string, Person[]>, key: string | undefined, person: Person): void {
  if (key === undefined) return;
  const alike = table.get(key);
  if (alike) alike.push(person);
  else table.set(key, [person]);
}

/** Of people in text order, the last one named before a token, else the first. */
function lastBefore(people: readonly Person[], at: number): Person | undefined {
  return people[Math.max(firstIndex(people, ({ full }) => full.from >= at) - 1, 0)];
}
