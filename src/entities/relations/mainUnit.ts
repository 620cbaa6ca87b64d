import type { UnitKind, UnitMention } from '../../model/unit.ts';

/** Kinds whose bodies act on documents; places, companies and courts do not make an article theirs. */
const ACTING: ReadonlySet<UnitKind> = new Set([
  'party committee',
  "people's committee",
  "people's council",
  'ministry',
  'department',
  'front/mass organisation',
  'government',
]);
/** Share of the acting bodies' mentions that one must have for the article to be about it. */
const MAIN_SHARE = 0.34;

/** Bodies that stand in nearly every post line, whoever the article is about. `UBND các cấp` is none either. */
const OF_POSTS: ReadonlySet<string> = new Set([
  'Bộ Chính trị',
  'Trung ương Đảng',
  'Ban Bí thư',
  'Trung ương',
  'Quốc hội',
]);

/** The body that the article is about, by its share of all bodies that act on documents; null where none stands out. */
export function mainUnit(units: readonly UnitMention[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { kind, name } of units) {
    if (!ACTING.has(kind) || OF_POSTS.has(name) || / cấp(?: |$)/u.test(name)) continue;
    all += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best !== null && (counts.get(best) ?? 0) >= Math.max(2, MAIN_SHARE * all) ? best : null;
}
