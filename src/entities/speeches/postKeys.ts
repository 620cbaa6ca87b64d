import { modernTone } from '../../text/modernTone.ts';

/** Posts that many hold, so that alone they mean nobody. */
const HELD_BY_MANY =
  /^(?:ủy viên|thẩm phán|kiểm sát viên|điều tra viên|công tố viên|trợ lý|nghị sĩ|thượng nghị sĩ|hạ nghị sĩ|lãnh đạo|đại diện|cán bộ|chuyên viên|thành viên)(?: |$)/u;
/** What a post leaves out before the place when it is said shortly: `Bí thư Thành ủy TP HCM`, `Bí thư TP HCM`, `Chủ tịch Đà Nẵng`. */
const LEFT_OUT = /(?:^| )(?:thành ủy|tỉnh ủy|ubnd|ủy ban nhân dân|tỉnh|thành phố|tp\.?)(?= (?!nhiệm kỳ))/gu;
const SHORT_PLACES: readonly (readonly [long: RegExp, short: string])[] = [[/hồ chí minh$|tp\.hcm$/u, 'hcm']];

/** The ways in which a post in small letters is looked up, the fullest first; none for a post that many hold. */
export function postKeys(post: string): string[] {
  const full = modernTone(post);
  if (HELD_BY_MANY.test(full)) return [];
  let short = full.replace(LEFT_OUT, '');
  for (const [long, name] of SHORT_PLACES) short = short.replace(long, name);
  return short === full ? [full] : [full, short];
}

/** What the press calls those who head the State: `người đứng đầu Chính phủ` is the Thủ tướng. */
const HEADS: ReadonlyMap<string, string> = new Map([
  ['người đứng đầu chính phủ', 'thủ tướng'],
  ['người đứng đầu nhà nước', 'chủ tịch nước'],
  ['người đứng đầu quốc hội', 'chủ tịch quốc hội'],
]);

/** The post that a phrase in small letters paraphrases, null where it is none. */
export function postOfHead(phrase: string): string | null {
  return HEADS.get(phrase) ?? null;
}
