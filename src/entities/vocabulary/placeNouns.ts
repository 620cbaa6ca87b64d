/**
 * Nouns whose name is a place, also where it reads like a person's (`đường Lê Lai`, `thôn Xuân An`, `trường Chu Văn An`). Left out are those
 * that are the last syllable of a word for people or doing (`yêu cầu`, `đảng viên`, `đối tượng`, `gia đình`).
 */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'thôn bản ấp làng buôn plei xóm khóm xã phường quận huyện tỉnh phố đường ngõ ngách hẻm sông suối kênh rạch hồ đầm núi đèo đồi ' +
    'đảo vịnh mũi chùa đền miếu lăng chợ bến ga bay trường viện'
  ).split(' '),
);
