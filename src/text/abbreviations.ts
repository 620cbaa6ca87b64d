/**
 * Abbreviations whose full stop does not end a sentence although a capital or a digit follows (`TS. Nguyễn Văn An`, `TP. Huế`,
 * `tr. 15`), as printed, without the last stop. Single capitals (`Q. 3`) are initials and not listed.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  // places: thành phố, thị xã, thị trấn, quận, phường, khu phố, số nhà, khu công nghiệp, quốc lộ, tỉnh lộ
  ...['TP', 'Tp', 'tp', 'TX', 'Tx', 'tx', 'TT', 'Tt', 'tt', 'q', 'p', 'KP', 'SN', 'KCN', 'QL', 'TL'],
  // degrees and ranks: tiến sĩ, phó giáo sư, thạc sĩ, bác sĩ, chuyên khoa, dược sĩ, kỹ sư, luật sư, cử nhân, điều dưỡng, nghệ sĩ
  ...[
    'TS',
    'Ts',
    'TSKH',
    'PGS',
    'Pgs',
    'GS',
    'Gs',
    'ThS',
    'Ths',
    'THS',
    'Th.S',
    'T.S',
    'BS',
    'Bs',
    'BSCK',
    'CKI',
    'CKII',
  ],
  ...['DS', 'KS', 'Ks', 'KTS', 'LS', 'Ls', 'CN', 'ĐD', 'NSND', 'NSƯT', 'NGND', 'NGƯT', 'Đ/c', 'đ/c', 'LM', 'HT'],
  // papers and firms: trang, nhà xuất bản, ví dụ, điện thoại, công ty
  ...['tr', 'Tr', 'NXB', 'Nxb', 'VD', 'Vd', 'vd', 'ĐT', 'SĐT', 'Tel', 'No', 'Vol', 'Cty', 'cty', 'CTCP', 'Cf', 'cf'],
  // foreign
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'St', 'Jr', 'Sr'],
]);
