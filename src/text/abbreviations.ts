/**
 * Abbreviations whose full stop does not end a sentence although a capital or a digit follows (`TS. Nguyễn Văn An`, `TP. Huế`,
 * `tr. 15`). In lower case, without the last stop.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  // places: thành phố, thị xã, thị trấn, quận, phường, huyện, xã, đường, khu phố, số nhà
  ...['tp', 'tx', 'tt', 'q', 'p', 'h', 'x', 'đ', 'kp', 'sn', 't', 'tnxp', 'kcn', 'ql', 'tl'],
  // degrees and ranks: tiến sĩ, phó giáo sư, thạc sĩ, bác sĩ, chuyên khoa, kỹ sư, luật sư, nghệ sĩ, đại tá ...
  ...[
    'ts',
    'pgs',
    'gs',
    'th',
    'ths',
    'th.s',
    't.s',
    'bs',
    'bscki',
    'bsckii',
    'cki',
    'ckii',
    'ds',
    'ks',
    'kts',
    'ls',
    'cn',
    'đd',
    'nsnd',
  ],
  ...['nsưt', 'ngưt', 'ngnd', 'đ/c', 'lm', 'ht', 'tskh'],
  // papers and books: trang, nhà xuất bản, ví dụ, điện thoại, số, xem, công ty
  ...['tr', 'nxb', 'vd', 'đt', 'sđt', 'tel', 'no', 'vol', 'cty', 'cf', 'ctcp', 'tnhh', 'ql'],
  // foreign
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'jr', 'sr'],
]);
