/** Words by which the end of a body's name is found where no list knows the body: `Ban Chỉ đạo thi và tuyển sinh thành phố Huế`. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const phrases = (text: string): readonly string[] => text.trim().replace(/\s+/gu, ' ').split('; ');

/** First words of bodies whose names go on with capitals and the small words of their field. */
export const BODY_HEADS: readonly string[] = phrases(`
  Ban; Bộ; Sở; Cục; Vụ; Tổng cục; Chi cục; Phòng; Văn phòng; Viện; Trung tâm; Hội đồng; Ủy ban; Uỷ ban; UBND; HĐND;
  UBKT; UB; BCH; BTV; BCĐ; Đảng ủy; Đảng uỷ; Đảng đoàn; Đảng bộ; Đồn; Công an; Tập đoàn; Tổng công ty; Tổng Công ty;
  Công ty; Cty; Trường; Học viện; Đại học; Bệnh viện; Tòa án; Toà án; TAND; VKSND; Cơ quan; Thanh tra; Tổng Liên đoàn; Liên
  đoàn; Hiệp hội; Hội; Đoàn; Kho bạc; Ngân hàng; Kiểm toán; Bảo hiểm; Mặt trận; Quân khu; Quân ủy; Liên bộ; Liên Bộ;
  Tỉnh ủy; Tỉnh uỷ; Thành ủy; Thành uỷ; Huyện ủy; Huyện uỷ; Quận ủy; Quận uỷ; Thị ủy; Thị uỷ; Ban Quản lý; BQL; Tổng
  Cục; Tổ; Hải quan; Kiểm lâm; Nhà trường; Liên minh; Tòa; Bộ Tư lệnh; Tạp chí; Báo; Đài; Quỹ; UBMTTQ; UBMTTQVN; MTTQ;
  BHXH; VKS; Cảng vụ; Xí nghiệp; Nhà máy; Hợp tác xã; Chi nhánh; Chi bộ; Hạt Kiểm lâm; Vườn quốc gia; Liên hiệp; Đại sứ quán;
  Tổng lãnh sự quán; Thường vụ; Thường trực; Phân viện; Nhà xuất bản; Trại giam; Bến xe; Câu lạc bộ; HĐQT; HĐTV; Cụm
`);

/** Small words that stand inside the names of bodies. */
export const INNER_WORDS: ReadonlySet<string> = words(`
  và về các tỉnh phố huyện quận xã phường thị trấn khối cơ quan trung ương chấp hành nhân dân thường trực vụ bộ
  đảng cán sự ủy uỷ
`);

/** Words with which the name of a body ends: they open the rest of the sentence. */
export const AFTER_BODY: ReadonlySet<string> = words(`
  ngày năm khóa khoá quy qui hướng ban đã được có sẽ trong từ cho để đến với nhằm cũng theo tại là phê đồng giao thu
  chỉ yêu ký ra gửi vừa mới do thì mà này nêu công thông xử khi nhưng còn vẫn không chưa phải cần đang bị vì nên như
  trên sau trước hiện tiếp thực triển quyết đề bổ sửa thay kết cấp chấp báo xác khẳng đối của bởi lại ở vào kiến cùng
  thuộc nhiệm gồm kèm cách số liên ghi nói cụ tạm kỷ điều bãi hủy huỷ chuyển áp bắt trình gắn thành phân tổ nhấn đưa
  trả đánh truyền cưỡng kiểm tăng lần nay hoàn tiến
`);

/** Words of names that begin like one of `AFTER_BODY`: `Cảnh sát điều tra`, `thành phố`. */
export const INSIDE_PAIRS: ReadonlySet<string> = new Set(
  phrases(`
  thành phố; giao thông; đầu tư; điều tra; điều hành; điều phối; kiểm tra; kiểm sát; kiểm toán; tổ chức; công nghệ; công nghiệp; công tác;
  công trình; thông tin; thông vận; cấp cao; cấp nước; hiện đại; phân phối; xử lý; bổ trợ; triển lãm; truyền hình;
  truyền thông; kết cấu; ban dân; tăng trưởng; tăng gia; công cộng
`),
);
