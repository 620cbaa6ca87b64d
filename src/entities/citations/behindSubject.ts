import { readAuthor } from './authors.ts';
import type { Context } from './context.ts';
import { fitsOrgan } from './fitsOrgan.ts';
import type { FoundCitation } from './found.ts';

/** Codes of papers of the Centre: `NĐ-CP`, `QĐ-TTg`, `NQ/TW`, `QH15`. */
export const CENTRAL_CODE = /(?:CP|TT[gG]|T\.?[WƯ]|QH[ \u00a0]?\d*)$/u;
/** Of a province there is one committee: `Quyết định số 92-QĐ/TU về phân công cấp ủy viên của Ban Thường vụ Thành ủy`. */
const PROVINCIAL_CODE = /[-/][ \u00a0]?TU$/u;
const PROVINCIAL_AUTHOR = /^(?:(?:Ban )?(?:Thường vụ|Thường trực) )?(?:Thành|Tỉnh) (?:ủy|uỷ)/iu;
const SUBJECT = /[ \u00a0]{0,2},?[ \u00a0]{0,2}(?:về|quy định|hướng dẫn)[ \u00a0][^.;\n]{3,160}/uy;
const OF_WITHIN = /[ \u00a0](?:của|do)[ \u00a0]/gu;
/** What the paper is about, behind brackets: ` (sửa đổi) về lấy phiếu tín nhiệm `. */
const ABOUT =
  /(?:[ \u00a0]{0,2}\([^()\n]{1,40}\))?[ \u00a0]{0,2},?[ \u00a0](?:về|quy định|hướng dẫn|sửa đổi|phê duyệt)[ \u00a0][^.;:()“”\n]{3,200}/uy;
/** ` vừa được `, ` do `: before who issues the paper. */
const BY = /,?[ \u00a0](?:(?:đã|vừa|mới)[ \u00a0])?(?:được|do)[ \u00a0]/gu;
const ISSUED_BY =
  /(?:[ \u00a0]kh(?:óa|oá)[ \u00a0][IVX\d]{1,5})?[ \u00a0](?:(?:vừa|đã|mới)[ \u00a0])?(?:biểu quyết thông qua|thông qua|ban hành|ký ban hành|ký)(?!\p{L})/uy;
const CENTRAL_AUTHOR =
  /^(?:Chính phủ|Thủ tướng|Thủ tướng Chính phủ|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Quốc hội|[UỦ].{1,4} [Bb]an [Tt]hường vụ Quốc [Hh]ội)/u;

/**
 * `Nghị quyết số 5/NQ-CP về xăng dầu của Chính phủ`: behind the subject, which starts at `at`, `của` may belong to its last word, so only an
 * author of the Centre is taken, and only where the organ code confirms it; `to` is the next citation.
 */
export function authorBehindSubject(context: Context, one: FoundCitation, at: number, to: number): string | null {
  const { text, units } = context;
  const passing = passedBy(context, one, at, to);
  if (passing !== null) return passing;
  const provincial = PROVINCIAL_CODE.test(one.printedNumber ?? '');
  if (one.form === 'code' && !provincial && !CENTRAL_CODE.test(one.printedNumber ?? '')) return null;
  SUBJECT.lastIndex = at;
  const subject = SUBJECT.exec(text)?.[0];
  if (subject === undefined) return null;
  for (const of of subject.matchAll(OF_WITHIN)) {
    const start = at + of.index + of[0].length;
    const author = start < to ? readAuthor(text, start, units) : null;
    const issuer =
      author === null || (author.named && of[0].includes('do')) ? '' : text.slice(author.start, author.end);
    if ((provincial ? PROVINCIAL_AUTHOR : CENTRAL_AUTHOR).test(issuer) && fitsOrgan(issuer, one, true)) return issuer;
  }
  return null;
}

/** `Nghị quyết 35 về việc lấy phiếu tín nhiệm vừa được Quốc hội thông qua`: what is issued is the paper, behind its subject. */
function passedBy({ text, units }: Context, one: FoundCitation, at: number, to: number): string | null {
  ABOUT.lastIndex = at;
  const about = ABOUT.exec(text)?.[0];
  if (about === undefined) return null;
  for (const by of about.matchAll(BY)) {
    const start = at + by.index + by[0].length;
    const author = start < to ? readAuthor(text, start, units) : null;
    if (author === null || author.named || author.end > to) continue;
    ISSUED_BY.lastIndex = author.end;
    const issuer = text.slice(author.start, author.end);
    if (ISSUED_BY.test(text) && fitsOrgan(issuer, one)) return issuer;
  }
  return null;
}
