/**
 * Kinds of Party and State documents by their noun. Sources: the list of 24 kinds of Hướng dẫn 36-HD/VPTW (Party),
 * appendix III of Nghị định 30/2020/NĐ-CP (administrative papers), Luật Ban hành văn bản quy phạm pháp luật (normative acts).
 */

/**
 * When a number without code makes the noun a citation:
 * `free`: nearly always (`Nghị quyết 15`, `Nghị định 178`);
 * `plain`: only where what follows is no counted thing (`Quyết định 1841 của`, not `quyết định 15 triệu`);
 * `padded`: also needs the zero that counts never have (`Chương trình 03`, not `chương trình 12 tuần`);
 * `marked`: only after `số` (`Công văn số 103`, not `báo cáo 20 trang`);
 * `never`: a code or a name is needed (`Luật số 39/2024/QH15`).
 */
export type ShortForm = 'free' | 'plain' | 'padded' | 'marked' | 'never';

export interface DocumentType {
  /** As citations carry it: `Nghị quyết`. */
  readonly name: string;
  readonly short: ShortForm;
  /** Other spellings in lower case: `qui định`. */
  readonly spellings?: readonly string[];
  /** Abbreviations, as the press prints them before a number: `NQ 15`, `NĐ số 100/2019/NĐ-CP`. */
  readonly abbreviations?: readonly string[];
  /** Abbreviations that mean other things too (`CT`, `TT`) and so need a code behind them: `CT 05-CT/TW`. */
  readonly abbreviationsBeforeCodes?: readonly string[];
}

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Nghị quyết liên tịch', short: 'marked' },
  { name: 'Nghị quyết', short: 'free', abbreviations: ['NQ'] },
  { name: 'Nghị định', short: 'free', abbreviations: ['NĐ'] },
  { name: 'Thông tư liên tịch', short: 'free', abbreviations: ['TTLT'] },
  { name: 'Thông tư', short: 'free', abbreviationsBeforeCodes: ['TT'] },
  { name: 'Thông tri', short: 'free' },
  { name: 'Chỉ thị', short: 'free', abbreviationsBeforeCodes: ['CT'] },
  { name: 'Quyết định', short: 'plain', abbreviations: ['QĐ'] },
  { name: 'Quy định', short: 'plain', spellings: ['qui định'] },
  { name: 'Quy chế', short: 'marked', spellings: ['qui chế'] },
  { name: 'Quy hoạch', short: 'never', spellings: ['qui hoạch'] },
  { name: 'Kết luận', short: 'plain', abbreviationsBeforeCodes: ['KL'] },
  { name: 'Kế hoạch', short: 'plain', abbreviationsBeforeCodes: ['KH'] },
  { name: 'Chương trình', short: 'padded' },
  { name: 'Đề án', short: 'padded' },
  { name: 'Dự án', short: 'never' },
  { name: 'Phương án', short: 'never' },
  { name: 'Hướng dẫn', short: 'marked', abbreviationsBeforeCodes: ['HD'] },
  { name: 'Thông báo', short: 'plain', abbreviationsBeforeCodes: ['TB'] },
  { name: 'Thông cáo', short: 'marked' },
  { name: 'Công văn', short: 'plain', abbreviationsBeforeCodes: ['CV'] },
  { name: 'Công điện', short: 'plain' },
  { name: 'Văn bản hợp nhất', short: 'never' },
  { name: 'Văn bản', short: 'marked' },
  { name: 'Báo cáo', short: 'marked', abbreviationsBeforeCodes: ['BC'] },
  { name: 'Tờ trình', short: 'marked' },
  { name: 'Biên bản', short: 'never' },
  { name: 'Pháp lệnh', short: 'marked' },
  { name: 'Sắc lệnh', short: 'free' },
  { name: 'Lệnh', short: 'never' },
  { name: 'Hiến pháp', short: 'never' },
  { name: 'Bộ luật', short: 'never' },
  { name: 'Luật', short: 'never' },
];

/**
 * Papers that have numbers too and are none of ours: judgments, licences, contracts, standards, certificates. A number
 * that follows one of these is not taken (`bản án số 14/2009/HS-ST`).
 */
export const OTHER_PAPERS: readonly string[] = [
  'bản án',
  'án lệ',
  'cáo trạng',
  'kháng nghị',
  'giấy phép',
  'giấy chứng nhận',
  'giấy xác nhận',
  'giấy đăng ký',
  'giấy mời',
  'giấy giới thiệu',
  'hợp đồng',
  'hóa đơn',
  'hoá đơn',
  'quy chuẩn',
  'tiêu chuẩn',
  'chứng chỉ',
  'chứng thư',
  'phiếu',
  'tờ khai',
  'hồ sơ',
  'thửa đất',
  'tờ bản đồ',
  'lô đất',
  'biển số',
  'biển kiểm soát',
  'tài khoản',
  'lệnh bắt',
  'lệnh tạm giam',
  'lệnh tạm giữ',
  'lệnh khám xét',
  'lệnh khám',
];
