import type { PersonCorrection, PersonSplit } from '../model/correction.ts';
import type { OfficialId } from '../model/ids.ts';
import type { Official } from '../model/official.ts';
import { foldName } from '../text/fold.ts';
import { officialId } from './officialId.ts';

/** Who is who, after corrections. */
export interface Persons {
  /** The id of an official of an article of that day, `YYYY-MM-DD`; null: undated. */
  idOf(official: Pick<Official, 'name' | 'posts' | 'unit'>, on: string | null): OfficialId;
  /** The id by which a person of this id is known now: that of the person it was merged into, else the same. */
  currentId(id: OfficialId): OfficialId;
}

/**
 * Ids of persons by name and line (`officialId`), put right by corrections: first what is split off an id, then what is merged, so that a part of an
 * id may be merged into another person. Of two splits of one id the first that fits counts.
 *
 * @param corrections checked: no id is merged into two, none in a circle
 */
export function personsBy(corrections: readonly PersonCorrection[]): Persons {
  const splits = new Map<OfficialId, PersonSplit[]>();
  const into = new Map<OfficialId, OfficialId>();
  for (const correction of corrections) {
    if (correction.kind === 'split') splits.set(correction.id, [...(splits.get(correction.id) ?? []), correction]);
    else for (const id of correction.ids.slice(1)) into.set(id, correction.ids[0] ?? id);
  }
  const currentId = (id: OfficialId): OfficialId => {
    const next = into.get(id);
    return next === undefined ? id : currentId(next);
  };
  return {
    idOf(official, on) {
      const id = officialId(official.name, official.unit);
      const split = splits.get(id)?.find((each) => isMeant(each, official, on));
      return currentId(split ? splitId(split) : id);
    },
    currentId,
  };
}

/** Without any correction. */
export const UNCORRECTED: Persons = personsBy([]);

/** The id of those who were split off. */
export function splitId({ id, as }: Pick<PersonSplit, 'id' | 'as'>): OfficialId {
  return `${id}.${as}` as OfficialId;
}

function isMeant(
  { post, unit, from, to }: PersonSplit,
  official: Pick<Official, 'posts' | 'unit'>,
  on: string | null,
): boolean {
  if ((from !== null || to !== null) && (on === null || on < (from ?? on) || on > (to ?? on))) return false;
  const posts = official.posts.map(foldName);
  const units = [...posts, foldName(official.unit ?? '')];
  return (
    (post === null || posts.some((each) => each.includes(foldName(post)))) &&
    (unit === null || units.some((each) => each.includes(foldName(unit))))
  );
}
