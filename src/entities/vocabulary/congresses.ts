/** The national congresses: term of the Party as a Roman numeral, and the day the congress closed, on which its term begins. */
export const NATIONAL_CONGRESSES: readonly (readonly [string, string])[] = [
  ['VI', '1986-12-18'],
  ['VII', '1991-06-27'],
  ['VIII', '1996-07-01'],
  ['IX', '2001-04-22'],
  ['X', '2006-04-25'],
  ['XI', '2011-01-19'],
  ['XII', '2016-01-28'],
  ['XIII', '2021-02-01'],
  ['XIV', '2026-01-23'],
];

/**
 * Plenums whose name stands for one resolution in the press, though some passed several: term, plenum, the resolution's number, day
 * and subject. `Nghị quyết Trung ương 4 (khóa XII)` is always the one on building the Party, `04-NQ/TW`: both are one document.
 */
export const KNOWN_PLENUM_RESOLUTIONS: readonly (readonly [
  term: string,
  plenum: string,
  number: string,
  issuedOn: string,
  title: string,
])[] = [
  [
    'VIII',
    '5',
    '03-NQ/TW',
    '1998-07-16',
    'xây dựng và phát triển nền văn hóa Việt Nam tiên tiến, đậm đà bản sắc dân tộc',
  ],
  ['XI', '4', '12-NQ/TW', '2012-01-16', 'một số vấn đề cấp bách về xây dựng Đảng hiện nay'],
  ['XII', '4', '04-NQ/TW', '2016-10-30', 'tăng cường xây dựng, chỉnh đốn Đảng'],
];
