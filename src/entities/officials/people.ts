import type { NameItem } from './items.ts';
import { keys, type Reading } from './reading.ts';

/** All mentions by name of one person in a text. */
export interface Person {
  /** The first mention by full name, else the first mention. */
  readonly full: NameItem;
  readonly names: NameItem[];
}

/**
 * Joins the names of one text to persons: the same words are one person; a given name with a title (`ông Dũng`) is the person whose full
 * name ends so, the one named last before it, else the first after it.
 */
export function joinNames(reading: Reading, names: readonly NameItem[]): Person[] {
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  const byEnding = new Map<string, Person[]>();
  const short: NameItem[] = [];
  for (const name of names) {
    if (name.end - name.from < 2) {
      short.push(name);
      continue;
    }
    const key = keys(reading, name.from, name.end);
    const known = byName.get(key);
    if (known) {
      known.names.push(name);
      continue;
    }
    const person: Person = { full: name, names: [name] };
    people.push(person);
    byName.set(key, person);
    const ending = reading.tokens[name.end - 1]?.key ?? '';
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), person]);
  }
  for (const name of short) {
    const key = reading.tokens[name.from]?.key ?? '';
    const candidates = byEnding.get(key) ?? [];
    const person = nearest(candidates, name) ?? byName.get(key);
    if (person) person.names.push(name);
    else {
      const alone: Person = { full: name, names: [name] };
      people.push(alone);
      byName.set(key, alone);
    }
  }
  for (const person of people) person.names.sort((a, b) => a.from - b.from);
  return people;
}

function nearest(candidates: readonly Person[], name: NameItem): Person | undefined {
  let best: Person | undefined;
  for (const person of candidates) if (person.full.from < name.from) best = person;
  return best ?? candidates[0];
}
