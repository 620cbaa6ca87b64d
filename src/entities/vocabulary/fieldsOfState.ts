import { phraseList } from './phraseList.ts';

/**
 * The fields that bodies of Party and State are named after (`Sở Giao thông vận tải`, `Vụ Tổ chức cán bộ`). Papers write them with and
 * without capitals, so a name is followed through its small letters by these words: what is not here and has small letters ends
 * the name (`Giám đốc Sở Y tế cho biết`).
 */
export const FIELDS_OF_STATE: readonly string[] = phraseList(`
  phòng thủ; phòng thủ dân sự; chống buôn lậu; chống rửa tiền; phòng chống thiên tai; rừng phòng hộ; rừng đặc dụng; chuyên ngành; doanh nghiệp lớn; doanh nghiệp nhỏ và vừa; quản lý điều hành; giao thông đô thị; thi; thi THPT; thi THPT quốc gia; coi thi; chấm thi; xử lý sau thanh tra; chức danh giáo sư nhà nước; bầu cử; thống nhất; kỷ luật; khu kinh tế mở; tư vấn; tư vấn pháp luật; thanh niên xung phong; quốc vụ; đăng ký đất đai
  công tác phía nam; sắp xếp dân cư; cứu nạn cứu hộ; tham mưu trưởng liên quân; đấu thầu; hạ tầng xã hội; an sinh xã hội; quỹ đất; dân cư ven biển
  ngoại thương; hợp tác phát triển; chiến tranh; nội an; hậu cần; kinh tế đối ngoại; nông lâm; ngư nghiệp; hải dương; nội các; tình báo quốc gia
  giao thông; vận tải; giao thông vận tải; xây dựng; tài nguyên; môi trường; tài nguyên môi trường; nông nghiệp
  nông thôn; phát triển nông thôn; lâm nghiệp; thủy sản; thủy lợi; chăn nuôi; thú y; trồng trọt; bảo vệ thực vật
  kế hoạch; đầu tư; tài chính; ngân sách; kinh tế; xã hội; kinh tế xã hội; công thương; thương mại; công nghiệp
  thương nghiệp; công nghệ; thông tin; truyền thông; thông tin truyền thông; khoa học; khoa học công nghệ; văn hóa
  thể thao; du lịch; thể dục; gia đình; nghệ thuật; biểu diễn; điện ảnh; di sản; mỹ thuật; nhiếp ảnh; triển lãm
  giáo dục; đào tạo; giáo dục đào tạo; trung học; tiểu học; mầm non; đại học; học sinh; sinh viên; giáo viên
  nghề nghiệp; dạy nghề; y tế; dược; y dược; khám chữa bệnh; khám bệnh; chữa bệnh; dự phòng; y tế dự phòng; dân số
  an toàn thực phẩm; vệ sinh; thực phẩm; sức khỏe; bà mẹ; trẻ em; nhi đồng; thiếu niên; thanh niên; thanh thiếu niên
  lao động; thương binh; việc làm; người có công; bảo trợ; bảo trợ xã hội; tiền lương; bình đẳng giới
  quan hệ lao động; bảo hiểm; bảo hiểm y tế; nội vụ; nội chính; ngoại vụ; ngoại giao; đối ngoại; lãnh sự; lễ tân
  biên giới; quốc phòng; an ninh; công an; quân sự; quân lực; quân huấn; tác chiến; hậu cần; kỹ thuật; tham mưu
  chính trị; tuyên huấn; dân quân; tình báo; cơ yếu; biên phòng; phòng không; không quân; hải quân; đặc công
  pháo binh; công binh; hóa học; tác chiến điện tử; không gian mạng; cứu hộ; cứu nạn; tìm kiếm; phòng cháy; chữa cháy
  phòng cháy chữa cháy; cảnh sát; cảnh sát điều tra; cảnh sát hình sự; cảnh sát giao thông; cảnh sát cơ động
  cảnh sát kinh tế; cảnh sát môi trường; cảnh sát bảo vệ; cảnh sát khu vực; hình sự; tội phạm; ma túy
  kinh tế tham nhũng; tham nhũng; buôn lậu; trật tự xã hội; trật tự; an toàn; an toàn giao thông; an toàn thông tin
  công nghệ cao; xuất nhập cảnh; quản lý xuất nhập cảnh; hành chính; tư pháp; pháp luật; pháp chế; pháp lý; dân sự
  thi hành án; trợ giúp pháp lý; bổ trợ tư pháp; hộ tịch; quốc tịch; chứng thực; lý lịch; xét xử; thẩm quyền; văn bản
  quy phạm pháp luật; tuyên truyền; phổ biến; tổ chức; cán bộ; công chức; viên chức; công vụ; nhân sự; tổ chức cán bộ
  xây dựng đảng; chính quyền; chính quyền địa phương; địa phương; dân vận; tuyên giáo; dân nguyện; công tác đại biểu
  đại biểu; tổng hợp; văn thư; lưu trữ; thi đua; khen thưởng; thi đua khen thưởng; dân tộc; tôn giáo; mặt trận
  đoàn thể; phong trào; công đoàn; phụ nữ; nông dân; hội quần chúng; dân chủ; chính sách; chính sách xã hội; nhà nước
  nhân dân; quốc gia; trung ương; quốc tế; hợp tác; hợp tác quốc tế; hội nhập; liên bang; hoàng gia; tối cao
  nhân quyền; lịch sử; lý luận; báo chí; xuất bản; phát thanh; truyền hình; quy hoạch; kiến trúc; đô thị; nhà ở; nhà
  đất đai; địa chính; bất động sản; thị trường; thị trường lao động; giá; công sản; kho bạc; thuế; hải quan
  xuất nhập khẩu; xuất khẩu; ngân hàng; chứng khoán; tín dụng; doanh nghiệp;  hợp tác xã; hạ tầng
  hạ tầng kỹ thuật; khu công nghiệp; khu kinh tế; khu chế xuất; các khu công nghiệp; các khu kinh tế
  các khu chế xuất; năng lượng; điện lực; dầu khí; than; hóa chất; khoáng sản; địa chất; đo đạc; bản đồ; viễn thám
  khí tượng; thủy văn; khí tượng thủy văn; biến đổi khí hậu; biển; hải đảo; tài nguyên nước; nước; thiên tai; lụt bão
  đê điều; kiểm lâm; rừng; lâm sản; thống kê; tiêu chuẩn; đo lường; chất lượng; sở hữu trí tuệ; tần số; vô tuyến điện
  viễn thông; bưu chính; tin học; tin học hóa; ứng dụng; thương mại điện tử; kinh tế số; chuyển đổi số; điện tử
  dịch vụ; dịch vụ công; doanh nghiệp nhà nước; vốn nhà nước; tiền tệ; đường bộ; đường sắt; đường thủy
  đường thủy nội địa; nội địa; hàng không; hàng hải; đăng kiểm; sát hạch; người lái; phương tiện; sân bay; cảng
  công trình; công trình giao thông; cạnh tranh; người tiêu dùng; phòng vệ thương mại; hàng hóa; hàng giả
  gian lận thương mại; thanh tra; giải quyết khiếu nại; khiếu nại; tố cáo; khiếu tố; tiếp dân; tiếp công dân
  phòng chống tham nhũng; công tác; phòng chống; hiv; aids; tệ nạn xã hội; tệ nạn; dự án; các dự án; dự án đầu tư xây dựng
  các công trình; nghiệp vụ; chuyên đề; chuyên trách; cải cách; cải cách hành chính; cải cách tư pháp
  thủ tục hành chính; kiểm soát; chiến lược; nguồn nhân lực; nhân lực; chăm sóc; đặc biệt; tổng kết; trung tâm
  tài vụ; quản trị; tài vụ quản trị; hậu kiểm; người lao động; ngoài nước; nước ngoài; người việt nam ở nước ngoài
  cơ sở; văn hóa cơ sở; quảng cáo; bản quyền; tác giả; vụ án; án; xâm phạm; an ninh nội địa; an ninh chính trị
  nội bộ; an ninh kinh tế; an ninh mạng; an ninh điều tra; quản lý hành chính; các vấn đề; các vấn đề xã hội
  vấn đề xã hội; khuyến nông; khí hậu; cơ giới; tàu sông; bộ binh; thiết giáp; thủ đô; hạt nhân; bức xạ; vũ trụ
  hậu cần kỹ thuật; thường trực; thương vụ; cơ sở hạ tầng; giám định; sở hữu; cư trú; dữ liệu; quốc gia về dân cư
  dân cư; nhập cư; di trú; ngân khố; cựu chiến binh; tiếp tế; thực vật; động vật; lương thực; các tổ chức
  phi chính phủ; chính phủ; các doanh nghiệp; các cơ quan; cơ quan; trực thuộc; thành viên; thu hút đầu tư; vụ việc
  tăng trưởng; cộng đồng; truyền thông đại chúng; các khu vực; tù nhân
`);

