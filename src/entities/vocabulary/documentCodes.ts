/**
 * What stands in the number of a document. Kind codes: appendix III of Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW for the
 * Party, normative codes by Nghị định 34/2016/NĐ-CP.
 */

/** Kind code, upper-cased -> the nouns it may stand for, the usual one first. A Quy định is coded QĐ in most Party papers. */
export const KIND_CODES: Readonly<Record<string, readonly string[]>> = {
  NQ: ['Nghị quyết'],
  NQLT: ['Nghị quyết liên tịch'],
  NĐ: ['Nghị định'],
  ND: ['Nghị định'],
  QĐ: ['Quyết định', 'Quy định', 'Quy chế'],
  QD: ['Quyết định', 'Quy định'],
  QĐI: ['Quy định'],
  QYĐ: ['Quy định'],
  QC: ['Quy chế'],
  QCPH: ['Quy chế'],
  CT: ['Chỉ thị', 'Chương trình'],
  CTR: ['Chương trình'],
  CTRPH: ['Chương trình'],
  KL: ['Kết luận'],
  KLTT: ['Kết luận'],
  TBKL: ['Thông báo', 'Kết luận'],
  TB: ['Thông báo', 'Kết luận'],
  HD: ['Hướng dẫn'],
  HDLN: ['Hướng dẫn'],
  KH: ['Kế hoạch'],
  KHPH: ['Kế hoạch'],
  KHLT: ['Kế hoạch'],
  ĐA: ['Đề án'],
  DA: ['Dự án', 'Đề án'],
  PA: ['Phương án'],
  CV: ['Công văn', 'Văn bản'],
  CĐ: ['Công điện'],
  TTR: ['Tờ trình'],
  BC: ['Báo cáo'],
  BB: ['Biên bản'],
  TC: ['Thông cáo'],
  TT: ['Thông tư', 'Thông tri'],
  TTLT: ['Thông tư liên tịch', 'Thông tư'],
  VBHN: ['Văn bản hợp nhất', 'Văn bản'],
  PL: ['Pháp lệnh'],
  SL: ['Sắc lệnh'],
  L: ['Lệnh', 'Luật'],
  LCT: ['Lệnh'],
};

/** Kinds with the organ or a field glued to them: `48/NĐCP`, `1297-QĐNS/TW`. Only where no organ begins with the same letters. */
const GLUED_KIND = /^(NQ|NĐ|QĐ|KL|TTLT)[A-ZĐ]{1,6}$/u;

/** The kind that a part of a number stands for, upper-cased; null where it stands for none. */
export function kindOf(part: string): string | null {
  const upper = part.toUpperCase();
  if (KIND_CODES[upper] !== undefined) return upper;
  return GLUED_KIND.exec(upper)?.[1] ?? null;
}

/** Kinds that only the State issues: `17/CĐ-TW` of a State steering board is no inverted Party number. */
export const STATE_ONLY_KINDS: ReadonlySet<string> = new Set([
  'NĐ',
  'ND',
  'TT',
  'TTLT',
  'CĐ',
  'NQLT',
  'VBHN',
  'PL',
  'SL',
  'L',
  'LCT',
]);

/**
 * Organ codes of the Party: TW and what belongs to it (VPTW, BTCTW, UBKTTW, QUTW), the committees of provinces (TU), districts
 * (HU, QU, ThU, TXU), bases (ĐU, CB, BTV) and their boards (BTCTU, UBKTĐU).
 */
export const PARTY_ORGAN =
  /^(?:[A-ZĐ]{0,8}(?:TW|TU|HU|QU|THU|TXU|ĐU)|BTV|BCH|CB|ĐUCA|ĐUK|ĐUQSTW|BCSĐ[A-ZĐ]{0,8}|ĐCT|ĐĐ|TWĐTN|UBKT)$/u;

/** Organs that end like a Party committee's code and are the State's: steering boards of the centre (BCĐTW, TWPCTT). */
export const STATE_ORGAN_LIKE_PARTY = /^(?:BCĐ|TWPC|BCH ?PCTT)/u;

/** The Assembly's own series: `39/2024/QH15`, `351/2017/UBTVQH14`, `43/2022/QH15`. */
export const ASSEMBLY_ORGAN = /^(?:QH|UBTVQH)\d{0,2}$/u;

/** Organs that stand behind a hyphen with no kind, as papers up to the 1990s were numbered: `367-TTg`, `115-HĐBT`; or before it: `789-TU/TB`. */
export const ORGANS_ALONE: ReadonlySet<string> = new Set([
  'TTg',
  'CP',
  'HĐBT',
  'TVQH',
  'CTN',
  'TW',
  'TU',
  'UB',
  'UBND',
]);

/** Codes with small letters; everything else in a number is capitals and digits. */
export const MIXED_CASE_CODES: readonly string[] = [
  'TTg',
  'Ttg',
  'TTr',
  'Ttr',
  'TTra',
  'Ttra',
  'CTr',
  'Ctr',
  'QĐi',
  'QyĐ',
  'Tw',
  'ThU',
  'BCSđ',
  'CTrPH',
];

/** Ends of numbers that courts give to their decisions and judgments: `90/2024/DS-GĐT`, `13/2015/HC-ST`, `QĐST-HNGĐ`. */
export const COURT_CODE = /^(?:ST|PT|GĐT|TT?HS|HSST|HSPT|DSST|DSPT|HCST|HCPT|HS|DS|HC|LĐ|KDTM|HNGĐ|QĐST|QĐPT|THS)$/u;
