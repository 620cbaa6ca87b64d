/**
 * Bodies that the press names together, as the subject of what is done with a document: `các cấp, các ngành`, `cấp ủy các cấp`.
 */
export const COLLECTIVES: readonly string[] = [
  'các cấp, các ngành',
  'các cấp, ngành',
  'các cấp ủy, tổ chức đảng',
  'các cấp ủy đảng',
  'các cấp ủy',
  'cấp ủy các cấp',
  'cấp ủy, chính quyền các cấp',
  'cấp ủy, chính quyền',
  'các cấp chính quyền',
  'chính quyền các cấp',
  'chính quyền các địa phương',
  'các địa phương, đơn vị',
  'các địa phương',
  'các cơ quan, đơn vị',
  'cơ quan, đơn vị',
  'cơ quan chủ trì',
  'các bộ, ngành, địa phương',
  'các bộ, ngành',
  'các sở, ban, ngành, quận, huyện, thị xã',
  'các sở, ban, ngành',
  'các sở, ngành',
  'các quận, huyện, thị xã',
  'các quận, huyện',
  'các tỉnh, thành phố',
  'toàn Đảng bộ',
  'toàn Đảng',
  'cả hệ thống chính trị',
  'các Ban Chỉ đạo',
];

/** Words after which a body is no subject: prepositions, and the posts that people hold in it (`Bí thư` Thành ủy). */
export const NO_SUBJECT_AFTER: ReadonlySet<string> = new Set(
  (
    'của tại ở với cho từ đến về trong thuộc trước sau giữa trên dưới bởi qua bằng vào như tới trình cáo mưu ' +
    'thư tịch viên trưởng đốc nhiệm phó tướng lệnh trực sự văn trụ sở cán bộ hội nghị dự các những một mỗi từng số'
  ).split(' '),
);

/** Verbs that hand the doing on to the body after them; the one who hands on acts too. */
export const HAND_ON: ReadonlySet<string> = new Set([
  'đạo',
  'nghị',
  'cầu',
  'giao',
  'trình',
  'mưu',
  'mời',
  'dẫn',
  'gọi',
]);
