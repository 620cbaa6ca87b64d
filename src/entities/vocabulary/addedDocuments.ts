/**
 * Well-known documents beside those of registry.json, which a script makes: type, number, issuer, day, term, subject and where the
 * number and the day stand together.
 */
export const ADDED_DOCUMENTS: readonly (readonly [
  type: string,
  number: string,
  issuer: string,
  issuedOn: string,
  term: string | null,
  title: string,
  source: string,
])[] = [
  [
    'Nghị quyết',
    '18-NQ/TW',
    'Ban Chấp hành Trung ương',
    '2022-06-16',
    'XIII',
    'tiếp tục đổi mới, hoàn thiện thể chế, chính sách, nâng cao hiệu lực, hiệu quả quản lý và sử dụng đất',
    'public files that cite it with day and plenum',
  ],
  ['Luật', '39/2019/QH14', 'Quốc hội', '2019-06-13', null, 'Đầu tư công', 'preambles of later decisions'],
  ['Luật', '27/2023/QH15', 'Quốc hội', '2023-11-27', null, 'Nhà ở', 'vanban.chinhphu.vn'],
];
