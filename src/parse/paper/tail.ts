import type { Signature } from '../../model/paper.ts';
import type { Span } from '../../model/span.ts';
import { isCapitals } from '../header/letterhead.ts';
import { around, cellsOf, type Line } from './lines.ts';

const RECIPIENTS = /^nơi nhận(?:\s?:|$)/iu;
/** `T/M BỘ CHÍNH TRỊ`, `TM. CHÍNH PHỦ`, `KT. CHỦ TỊCH`, `K/T`, `TL.`, `T/L`, `TUQ.`, `Q. BỘ TRƯỞNG` (36-HD/VPTW; 30/2020/NĐ-CP, appendix I). */
const BEHALF = /^(?:t\/m|tm\.?|t\.m\.?|k\/t|kt\.?|t\/l|tl\.?|tuq\.?|q\.)\s?(?=\p{Lu})/iu;
/** Posts that sign, as the line under the office's name begins; in capitals. */
const POSTS = [
  'TỔNG BÍ THƯ',
  'PHÓ BÍ THƯ',
  'BÍ THƯ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'THỦ TƯỚNG',
  'PHÓ THỦ TƯỚNG',
  'BỘ TRƯỞNG',
  'THỨ TRƯỞNG',
  'TỔNG KIỂM TOÁN',
  'THỐNG ĐỐC',
  'PHÓ THỐNG ĐỐC',
  'GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'CỤC TRƯỞNG',
  'TỔNG CỤC TRƯỞNG',
  'TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  'CHỦ NHIỆM',
  'PHÓ CHỦ NHIỆM',
  'CHÁNH VĂN PHÒNG',
  'PHÓ CHÁNH VĂN PHÒNG',
  'CHÁNH ÁN',
  'VIỆN TRƯỞNG',
  'TRƯỞNG PHÒNG',
  'HIỆU TRƯỞNG',
  'CHỈ HUY TRƯỞNG',
];
const POST = new RegExp(`^(?:QUYỀN )?(?:${POSTS.join('|')})(?![\\p{L}])`, 'u');
/** `Nguyễn Văn An`, `GS.TS. Lê Thị Bình`, `Trung tướng Trần Văn C`, `H'Yim Kđoh`. */
const NAME = /^(?:[\p{L}.]{2,12}\s){0,3}(?:\p{Lu}[\p{L}’']{0,9}[\s-]){1,5}\p{Lu}[\p{L}’']{0,9}$/u;
const SIGNED = /^[([](?:đã k[ýí]|chữ ký|k[ýí] tên).{0,30}[)\]]$/iu;
const DASH = /^[-–—•+*]\s*/u;
const MAX_LINE_CHARS = 120;
/** Between a post and its name may stand a seal, `(Đã ký)`, a second post. */
const NAME_WITHIN_LINES = 4;

/** Where the part of a paper begins that holds recipients and signatures: the first line of either. The number of lines where there is none. */
export function tailStart(lines: readonly Line[]): number {
  const at = lines.findIndex((line, i) => {
    const cells = cellsOf(line).filter(({ text }) => text.length <= MAX_LINE_CHARS);
    return cells.some(({ text }) => RECIPIENTS.test(text) || isBehalf(text) || (POST.test(text) && isSigned(lines, i)));
  });
  return at < 0 ? lines.length : at;
}

function isBehalf(text: string): boolean {
  return BEHALF.test(text) && isCapitals(text.replace(BEHALF, ''));
}

function isSigned(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(at, at + NAME_WITHIN_LINES + 1)
    .flatMap(cellsOf)
    .some(({ text }) => NAME.test(text) && !isCapitals(text));
}

/** Whom the paper is sent to and who signs it, whichever of the two columns stands first. */
export function readTail(lines: readonly Line[]): {
  readonly recipients: readonly Span[];
  readonly signatures: readonly Signature[];
} {
  const recipients: Line[] = [];
  const signing: Line[] = [];
  let isList = false;
  for (const line of lines.flatMap(cellsOf)) {
    if (RECIPIENTS.test(line.text)) {
      isList = true;
      continue;
    }
    const dash = DASH.exec(line.text)?.[0] ?? '';
    // Where a page ends in the midst of the list, the signature of that page stands between.
    const isAwaited = dash !== '' && /[,;]$/u.test(recipients.at(-1)?.text ?? '');
    if ((isList && dash !== '') || isAwaited)
      recipients.push({ ...line, text: line.text.slice(dash.length), start: line.start + dash.length });
    else if (isList && goesOn(recipients.at(-1), line.text)) {
      const last = recipients.pop();
      if (last) recipients.push({ ...last, text: `${last.text} ${line.text}`, end: line.end });
    } else {
      isList = isList && recipients.length === 0;
      signing.push(line);
    }
  }
  return { recipients: recipients.map(withoutEnd), signatures: readSignatures(signing) };
}

/** An entry broken over two lines ends with the second one's mark. */
function goesOn(last: Line | undefined, text: string): boolean {
  return (
    last !== undefined && !/[;.:]$/u.test(last.text) && !isCapitals(text) && !NAME.test(text) && !SIGNED.test(text)
  );
}

function withoutEnd({ text, start, end }: Line): Span {
  const sign = /(?:[;.,]|\.?\/\.)$/u.exec(text)?.[0] ?? '';
  return { start, end: end - sign.length };
}

function readSignatures(lines: readonly Line[]): Signature[] {
  const signatures: Signature[] = [];
  let behalf: Line[] = [];
  let posts: Line[] = [];
  const sign = (name: Line | null) => {
    const [first, ...rest] = [...behalf, ...posts, ...(name ? [name] : [])];
    if (first === undefined) return;
    signatures.push({
      ...around([first, ...rest]),
      behalf: behalf.map(({ text }) => text),
      post: posts.length === 0 ? null : posts.map(({ text }) => text).join(' '),
      name: name?.text ?? null,
    });
    behalf = [];
    posts = [];
  };
  for (const line of lines) {
    const { text } = line;
    if (text.length > MAX_LINE_CHARS || SIGNED.test(text) || !/\p{L}/u.test(text)) continue;
    if (isBehalf(text)) behalf.push(line);
    else if (isCapitals(text)) posts.push(line);
    else if (NAME.test(text) && behalf.length + posts.length > 0) sign(line);
  }
  sign(null);
  return signatures;
}
