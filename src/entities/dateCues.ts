/** What may stand between two days of one list: `ngày 5, 6 và 7-4`, `từ 5-4 đến ngày 7-4`. */
const JOIN = String.raw`[ \u00a0]{0,2}(?:,|và|đến|tới|hoặc|[-–—])[ \u00a0]{0,2}(?:hết[ ])?(?:(?:ngày|sáng|chiều|tối)[ \u00a0])?`;
const JOINED = new RegExp(`^${JOIN}$`, 'u');

/**
 * Words after which a day is told: `ngày 5-4`, `chiều nay (11/3)`, `thứ Hai, 5-7`, `10h30 11-5`, `mùng 2`, `dịp 30-4`. `ngày` also where the
 * blank before it was lost (`tổ chứcngày 28/6`): no other word ends so.
 */
const PART_OF_DAY = 'rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya';
const DAY_WORD = String.raw`(?:(?<!\p{L})(?:${PART_OF_DAY}|hôm|bữa)(?: (?:nay|qua|mai|kia|sau|trước|sớm mai))?|ngày|(?<!\p{L})(?:mùng|mồng|rằm|dịp|lễ|quốc khánh|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)|\p{N}(?:h|giờ|g)(?:[ ]?\p{N}{2})?(?: phút)?)`;
const BETWEEN = String.raw`[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:ngày[ \u00a0])?`;
const DAYS_OF_LIST = `(?:(?:0?[1-9]|[12][0-9]|3[01])${JOIN}){0,5}`;
const STRONG_CUE = new RegExp(`${DAY_WORD}${BETWEEN}${DAYS_OF_LIST}$`, 'iu');
/** `mỗi ngày 3-4 lần` counts, and so does what follows `một ngày`. */
const COUNTED_DAY = /(?:mỗi|một|hàng|hằng|từng)[ \u00a0]ngày[ \u00a0]$/iu;

/** `kể từ 1-7`, `trước 15-5`, `hết 31-12`: a day only where no counted thing follows (`từ 3-4 năm`, `đến 5/7 xã`). */
const WEAK_CUE = /(?<!\p{L})(?:từ|đến|tới|trước|sau|hết|vào|hạn)[ \u00a0]{1,2}$/iu;
const ENDS_PHRASE =
  /^[ \u00a0]{0,2}(?:$|[,;:.)\]"”\n]|[-–—][ \u00a0]?\p{N}|(?:đến|tới|và|này|vừa|tại|ở|tới đây)(?!\p{L}))/u;

/**
 * Units that make a pair of numbers an amount even after `tối` or `ngày`: `tối 8-9 giờ`, `ngày 2-3 lần`; but `rạng sáng 30/5 giờ Hà Nội`
 * is a day.
 */
const AMOUNT =
  /^[ \u00a0]{0,2}(?:%|(?:giờ(?! \p{Lu})|h|tiếng|lần|bữa|tỷ|tỉ|triệu|nghìn|ngàn|đồng|km|chuyến|điểm|độ)(?!\p{L}))/u;
/** `đường 30-4`, `phường 3/2`, `cầu 2 tháng 9` are called after a day. */
const NAMED_AFTER_DAY = /(?<!\p{L})(?:đường|phố|phường|cầu|quảng trường|công viên|trường|xã|cách mạng)[ \u00a0]$/iu;

const WINDOW = 64;

/** What a yearless date is judged by: the text and where the numbers stand, and where the date before it ended. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** End of the last date found, `-1` where there is none. */
  readonly previousEnd: number;
}

/** Whether `18-11` or `28/6` is told as a day here, not as a score, a ratio, a house number or an amount. */
export function hasDayCue({ text, start, end, previousEnd }: Place): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  if (AMOUNT.test(after) || NAMED_AFTER_DAY.test(before)) return false;
  if (previousEnd >= 0 && start - previousEnd < WINDOW && JOINED.test(text.slice(previousEnd, start))) return true;
  if (STRONG_CUE.test(before)) return !COUNTED_DAY.test(before);
  return WEAK_CUE.test(before) && ENDS_PHRASE.test(after);
}

/** `mỗi tháng 3 lần`, `một tháng 2 buổi`, `6 tháng 12 ngày`, `Cách mạng Tháng Tám` name no month. */
const COUNTED_MONTH =
  /(?:(?<!\p{L})(?:mỗi|một|hai|ba|bốn|sáu|mấy|vài|hàng|hằng|từng|các|nhiều|mạng|theo)|\p{N})[ \u00a0]{1,2}$/iu;
const COUNTED_AFTER =
  /^[ \u00a0]{1,2}(?:lần|triệu|tỷ|tỉ|nghìn|ngàn|đồng|người|ngày|tuổi|kg|buổi|kỳ|kì|cuộc|vụ|ca|đợt|chuyến|lượt|giờ|tiếng)(?!\p{L})/u;

/** Whether `tháng 6` without a year names a month. */
export function isMonthName({ text, start, end }: Place): boolean {
  return (
    !COUNTED_MONTH.test(text.slice(Math.max(0, start - WINDOW), start)) &&
    !COUNTED_AFTER.test(text.slice(end, end + WINDOW))
  );
}

/** `12-8 âm lịch`, `12-8 năm Mậu Tuất`: a day of the lunar calendar, which is another day of ours each year. */
const LUNAR = /^[ \u00a0]{0,2}[,(]?(?:âm lịch|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)(?!\p{L})|ÂL)/u;

/** Whether the words behind the date make it a lunar one. */
export function isLunar({ text, end }: Place): boolean {
  return LUNAR.test(text.slice(end, end + WINDOW));
}

const PLAN_BEFORE = /(?<!\p{L})(?:sẽ|dự kiến|sắp|kế hoạch|chậm nhất|thời hạn|hạn)(?!\p{L})[^.\n]*$/iu;
const PLAN_AFTER = /^[ \u00a0]{0,2}(?:tới|sắp tới|tới đây|sang năm|năm sau|năm tới)(?!\p{L})/u;

/** Whether the day lies ahead by its words: `sẽ ký vào ngày 17/3`, `ngày 5-1 tới`. */
export function isPlanned({ text, start, end }: Place): boolean {
  return (
    PLAN_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start)) || PLAN_AFTER.test(text.slice(end, end + WINDOW))
  );
}

const RELATIVE_YEAR = /^[ \u00a0]{0,2}năm (nay|ngoái|trước|sau|tới)(?!\p{L})/u;
const YEARS_FROM_NOW: Readonly<Record<string, number>> = { nay: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

/** `tháng 6 năm ngoái` -> -1 year from the article's; null where no such word follows. */
export function relativeYear({ text, end }: Place): number | null {
  const word = RELATIVE_YEAR.exec(text.slice(end, end + WINDOW))?.[1];
  return word === undefined ? null : (YEARS_FROM_NOW[word] ?? null);
}

/** Whether two dates are the ends or items of one phrase: `từ ngày 5-4 đến ngày 7-4-2022`. */
export function areJoined(text: string, leftEnd: number, rightStart: number): boolean {
  return rightStart - leftEnd < WINDOW && JOINED.test(text.slice(leftEnd, rightStart));
}
