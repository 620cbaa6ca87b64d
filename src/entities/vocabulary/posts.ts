import { phraseList } from './phraseList.ts';

/**
 * The head of a post: the words it begins with, before its body (`Phó Chủ tịch` of `Phó Chủ tịch UBND tỉnh`).
 */
export interface PostHead {
  /**
   * When the bearer counts as an official: `state` by the head alone (`Thủ tướng`) unless the body is a firm, club or association;
   * `abroad` only with a country (`Nữ hoàng Anh`: others are queens of beauty); `public` only with a body of Party, State, mass organisation, army or police (`Giám đốc Sở Y tế`: a bare `Giám đốc` may be anyone's).
   */
  readonly standing: 'state' | 'abroad' | 'public';
  /**
   * What follows: a `body` (`Bí thư Thành ủy`) or a country (`Tổng thống Mỹ`); a body or the bare `field` of one (`Bộ trưởng Công an`, which
   * names no body and so gives no unit); or a `seat`, whose country sends to a place (`Đại sứ Mỹ tại Việt Nam`).
   */
  readonly takes: 'body' | 'field' | 'seat';
  /** Its words, separated by `; `. */
  readonly heads: readonly string[];
}

export const POST_HEADS: readonly PostHead[] = [
  {
    standing: 'state',
    takes: 'body',
    heads: phraseList(`
      tổng bí thư; TBT; thủ tướng; phó thủ tướng; phó thủ tướng thứ nhất; chủ tịch nước; phó chủ tịch nước; chủ tịch; phó chủ tịch; phó chủ tịch - tổng thư ký; chủ tịch - tổng thư ký; CT; PCT; c.t; phó CT
      bí thư; phó bí thư; bí thư thứ nhất; phó bí thư thứ nhất; thường trực ban bí thư; chánh án; phó chánh án
      tổng thống; phó tổng thống; quốc vương; nhật hoàng; quốc trưởng; thủ hiến; thị trưởng; phó thị trưởng; đô trưởng
      thống đốc; phó thống đốc; lãnh tụ tối cao; lãnh đạo tối cao; trưởng đặc khu; tổng chưởng lý; quốc vụ khanh; đại diện thương mại
      tổng tham mưu trưởng; phó tổng tham mưu trưởng; tổng tư lệnh; tư lệnh; phó tư lệnh; chính ủy; phó chính ủy
      tổng kiểm toán; phó tổng kiểm toán; tổng thanh tra; phó tổng thanh tra; tổng lãnh sự; phó tổng lãnh sự
      nghị sĩ; nghị sỹ; thượng nghị sĩ; hạ nghị sĩ; thượng nghị sỹ; hạ nghị sỹ; dân biểu; ĐBQH; ĐBQH đoàn; đảng ủy viên; tỉnh ủy viên; thành ủy viên; huyện ủy viên; quận ủy viên; tổng thư ký; phó tổng thư ký; cố vấn an ninh quốc gia; đặc phái viên
      công tố viên đặc biệt
    `),
  },
  {
    standing: 'state',
    takes: 'field',
    heads: phraseList(`
      bộ trưởng; thứ trưởng; thứ trưởng thứ nhất; ngoại trưởng; phó ngoại trưởng; trợ lý ngoại trưởng; trợ lý bộ trưởng; quốc vụ khanh bộ
      tổng cục trưởng; phó tổng cục trưởng; cục trưởng; phó cục trưởng; cục phó; vụ trưởng; phó vụ trưởng; chi cục trưởng; phó chi cục trưởng
      tham mưu trưởng; phó tham mưu trưởng; chủ nhiệm chính trị; phó chủ nhiệm chính trị
    `),
  },
  {
    standing: 'public',
    takes: 'body',
    heads: phraseList(`
      giám đốc; phó giám đốc; tổng giám đốc; phó tổng giám đốc; GĐ; PGĐ; phó GĐ; TGĐ; phó TGĐ; chủ nhiệm; phó chủ nhiệm; ủy viên; UV
      viện trưởng; phó viện trưởng; viện phó; thư ký; trợ lý; người phát ngôn; phó phát ngôn; phát ngôn viên; phó phát ngôn viên; thẩm phán; kiểm sát viên
      chỉ huy trưởng; phó chỉ huy trưởng; chính trị viên; phó chính trị viên; đồn trưởng; phó đồn trưởng; đồn phó; hạt trưởng; phó hạt trưởng; hạt phó
      đội trưởng; phó đội trưởng; đội phó; tổ trưởng; phó tổ trưởng; tổ phó; trạm trưởng; phó trạm trưởng; kiểm toán trưởng; phó kiểm toán trưởng; đại biểu; thủ trưởng; phó thủ trưởng
      trung đoàn trưởng; lữ đoàn trưởng; sư đoàn trưởng; tiểu đoàn trưởng; phó trung đoàn trưởng; phó lữ đoàn trưởng; phó sư đoàn trưởng
      trưởng; phó; phó trưởng; chánh; phó chánh; cố vấn; thanh tra viên; thanh tra viên chính; thanh tra viên cao cấp; cao ủy
    `),
  },
  { standing: 'abroad', takes: 'body', heads: phraseList('nữ hoàng; thái tử; hoàng thái tử; nhà vua') },
  {
    standing: 'state',
    takes: 'seat',
    heads: phraseList(`
      đại sứ; phó đại sứ; đại sứ đặc mệnh toàn quyền; đại biện; đại biện lâm thời; công sứ; tham tán công sứ; tùy viên quốc phòng; trưởng phái đoàn
    `),
  },
];

