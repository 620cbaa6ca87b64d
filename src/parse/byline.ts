/** Who wrote an article and where it comes from, as its byline says. */
export interface Byline {
  readonly authors: readonly string[];
  /** `Theo Reuters`, `Nguồn: TTXVN`, `baodautu.vn`: as printed; null where nothing is said. */
  readonly sourceNote: string | null;
}

const MAX_BYLINE_CHARS = 160;
const MAX_AUTHORS = 8;

/** `Bài và ảnh: `, `Tin, ảnh: `, `Tác giả: `, `Thực hiện: `, `By `. */
const LABEL =
  /^(?:(?:tin|bài|clip|video)(?:(?:,| và| -|\/) ?(?:tin|bài|ảnh|clip|video|đồ họa)){0,3}|tác giả|thực hiện|người viết|biên dịch|tổng hợp|nhóm tác giả) ?: ?|^by:? (?=\S)/iu;
/** A photographer or illustrator is no author: `Ảnh: Thanh Hải`, `Đồ họa: ...`. */
const PICTURES = /^(?:ảnh|hình|đồ họa|video|clip|photo|infographics?) ?:/iu;
/** `Theo Reuters`, `Nguồn: Tuổi trẻ Thủ đô`. */
const SOURCE = /^(?:(?:Theo|THEO|theo) (?=[\p{Lu}\d])|(?:[Nn]guồn|NGUỒN)(?: tin)? ?: ?|[Ss]ource ?: ?)/u;
const SEPARATOR = / ?[;,|] ?| [-–—/] | ?\/ ?| & | và | and /u;
/** `(tổng hợp)`, `(lược dịch)`, `(Theo CNN)`: what brackets say of how the text was made. */
const BRACKETS = /\((?<inside>[^()]{1,60})\)/gu;
const SIGNATURE =
  /^(?:T\/M|TM\.|KT\.|TL\.|TUQ\.|Q\. |\(?đã ký)|^\P{Ll}*(?:BÍ THƯ|CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|THỐNG ĐỐC|CHỦ NHIỆM|VIỆN TRƯỞNG|CHÁNH ÁN)\P{Ll}*$/u;
/** `baodautu.vn`, `Chinhphu.vn`, `ANTD.VN`; not the shortened names of persons, `N.Anh` and `T.NGA`. */
const ADDRESS = /^(?:[a-zA-Z\d-]{2,40}\.){1,3}(?:[a-z]{2,10}|VN|COM|NET|ORG|INFO)$/u;

/** Words that are printed in the place of a name and name no one. */
const NO_PERSON =
  /^(?:media|bot|ai|admin|administrator|webmaster|editor|staff|root|user|guest|null|undefined|ban biên tập|bbt|tòa soạn|toà soạn|thư ký tòa soạn|ctv|n\/a|biên tập viên|báo .{1,40}|tạp chí .{1,40}|cổng thông tin .{1,60})$/iu;

/**
 * Reads a byline that is known to be one (from an author element or metadata).
 *
 * @param papers names of the paper and its publisher, which metadata give in the author's place
 * @example
 * readByline('NGỌC AN - LÊ BÌNH').authors           // ['NGỌC AN', 'LÊ BÌNH']
 * readByline('Thu Trang (Theo AFP)').sourceNote      // 'Theo AFP'
 */
export function readByline(printed: string, papers: readonly string[] = []): Byline {
  const notes: string[] = [];
  const plain = printed
    .slice(0, MAX_BYLINE_CHARS)
    .replace(/\s+/gu, ' ')
    .replace(BRACKETS, (_, inside: string) => {
      if (SOURCE.test(inside)) notes.push(inside);
      return ' ; ';
    })
    .trim();
  if (SOURCE.test(plain)) return { authors: [], sourceNote: plain.replace(/[ ;]+$/u, '') };
  const authors: string[] = [];
  for (const piece of plain.replace(LABEL, '').split(SEPARATOR)) {
    const name = piece.replace(LABEL, '').replace(/^[\s•*:.–-]+|[\s*:,–-]+$/gu, '');
    if (name === '' || PICTURES.test(name) || PICTURES.test(piece.trim())) continue;
    if (SOURCE.test(name) || (ADDRESS.test(name) && isPerson(name, papers))) notes.push(name);
    else if (!ADDRESS.test(name) && isPerson(name, papers) && !authors.includes(name)) authors.push(name);
  }
  return { authors: authors.slice(0, MAX_AUTHORS), sourceNote: notes[0] ?? null };
}

/**
 * Reads a line at the end of a text that may be a byline: short names in capital letters, nothing else. Null where it is
 * not: a sentence, a post (`Bí thư Thành ủy`), a heading.
 */
export function guessByline(line: string): Byline | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > 100) return null;
  if (SOURCE.test(text)) return text.length <= 80 && !/[.!?]$/u.test(text) ? readByline(text) : null;
  const labelled = LABEL.test(text);
  const byline = readByline(text);
  const names = [...byline.authors];
  if (names.length === 0) return PICTURES.test(text) && text.length <= 60 ? byline : null;
  return names.every((name) => looksLikeName(name, labelled)) ? byline : null;
}

/** `T/M BỘ CHÍNH TRỊ`, `KT. CHỦ TỊCH`, `TỔNG BÍ THƯ`, `(Đã ký)`: under a document the name after it signs and writes nothing. */
export function isSignature(line: string): boolean {
  return line.length <= 120 && SIGNATURE.test(line);
}

/** `Duy Tiến`, `NGUYỄN VĂN A`, `Thu Hà`, `PV`, `T.H`, `TTXVN`: one to five words, each with a capital first. */
function looksLikeName(name: string, labelled: boolean): boolean {
  // The number of a part, a quarter, an annex: `III`.
  if (!labelled && /^[IVXL]+$/u.test(name)) return false;
  if (name.length > 40 || /[\d.!?…“”"():]/u.test(name.replace(/^\p{Lu}(?:\.\p{Lu}){0,3}\.?/u, ''))) return false;
  const words = name
    .replace(/^(?:nhóm )?(?:PV|phóng viên)(?= )/iu, '')
    .trim()
    .split(' ');
  if (
    words.length > 5 ||
    (words.length < 2 && !labelled && !/^[\p{Lu}.]{2,8}$/u.test(name) && !/^\p{Lu}\p{Ll}{1,6}$/u.test(name))
  ) {
    return false;
  }
  return words.every((word) => /^\p{Lu}/u.test(word));
}

function isPerson(name: string, papers: readonly string[]): boolean {
  if (!/\p{L}/u.test(name) || name.length > 60 || NO_PERSON.test(name)) return false;
  const key = letters(name);
  return !papers.some(
    (paper) => letters(paper) === key || letters(paper.replace(/\.\w{2,4}(?:\.\w{2})?$/u, '')) === key,
  );
}

/** Letters and digits only, without marks: `Báo Dân Trí` and `baodantri` are one. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
