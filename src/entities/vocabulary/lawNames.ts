/**
 * Names of laws and codes as they are written in running text in small letters (`luật đất đai 2013`): there nothing but the name
 * shows that a law is meant. Names with a capital need no table.
 */
export const LAW_NAMES: readonly string[] = `
  an ninh mạng; an ninh quốc gia; an toàn thực phẩm; an toàn thông tin mạng; an toàn, vệ sinh lao động; an toàn vệ
  sinh lao động; bảo hiểm xã hội; bảo hiểm y tế; bảo vệ bí mật nhà nước; bảo vệ môi trường; bảo vệ quyền lợi người
  tiêu dùng; báo chí; biên phòng; bhxh; bhyt; bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân; bình đẳng giới;
  các tổ chức tín dụng; cán bộ, công chức; cán bộ công chức; cảnh sát biển việt nam; cảnh sát biển; căn cước công dân;
  căn cước; chứng khoán; chuyển giao công nghệ; công an nhân dân; công chứng; công đoàn; công nghệ thông tin; cư trú;
  cạnh tranh; dân quân tự vệ; dân sự; di sản văn hóa; di sản văn hoá; doanh nghiệp; du lịch; dược; đặc xá; đa dạng
  sinh học; đất đai; đấu giá tài sản; đấu thầu; đầu tư; đầu tư công; đê điều; điện ảnh; điện lực; đường bộ; đường sắt;
  giá; giám định tư pháp; giáo dục; giáo dục đại học; giáo dục đh; giáo dục nghề nghiệp; giao dịch điện tử; giao thông đường bộ;
  giao thông đường thủy nội địa; hải quan; hàng hải; hàng hải việt nam; hàng không dân dụng việt nam; hình sự; hóa
  chất; hoá chất; hộ tịch; hôn nhân và gia đình; hôn nhân gia đình; hợp tác xã; kế toán; khám bệnh, chữa bệnh; khám
  chữa bệnh; khiếu nại; khiếu nại, tố cáo; khoa học và công nghệ; khoáng sản; kiểm toán nhà nước; kinh doanh bảo hiểm;
  kinh doanh bất động sản; lao động; lâm nghiệp; luật sư; lưu trữ; nghĩa vụ quân sự; ngân hàng nhà nước việt nam; ngân
  hàng nhà nước; ngân sách nhà nước; nhà ở; nhà giáo; người cao tuổi; người khuyết tật; nuôi con nuôi; phá sản; phòng
  cháy, chữa cháy; phòng cháy và chữa cháy; phòng cháy chữa cháy; phòng, chống tham nhũng; phòng chống tham nhũng;
  phòng, chống ma túy; phòng chống ma túy; phòng, chống bạo lực gia đình; phòng chống bạo lực gia đình; phòng, chống
  tác hại của rượu, bia; phòng chống tác hại rượu bia; quản lý nợ công; quản lý ngoại thương; quản lý thuế; quản lý,
  sử dụng tài sản công; quản lý, sử dụng tài sản nhà nước; quảng cáo; quốc phòng; quốc tịch việt nam; quốc tịch; quy
  hoạch; quy hoạch đô thị; sở hữu trí tuệ; sĩ quan quân đội nhân dân việt nam; tài nguyên nước; thanh niên; thanh tra;
  thi đua, khen thưởng; thi đua khen thưởng; thi hành án dân sự; thi hành án hình sự; thống kê; thủ đô; thương mại;
  thuế thu nhập cá nhân; thuế thu nhập doanh nghiệp; thuế giá trị gia tăng; thủy lợi; thủy sản; thuỷ sản; tiếp cận
  thông tin; tiếp công dân; tín ngưỡng, tôn giáo; tố cáo; tố tụng hành chính; tố tụng hình sự; tố tụng dân sự; tổ chức
  chính phủ; tổ chức chính quyền địa phương; tổ chức quốc hội; trách nhiệm bồi thường của nhà nước; trẻ em; trọng tài
  thương mại; trưng cầu ý dân; viên chức; viễn thông; việc làm; xây dựng; xử lý vi phạm hành chính; xuất bản; xuất
  cảnh, nhập cảnh; ban hành văn bản quy phạm pháp luật; người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng
`
  .trim()
  .replace(/\s+/gu, ' ')
  .split('; ');
