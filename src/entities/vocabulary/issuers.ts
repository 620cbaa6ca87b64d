/** Who issues documents, as the press names them, and the words by which a sentence says that it does. */

/** Bodies with one name, longest first; what follows them (`khóa XIII`, a person) is not theirs. */
export const FIXED_BODIES: readonly string[] = [
  'Hội đồng Bảo an Liên hợp quốc',
  'Hội đồng Bảo an Liên Hợp Quốc',
  'Hội đồng Bảo an LHQ',
  'Hội đồng Bảo an',
  'HĐBA LHQ',
  'HĐBA Liên hợp quốc',
  'Đại hội đồng Liên hợp quốc',
  'Đại hội đồng LHQ',
  'Hội đồng Thẩm phán',
  'Hội đồng thẩm phán',
  'CP',
  'Kiến trúc sư trưởng thành phố',
  'Kiến trúc sư trưởng',
  'TTCP',
  'NHNN',
  'Thanh tra Bộ',
  'Thanh tra tỉnh',
  'Thanh tra TP',
  'Thanh tra thành phố',
  'Thanh tra Sở',
  'Hội đồng quản trị',
  'Hội đồng thành viên',
  'Liên hợp quốc',
  'Liên Hợp Quốc',
  'LHQ',
  'Chính phủ',
  'Chính Phủ',
  'Quốc hội',
  'Ban Chấp hành Trung ương Đảng',
  'Ban Chấp hành Trung ương',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Thường vụ Quân ủy Trung ương',
  'Thường vụ Quân uỷ Trung ương',
  'Thường vụ Đảng ủy Công an Trung ương',
  'Quân ủy Trung ương',
  'Quân uỷ Trung ương',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Tổng Liên đoàn',
  'Trung ương Đảng',
  'Cơ quan điều tra',
  'Cơ quan cảnh sát điều tra',
  'Chi cục thuế khu vực',
  'Trung ương',
  'T.Ư Đảng',
  'T.Ư',
  'Đảng Cộng sản Việt Nam',
  'Đảng',
];

/** First words that stand alone for the body meant before: `Bộ vừa ban hành thông tư`, `do tỉnh ban hành`. */
export const BARE_BODIES: readonly string[] = [
  'Bộ',
  'Sở',
  'Cục',
  'Tổng cục',
  'Chi cục',
  'Ngân hàng',
  'Tổng công ty',
  'Tổng Công ty',
  'Tập đoàn',
  'Công ty',
  'Nhà trường',
  'Tỉnh',
  'Thành phố',
  'TP',
  'Huyện',
  'Quận',
  'Thị xã',
  'Xã',
  'Phường',
  'Hội đồng',
  'Ủy ban',
  'Uỷ ban',
];

/** Offices that issue papers in their own name and need no body after them. */
export const OFFICES: readonly string[] = [
  'Thủ tướng Chính phủ',
  'Thủ tướng',
  'Chủ tịch nước',
  'Tổng Thanh tra Chính phủ',
  'Chủ tịch Quốc hội',
];

/** Heads of a body: the office is read with the body after it (`Bộ trưởng Bộ Y tế`, `Chủ tịch UBND tỉnh`). */
export const HEADS_OF_BODIES: readonly string[] = [
  'Bộ trưởng',
  'Thứ trưởng',
  'Chủ tịch',
  'Tổng Giám đốc',
  'Giám đốc',
  'Tổng cục trưởng',
  'Cục trưởng',
  'Chánh án',
  'Viện trưởng',
  'Thống đốc',
  'Bí thư',
  'Chủ nhiệm',
  'Thủ trưởng',
  'Trưởng phòng',
  'Hiệu trưởng',
  'Trưởng ban',
  'Tư lệnh',
  'Chánh',
];

/**
 * Who numbers with an organ code. A body that a sentence only makes probable as the author must fit: `Chính phủ` is not the author of a
 * `TT-BTC`. Codes that are not here fit anyone.
 */
export const ORGAN_AUTHORS: readonly (readonly [organ: RegExp, author: RegExp])[] = [
  [/^CP$/u, /^(?:Thường trực )?(?:Chính phủ|CP$)/iu],
  [/^TTG$/iu, /Thủ tướng/iu],
  [/^VPCP/u, /Văn phòng/iu],
  [/^TTCP$/u, /Thanh tra/iu],
  [/^CTN$/u, /Chủ tịch nước/iu],
  [/^UBKTTW$/u, /Kiểm tra/iu],
  [/^TW$/u, /Bộ Chính trị|Ban Bí thư|Trung ương|T\.Ư|Đảng|BCH/iu],
  [/^UBTVQH/u, /Thường vụ Quốc hội|UBTVQH/iu],
  [/^QH\d*$/u, /Quốc hội/iu],
  [
    /^(?:UBND|UB)\b/u,
    /UBND|[UỦ][ỷy] ban|Ủy ban|Uỷ ban|Chủ tịch|tỉnh|thành phố|TP|huyện|quận|xã|phường|^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u,
  ],
  [/^HĐND/u, /HĐND|Hội đồng nhân dân|tỉnh|thành phố|TP/iu],
  [
    /^TU$/u,
    /[Tt]hành [ủu]|[Tt]ỉnh [ủu]|Đảng bộ|Thường vụ|Thường trực|BCH|Bộ Chính trị|^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u,
  ],
  [/^B(?!CĐ|CH|TV|TC|TG|DV|QL)[A-ZĐ]{1,7}$/u, /Bộ|Ban/iu],
];

/**
 * Who alone can issue a kind of paper (Luật Ban hành văn bản quy phạm pháp luật): with digits alone the kind tells. `Thủ tướng sửa điều 8 trong
 * nghị định 20` does not make him its author.
 */
export const AUTHORS_OF_TYPES: ReadonlyMap<string, RegExp> = new Map([
  ['Nghị định', /^(?:Thường trực )?(?:Chính phủ|CP$)/iu],
  [
    'Thông tư',
    /^(?:Bộ|Ngân hàng|NHNN|Thống đốc|Thanh tra Chính phủ|Tòa án|Toà án|Chánh án|TAND|Viện|VKS|Kiểm toán|Tổng Kiểm toán|liên bộ|Ủy ban Dân tộc|Ban)/iu,
  ],
  ['Luật', /Quốc hội/iu],
  ['Bộ luật', /Quốc hội/iu],
  ['Pháp lệnh', /Thường vụ Quốc hội|UBTVQH/iu],
]);

/** Kinds of papers that some never issue, whatever stands near: resolutions are passed by bodies that meet and vote. */
export const NEVER_AUTHORS: ReadonlyMap<string, RegExp> = new Map([
  [
    'Nghị quyết',
    /^(?:UBND|[UỦ][yỷ] ban [Nn]hân dân|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân|Bộ trưởng|Bộ (?!Chính)|Sở|Phòng|Cục)/u,
  ],
]);

/** Letters that are no bodies: titles, persons and things by their initials. */
export const NO_BODIES: ReadonlySet<string> = new Set(
  'PV ĐB ĐBQH TBT CTN GS TS PGS TSKH BS LS KTS NSND NSƯT CEO HS SV GV CB CBCNV VN XHCN CHXHCN ND NĐ NQ CT TT QĐ KL HD CV KH BC'.split(
    ' ',
  ),
);
