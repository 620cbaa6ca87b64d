/** What may stand between two days of one list: `ngày 5, 6 và 7-4`, `từ 5-4 đến ngày 7-4`. */
const JOIN = String.raw`[ \u00a0]{0,2}(?:,|và|đến|tới|hoặc|[-–—])[ \u00a0]{0,2}(?:hết[ ])?(?:(?:ngày|sáng|chiều|tối)[ \u00a0])?`;
const JOINED = new RegExp(`^${JOIN}$`, 'u');

/**
 * Words after which a day is told: `ngày 5-4`, `chiều nay (11/3)`, `thứ Hai, 5-7`, `10h30 11-5`, `7 giờ 1/7`, `mùng 2`, `dịp 30-4`. `ngày` also where the
 * blank before it was lost (`tổ chứcngày 28/6`): no other word ends so.
 */
const PART_OF_DAY = 'rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya';
const DAY_WORD = String.raw`(?:(?<!\p{L})(?:${PART_OF_DAY}|hôm|bữa)(?: (?:nay|qua|mai|kia|sau|trước|sớm mai))?|ngày(?: (?:mai|kia|mốt|mới|hôm nay|hôm qua|hôm sau))?|(?<!\p{L})thời điểm|(?<!\p{L})(?:mùng|mồng|rằm|dịp|lễ|quốc khánh|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)|\p{N}(?:[ \u00a0]?(?:h|giờ)|g)(?:[ ]?\p{N}{1,2})?(?: phút)?)`;
const BETWEEN = String.raw`[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:ngày[ \u00a0])?`;
const DAYS_OF_LIST = `(?:(?:0?[1-9]|[12][0-9]|3[01])${JOIN}){0,5}`;
const STRONG_CUE = new RegExp(`${DAY_WORD}${BETWEEN}${DAYS_OF_LIST}$`, 'iu');
/** `mỗi ngày 3-4 lần` counts, and so does what follows `một ngày`. */
const COUNTED_DAY = /(?:mỗi|một|hàng|hằng|từng)[ \u00a0]ngày[ \u00a0]$/iu;

/** `Ngày Thương binh - Liệt sĩ 27/7`, `ngày Quốc khánh (2/9)`: a day that has a name. */
const NAMED_DAY = /(?<!\p{L})[Nn]gày[ \u00a0]\p{Lu}\p{L}*(?:[ ](?:-[ ])?\p{L}+){0,6}[ \u00a0]\(?$/u;

/** `kể từ 1-7`, `trước 15-5`, `hết 31-12`: a day only where no counted thing follows (`từ 3-4 năm`, `đến 5/7 xã`). */
const WEAK_CUE = /(?<!\p{L})(?:từ|đến|tới|trước|sau|hết|vào|hạn)[ \u00a0]{1,2}$/iu;
const ENDS_PHRASE =
  /^[ \u00a0]{0,2}(?:$|[,;:.)\]"”\n]|[-–—][ \u00a0]?\p{N}|(?:đến|tới|và|này|vừa|tại|ở|tới đây|âm lịch)(?!\p{L}))/u;
/** `hiệu lực từ 1/7 đối với`: of these verbs and limits a day is told whatever follows, but for what is counted (`tính đến 5/7 xã`). */
const TERM_CUE =
  /(?<!\p{L})(?:kể từ|tính từ|tính đến|hiệu lực từ|thi hành từ|áp dụng từ|thực hiện từ|bắt đầu từ|diễn ra từ|muộn nhất|chậm nhất|hạn chót|từ nay đến)[ \u00a0]{1,2}$/iu;
/** `đến 30/6 đã có`, `từ 1/7 các xã`: what begins a clause counts nothing. */
const BEGINS_CLAUSE =
  /^[ \u00a0]{1,2}(?:đã|sẽ|các|những|mọi|toàn|tất cả|theo|phải|không|cả nước|người|mới|là|được|khi|do|với|tại)(?!\p{L})/u;
const COUNTED_THING =
  /^[ \u00a0]{1,2}(?:xã|huyện|phường|quận|tỉnh|thành|tiêu chí|chỉ tiêu|mục tiêu|nhiệm vụ|nội dung|dự án|đơn vị|hộ|người|đại biểu|phiếu|thành viên|năm|tháng|tuổi|lần|bộ|ngành|cơ quan|trường|công trình|gói|thôn|bản|tổ|nhóm|ủy viên|đồng chí|nước|quốc gia|địa phương|doanh nghiệp|ca|vụ|chi bộ|đảng bộ|cán bộ|số|trận|suất|diện tích|dân số)(?!\p{L})/u;
/** `(2/7)` alone in brackets is a day; `(2-1)` a score, `(24/7)` every hour of the week. */
const OPENS_BRACKET = /\([ ]?$/u;
const CLOSES_BRACKET = /^[ ]?\)/u;
const AROUND_THE_CLOCK = /^24[/.]7$/u;

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
  const day = text.slice(start, end);
  if (AROUND_THE_CLOCK.test(day) && !/ngày[ \u00a0]$/u.test(before)) return false;
  if (AMOUNT.test(after) || NAMED_AFTER_DAY.test(before)) return false;
  if (previousEnd >= 0 && start - previousEnd < WINDOW && JOINED.test(text.slice(previousEnd, start))) return true;
  if (STRONG_CUE.test(before)) return !COUNTED_DAY.test(before);
  if (WEAK_CUE.test(before) && ENDS_PHRASE.test(after)) return true;
  // Only a stroke is left: `18-11` and `2.7` without a word for a day are scores, ranges and decimals.
  if (!day.includes('/')) return false;
  if (OPENS_BRACKET.test(before)) return CLOSES_BRACKET.test(after);
  if (NAMED_DAY.test(before)) return true;
  if (COUNTED_THING.test(after)) return false;
  return TERM_CUE.test(before) || (WEAK_CUE.test(before) && BEGINS_CLAUSE.test(after));
}

/** Whether `1900-2021` is a number to call. */
export function isCalled({ text, start }: Place): boolean {
  return /(?<!\p{L})(?:số|gọi|đt|điện thoại|hotline|đường dây nóng|tổng đài|mã)[:. \u00a0]{1,2}$/iu.test(
    text.slice(Math.max(0, start - WINDOW), start),
  );
}

const TIME_CUE = /(?<!\p{L})(?:từ|đến|tới|trước|sau|hết|vào|cuối|đầu|giữa|trong|khoảng)[ \u00a0]{1,2}$/iu;

/** Whether `5/2018` is told as a month here, not as the number of a paper (`Nghị định 5/2018`). */
export function hasMonthCue({ text, start, end, previousEnd }: Place): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (previousEnd >= 0 && start - previousEnd < WINDOW && JOINED.test(text.slice(previousEnd, start))) return true;
  return TIME_CUE.test(before) || (OPENS_BRACKET.test(before) && CLOSES_BRACKET.test(text.slice(end, end + 2)));
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
