/** A lead without the paper's mark, and that mark. */
export interface Lead {
  readonly text: string;
  /** `ANTD.VN`, `Chinhphu.vn`, `NLĐO`; null where there is none. */
  readonly paper: string | null;
}

/** `(Chinhphu.vn) - `, `(NLĐO)- `, `(Dân trí) – `, `(ĐCSVN) - `. */
const IN_BRACKETS = /^\((?<paper>[^()]{2,30})\) ?[-–—:] ?/u;
/** `TTTĐ - `, `ANTD.VN - `, `GD&TĐ - `, `VOV.VN - `: capitals without a blank, then a dash between blanks. */
const IN_CAPITALS = /^(?<paper>[\p{Lu}\d&+]{2,12}(?:\.[\p{Lu}]{2,5}){0,2}) ?[-–—] (?=[\p{Lu}\d“"'‘(])/u;
/** `Kinhtedothi - `, `baodautu.vn - `: no Vietnamese syllable has eight plain letters, so it is a domain's name. */
const AS_DOMAIN =
  /^(?<paper>[A-Za-z]{8,20}|[A-Za-z\d]{2,20}\.(?:com\.|COM\.)?(?:vn|VN|net|NET|com|COM)) ?[-–—] (?=[\p{Lu}\d“"'‘(])/u;

/** Places and bodies that open a sentence in the same shape: `TP.HCM - Ngày 5/3, ...` says where. */
const NO_PAPERS = /^(?:TP\.? ?HCM|TPHCM|HCM|TP|UBND|HĐND|ASEAN|NATO|WHO|COVID|VN|USD|FDI|GDP|EU|LHQ|\d+)$/u;

/**
 * Takes the paper's mark off the beginning of a lead or of a first paragraph.
 *
 * @example
 * readLead('(NLĐO)- Sáng nay, ...') // { text: 'Sáng nay, ...', paper: 'NLĐO' }
 */
export function readLead(printed: string): Lead {
  const text = printed.trim();
  for (const pattern of [IN_BRACKETS, IN_CAPITALS, AS_DOMAIN]) {
    const match = pattern.exec(text);
    const paper = match?.groups?.paper;
    if (match === null || paper === undefined || NO_PAPERS.test(paper)) continue;
    return { text: text.slice(match[0].length), paper };
  }
  return { text, paper: null };
}