/** Before the head, and part of the post: `nguyên Bí thư Tỉnh ủy`. */
export const POST_STATES: readonly string[] = phraseList(`
  nguyên; cựu; cố; tân; hàm; quyền; nguyên quyền; đương kim; tạm quyền
`);

/** Between head and body, and part of the post: `Phó Bí thư Thường trực Tỉnh ủy`. */
export const POST_GRADES: readonly string[] = phraseList(`
  thường trực; chuyên trách; phụ trách; lâm thời; danh dự; thứ nhất; dự khuyết; thường vụ; thường trực phụ trách; điều hành; cao cấp; trung cấp; sơ cấp
`);

/**
 * What is said between a name and a post that the person gets or has: `được bầu làm`, `giữ chức vụ`. Of each only the last words, those
 * right before the post.
 */
export const CONFERRALS: readonly string[] = phraseList(`
  làm; giữ chức; giữ chức vụ; giữ chức danh; giữ cương vị; giữ vị trí; giữ vai trò; đảm nhiệm; đảm nhiệm chức; đảm nhiệm chức vụ; đảm nhiệm cương vị; đảm nhiệm vị trí
  đảm nhận; đảm nhận chức; đảm nhận chức vụ; đảm nhận cương vị; đảm nhận vị trí; đảm trách; đảm trách chức vụ; với chức vụ; trở thành; vào chức; vào chức vụ; vào vị trí; bầu chức; bầu chức danh; bầu vào chức
  thôi giữ chức; thôi giữ chức vụ; thôi chức; thôi chức vụ; rời chức; khỏi chức; khỏi chức vụ; nhiệm chức; nhiệm chức vụ; nhiệm chức danh; mất chức; mất chức vụ; mất chức danh; nhận nhiệm vụ; giữ nhiệm vụ; đảm nhận nhiệm vụ; đảm nhiệm nhiệm vụ; bổ nhiệm; chỉ định; bầu; cách chức; cách chức vụ; miễn nhiệm chức danh
  bầu là; được bầu là; bổ nhiệm là; trúng cử; trúng cử chức; trúng cử chức danh; nhậm chức; nhận chức; kiêm; kiêm chức; kiêm giữ chức; kiêm nhiệm; kiêm nhiệm chức; kiêm nhiệm chức vụ
  giữ các chức vụ; giữ nhiều chức vụ; các chức vụ; làm quyền; trong vai trò; với vai trò; với tư cách; với tư cách là; trên cương vị; với cương vị; bầu giữ chức; đắc cử; tái đắc cử; thay làm; bầu bổ sung; bầu bổ sung chức; phân công phụ trách
  giữ; còn là; khi là; lúc là; đang là; khi đang giữ chức; từng là; nguyên là
`);

/** Between a name and its post, right after the name: `bà Hồng hiện là Phó chủ tịch Quốc hội`. */
export const COPULAS: readonly string[] = phraseList(`
  là; cùng là; đều là; cùng giữ chức; hiện là; hiện đang là; đang là; nguyên là; vốn là; từng là; cũng là; nay là; lúc đó là; khi đó là; lúc ấy là; khi ấy là; sau này là; người là; vừa là; hiện nay là; trước đó là; đồng thời là; hiện; nay; tức; tức là; lúc bấy giờ là; thời điểm đó là; bấy giờ là; trước đây là
`);

/** Between one post and the next of the same person, besides a comma or a dash. */
export const POST_JOINERS: ReadonlySet<string> = new Set(
  phraseList(`
    và; là; và là; kiêm; kiêm nhiệm; kiêm chức; kiêm giữ chức; đồng thời; đồng thời là; đồng thời kiêm; rồi; rồi làm; rồi là; sau đó là; sau đó làm
  `),
);

/** Words before a name that make it another's deed or place, not the one who gets the post: `thay ông A làm Bí thư`. */
export const NOT_THE_SUBJECT: ReadonlySet<string> = new Set(
  phraseList(
    'thay; thay thế; thế; thay cho; được; bị; do; bởi; theo; của; kế nhiệm; tiền nhiệm; con; vợ; chồng; con trai; con gái; em; em trai; em gái; anh trai; chị gái; bố; mẹ; cha; cháu',
  ),
);

/** Before posts that many people hold. */
export const MANY: ReadonlySet<string> = new Set(
  phraseList(
    'các; những; hai; ba; bốn; năm; sáu; bảy; tám; chín; mười; số; nhiều; mấy; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12',
  ),
);

/** Bodies and other words that a head is only the rest of, by its first words: `Bộ Tư lệnh`, `Đoàn Chủ tịch`, `Trung Quốc Vương Nghị`. */
export const RESTS_OF_OTHER_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['tư', /^bộ$/],
  ['tham', /^bộ$/],
  // `Đường Tổng Bí thư ...`, `đường Chủ tịch ...`: a street.
  ['tổng', /^(?:bộ|phủ|phòng|dinh|đường)$/],
  ['bí', /^tổng$/],
  // `Lăng Chủ tịch Hồ Chí Minh`, `Tượng đài Chủ tịch Hồ Chí Minh`: what is named after the man.
  ['chủ', /^(?:đoàn|lăng|đài|đường|tượng|tàng|ảnh|dung|tranh)$/],
  ['thủ', /^phủ$/],
  ['đại', /^đoàn$/],
  ['quốc', /^(?:trung|hàn|tổ|đế)$/],
  ['vụ', /^(?:chức|nhiệm|nghiệp|thường|dịch|nội)$/],
  ['thư', /^bí$/],
  ['chỉ', /^bộ$/],
]);