/**
 * Verbs in such names: `Ủy ban Kiểm tra`, `Cục Điều tra`. Small and away from the body's noun they are the verb of the sentence:
 * `Giám đốc Sở kiểm tra`.
 */
export const VERBAL_FIELDS: readonly string[] = phraseList(`
  phòng chống; phòng, chống; phòng chống tham nhũng;   quản lý; kiểm tra; giám sát; điều tra; chỉ đạo; chỉ huy; bảo vệ; xúc tiến; phát triển; kiểm soát; đăng ký
  kiểm dịch; thẩm định; đấu tranh; phòng ngừa; ứng phó; điều hành; phối hợp; tiếp nhận; hướng dẫn; huấn luyện
  đổi mới; chống; phòng; chăm sóc; bồi dưỡng; hỗ trợ; giải phóng mặt bằng; bồi thường; theo dõi; đánh giá; nghiên cứu
  vận động; cứu trợ; thanh tra; tiếp công dân; khai thác; đề án; giải quyết; quan hệ
`);

/** Fields that firms, clubs and events have too: a `phòng` or `ban` of these is of state only with a body over it or a place. */
export const FIELDS_OF_ANYONE: ReadonlySet<string> = new Set(
  phraseList(`
    tổ chức; truyền thông; kế hoạch; đào tạo; kỹ thuật; hành chính; tổng hợp; nghiệp vụ; tài chính; khoa học; nhân sự; kinh tế; tài vụ; quản trị; nghiên cứu
    phát triển; đối ngoại; chuyên đề; điều hành; hỗ trợ; quan hệ; dịch vụ; vận động; kiểm soát; công nghệ; công nghệ thông tin; báo chí; bảo vệ; đề án
  `),
);

/** Small words that follow a body's name in a sentence and are in no body's name after a capital. */
export const AFTER_BODIES: ReadonlySet<string> = new Set(
  phraseList(`
    cho; nói; đã; là; yêu; khẳng; nhấn; được; trong; tại; để; với; phát; trả; cũng; chỉ; có; phải; sẽ; nêu; ký; vừa; trình; bị; làm; giữ; chia; rằng; báo; đang; không
    xác; theo; giao; của; thì; đến; ở; nhận; hay; còn; vào; trước; sau; dẫn; đánh; đứng; kiêm; trao; do; thay; bày; tiếp; nhìn; lại; hiện; này; đó; kể; từ; vẫn; rồi; cùng
    phụ; lý; gửi; thừa; nên; nhưng; cần; đặt; lên; tham; phản; nghe; tỏ; mới; nếu; khi; muốn; hoặc; xin; gồm; bắt; ra; đưa; đi; về; mà; vì; nhiệm; khóa; lần; cấp; và; các
    đề; thông; kết; ngày; chiều; tối; chủ; nay; mong; hỏi; hứa; lo; lưu; gặp; dự; thăm; tặng; chúc; đồng; đều; mất; qua; từng; quyết; chúng; một; họp; đối; nhất; đọc
  `),
);
