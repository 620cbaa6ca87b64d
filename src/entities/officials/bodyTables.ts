import { type PhraseMatch, type Phrases, phrases } from '../phrases.ts';
import { COUNTRIES_IN_POSTS, POLITIES } from '../vocabulary/countries.ts';
import { FIELDS_OF_STATE, VERBAL_FIELDS } from '../vocabulary/fieldsOfState.ts';
import { POST_BODIES, type PostBody } from '../vocabulary/postBodies.ts';
import { followsDirectly, type Reading } from './reading.ts';

interface Tables {
  readonly bodies: Phrases<PostBody>;
  readonly fields: Phrases<'noun' | 'verb'>;
  readonly countries: Phrases<true>;
  readonly polities: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  built ??= {
    bodies: phrases(
      POST_BODIES.flatMap((body) => body.heads.map((words) => [words, body] as const)),
      ['space', 'dot', 'join', 'comma'],
    ),
    fields: phrases([
      ...FIELDS_OF_STATE.map((field) => [field, 'noun'] as const),
      ...VERBAL_FIELDS.map((field) => [field, 'verb'] as const),
    ]),
    countries: phrases(
      COUNTRIES_IN_POSTS.map((country) => [country, true] as const),
      ['space', 'join'],
    ),
    polities: phrases(POLITIES.map((words) => [words, true] as const)),
  };
  return built;
}

/** The noun of a body at a token (`Sở`, `Ủy ban nhân dân`), with its end; null where none begins. */
export function bodyAt({ tokens }: Reading, at: number): PhraseMatch<PostBody> | null {
  // `Tổng Bí thư Trường Chinh`: a man, not a school.
  if (tokens[at]?.key === 'trường' && tokens[at + 1]?.key === 'chinh' && tokens[at]?.capital) return null;
  const match = tables().bodies.longest(tokens, at);
  if (match?.value.kind !== 'village') return match;
  // `bản quyền`, `buôn lậu`: a village has a name or a number.
  const next = tokens[match.end];
  return next?.gap === 'space' && (next.capital || next.number) ? match : null;
}

/** The field of state at a token (`giao thông vận tải`), and whether it is a verb as well (`kiểm tra`); null where none begins. */
export function fieldAt({ tokens }: Reading, at: number): PhraseMatch<'noun' | 'verb'> | null {
  return tables().fields.longest(tokens, at);
}

/** End of the country's name that begins at a token, with what it calls itself (`nước Cộng hòa Cuba`, `Vương quốc Campuchia`); null where none does. */
export function readCountry(reading: Reading, from: number): number | null {
  let name = from;
  for (let i = 0; i < 2; i += 1) name = tables().polities.longest(reading.tokens, name)?.end ?? name;
  if (!reading.tokens[name]?.capital || (name > from && !followsDirectly(reading, name))) return null;
  return tables().countries.longest(reading.tokens, name)?.end ?? null;
}

/** Whether the noun of a body begins at a token. */
export function beginsBody(reading: Reading, from: number): boolean {
  return bodyAt(reading, from) !== null;
}
