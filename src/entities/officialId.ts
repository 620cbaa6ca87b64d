import type { OfficialId } from '../model/ids.ts';
import { foldName } from '../text/fold.ts';
import { type Phrases, phrases } from './phrases.ts';
import { readBareName, readPlace } from './places.ts';
import { readTokens, type Token } from './tokens.ts';
import { PLACE_ALIASES } from './vocabulary/placeNames.ts';

/** The line of all bodies of the centre and of posts that name no body (`Thủ tướng`), of foreign states too. */
const CENTRAL = 'trung-uong';
/** The line of a local body whose place the text does not say: `UBND huyện`. */
const UNPLACED = 'dia-phuong';

/**
 * The id of a person by name and line. The line is where the unit is, as exact as its name says: the centre, a province, a district, a
 * commune. So a person who goes from `Sở Y tế Hà Nội` to `Thành ủy Hà Nội` keeps the id, two namesakes in two provinces or communes get two.
 * Who moves between lines (from a province to the centre) has two ids until a correction file joins them.
 *
 * @param unit full name of the unit of the last post; null where the post names none
 * @example
 * officialId('Đinh Tiến Dũng', 'Thành ủy Hà Nội') // 'dinh-tien-dung.ha-noi'
 */
export function officialId(name: string, unit: string | null): OfficialId {
  return `${slug(name)}.${unitLine(unit)}` as OfficialId;
}

const ALIASES: ReadonlyMap<string, string> = new Map(PLACE_ALIASES.map(([alias, name]) => [foldName(alias), name]));

let local: Phrases<true> | null = null;
/** Bodies that are always of some place below the centre. */
function localBodies(): Phrases<true> {
  local ??= phrases(
    [
      'UBND',
      'HĐND',
      'Ủy ban nhân dân',
      'Hội đồng nhân dân',
      'Tỉnh ủy',
      'Thành ủy',
      'Quận ủy',
      'Huyện ủy',
      'Thị ủy',
      'Sở',
      'Đảng ủy',
      'Tỉnh đoàn',
      'Thành đoàn',
    ].map((words) => [words, true] as const),
  );
  return local;
}

function unitLine(unit: string | null): string {
  if (unit === null) return CENTRAL;
  const tokens = readTokens(unit);
  const place = mostExactPlace(unit, tokens);
  if (place !== null) return place;
  return tokens.some((_, i) => localBodies().longest(tokens, i)) ? UNPLACED : CENTRAL;
}

/** The first place of the name: `Công an huyện Mê Linh, Hà Nội` is of the huyện. `Việt Nam` and bare type words are no places here. */
function mostExactPlace(unit: string, tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const place = readPlace(tokens, i, { bare: false });
    if (place?.name != null) {
      const name = words(unit, tokens, place.name, place.end);
      // Communes need their type word: one in three shares its name with others; `Quận ủy Ba Đình` and `UBND quận Ba Đình` must meet.
      return place.kind === 'ward' || place.kind === 'commune' ? slug(`${place.sort} ${name}`) : slug(name);
    }
    const bare = readBareName(tokens, i, 'district');
    if (bare) {
      const name = words(unit, tokens, i, bare.end);
      return /^(?:Việt Nam|VN)$/.test(name) ? null : slug(name);
    }
  }
  return null;
}

function words(unit: string, tokens: readonly Token[], from: number, end: number): string {
  const written = unit.slice(tokens[from]?.start, tokens[end - 1]?.end);
  return ALIASES.get(foldName(written)) ?? written;
}

function slug(words: string): string {
  return foldName(words)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
