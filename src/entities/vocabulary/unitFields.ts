/**
 * What ministries, departments, boards and offices are for, as it stands behind their head word (`Bộ` Giáo dục và Đào tạo,
 * `Sở` TN&MT, `Ban` Tuyên giáo). Joiners (`-`, `&`, comma, a blank) are all one; `và` has its own spelling below.
 * Sources: the structures of the Government of terms XIII to XV (Nghị quyết 02/2007/QH12 to 176/2025/QH15), Nghị định 24/2014/NĐ-CP
 * on departments of provinces, 37/2014/NĐ-CP on those of districts, and the usage of the press.
 */
const MINISTRIES = `
Công an; Quốc phòng; Ngoại giao; Nội vụ; Tư pháp; Tài chính; Công Thương; Xây dựng; Giao thông Vận tải; GTVT; Y tế;
Giáo dục và Đào tạo; GD-ĐT; GDĐT; Giáo dục; Kế hoạch và Đầu tư; KH-ĐT; KHĐT; Tài nguyên và Môi trường; TN-MT; TNMT;
Nông nghiệp và Phát triển nông thôn; NN-PTNT; NNPTNT; Nông nghiệp và Môi trường; NN-MT; Nông nghiệp; Thông tin và Truyền thông; TT-TT; TTTT;
Khoa học và Công nghệ; KH-CN; KHCN; Khoa học, Công nghệ và Môi trường; Lao động, Thương binh và Xã hội; LĐ-TB-XH; LĐTB-XH; LĐTBXH;
Văn hóa, Thể thao và Du lịch; VH-TT-DL; VHTT-DL; VHTTDL; Văn hóa và Thể thao; Văn hóa, Thông tin; Dân tộc và Tôn giáo; Công nghiệp;
An ninh Nội địa; An ninh quốc gia; Thống nhất; Năng lượng; Nội địa; Thương mại; Thủy sản; Thể thao và Du lịch; VHTT; VH-TT; CA; QP`;

const DEPARTMENTS = `
Quy hoạch - Kiến trúc; QH-KT; QHKT; Du lịch; Ngoại vụ; An toàn thực phẩm; Dân tộc; Tôn giáo; Quản lý đô thị; QLĐT; Tài chính - Kế hoạch; TC-KH;
Kinh tế; Kinh tế - Hạ tầng; Kinh tế và Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Văn hóa - Xã hội; Tư pháp - Hộ tịch; Văn hóa; Bổ trợ tư pháp; Địa chính;
Tài nguyên; Quản lý nhà; Khoa học; Thể dục thể thao; Thể thao`;

const PARTY_BOARDS = `
Tổ chức; Tuyên giáo; Tuyên giáo và Dân vận; Dân vận; Nội chính; Kinh tế; Đối ngoại; Tổ chức cán bộ; Tổ chức - Nội vụ; Tư tưởng - Văn hóa; Khoa giáo;
Bảo vệ chính trị nội bộ; Bảo vệ, chăm sóc sức khỏe cán bộ; Cơ yếu Chính phủ; Tôn giáo Chính phủ; Thi đua - Khen thưởng; Dân tộc; Dân nguyện;
Công tác đại biểu; Pháp chế; Kinh tế - Ngân sách; Kinh tế ngân sách; Kinh tế và Ngân sách; Kinh tế - Xã hội; Văn hóa - Xã hội; Đô thị; Tiếp công dân;
An toàn giao thông; ATGT; Giải phóng mặt bằng; Quản lý dự án; Quản lý khu kinh tế; Quản lý các khu công nghiệp; Quản lý các khu công nghiệp và chế xuất;
Quản lý khu công nghệ cao; Quản lý đường sắt đô thị; Quản lý lăng Chủ tịch Hồ Chí Minh; Công đoàn; Thanh niên; Phụ nữ; Tiếp dân; Cơ yếu; Kiểm tra; Nội vụ`;

const OFFICES = `
Thuế; Hải quan; Hàng không; Hàng không Việt Nam; Đường bộ; Đường bộ Việt Nam; Đường sắt; Đường sắt Việt Nam; Hàng hải; Hàng hải Việt Nam; Đường thủy nội địa; Đăng kiểm; Đăng kiểm Việt Nam;
Quản lý thị trường; QLTT; Quản lý đất đai; Quản lý nhà và thị trường bất động sản; Quản lý khám, chữa bệnh; Quản lý Dược; Quản lý môi trường y tế; Quản lý lao động ngoài nước;
Quản lý đê điều và phòng chống thiên tai; Quản lý tài nguyên nước; Quản lý chất lượng; Quản lý cạnh tranh; Quản lý công sản; Quản lý giá; Quản lý xuất nhập cảnh;
Quản lý trại giam; Quản lý, giám sát bảo hiểm; Quản lý đầu tư; Quản lý nguồn; Quản lý xây dựng; Kế hoạch; Hành chính; Trồng trọt; Bảo vệ thực vật; Chăn nuôi; Thú y; Thủy lợi; Thủy sản;
Kiểm lâm; Lâm nghiệp; Kiểm ngư; Phòng, chống thiên tai; Phòng chống tham nhũng; Phòng, chống tham nhũng, tiêu cực; Phòng, chống HIV/AIDS; Phòng chống tội phạm; Phòng, chống tội phạm;
Phòng chống ma túy và tội phạm; Phòng, chống ma túy và tội phạm; Y tế dự phòng; An toàn thực phẩm; An toàn lao động; Việc làm; Bảo trợ xã hội; Trẻ em; Người có công; Tiền lương; Bình đẳng giới;
Viễn thông; Tần số vô tuyến điện; Báo chí; Xuất bản, In và Phát hành; Phát thanh, truyền hình và thông tin điện tử; Thông tin đối ngoại; Thông tin cơ sở; An toàn thông tin; Tin học hóa; Chuyển đổi số quốc gia; Chuyển đổi số;
Di sản văn hóa; Điện ảnh; Nghệ thuật biểu diễn; Mỹ thuật, Nhiếp ảnh và Triển lãm; Văn hóa cơ sở; Hợp tác quốc tế; Bản quyền tác giả; Thể dục thể thao; Gia đình; Du lịch quốc gia; Sở hữu trí tuệ; Năng lượng nguyên tử; Tiêu chuẩn Đo lường Chất lượng;
Hóa chất; Công nghiệp; Điện lực; Điều tiết điện lực; Xuất nhập khẩu; Xúc tiến thương mại; Thương mại điện tử và Kinh tế số; Phòng vệ thương mại; Công Thương địa phương; Thị trường trong nước; Thị trường châu Á; Năng lượng; Dầu khí và Than;
Đầu tư nước ngoài; Phát triển doanh nghiệp; Đăng ký kinh doanh; Quản lý đăng ký kinh doanh; Thống kê; Tài chính doanh nghiệp; Ngân sách nhà nước; Dự trữ Nhà nước; Kho bạc; Giám sát quản lý; Chính sách thuế; Đấu thầu;
Hộ tịch, quốc tịch, chứng thực; Kiểm tra văn bản quy phạm pháp luật; Kiểm tra văn bản; Trợ giúp pháp lý; Bồi thường nhà nước; Con nuôi; Thi hành án dân sự; THADS; Công chứng; Pháp luật hình sự - hành chính; Pháp luật dân sự - kinh tế; Pháp luật quốc tế; Xây dựng pháp luật; Phổ biến, giáo dục pháp luật;
Tổ chức cán bộ; Tổ chức - Cán bộ; Pháp chế; Kế hoạch - Tài chính; Tài chính - Kế toán; Thanh tra; Thi đua - Khen thưởng; Thi đua, Khen thưởng; Công chức - Viên chức; Chính quyền địa phương; Cải cách hành chính; Tổ chức - Biên chế; Tổng hợp; Công tác thanh niên; Tổ chức phi chính phủ;
Giáo dục Đại học; Giáo dục Trung học; Giáo dục Tiểu học; Giáo dục Mầm non; Giáo dục Thường xuyên; Giáo dục phổ thông; Giáo dục Nghề nghiệp; Dạy nghề; Nhà giáo và Cán bộ quản lý giáo dục; Quản lý chất lượng; Khảo thí và Kiểm định chất lượng giáo dục; Công nghệ thông tin; Cơ sở vật chất; Giáo dục Chính trị và Công tác học sinh, sinh viên;
Kết cấu hạ tầng giao thông; Vận tải; An toàn giao thông; Quản lý xây dựng và chất lượng công trình giao thông; Hạ tầng kỹ thuật; Phát triển đô thị; Kinh tế xây dựng; Giám định Nhà nước về chất lượng công trình xây dựng; Vật liệu xây dựng; Kiến trúc; Quy hoạch - Kiến trúc;
Lãnh sự; Lễ tân; Lễ tân Nhà nước; Báo chí và Thông tin; Châu Âu; Châu Mỹ; Đông Bắc Á; ASEAN; Luật pháp và Điều ước quốc tế; Biên giới quốc gia; Môi trường; Khí tượng Thủy văn; Biển và Hải đảo; Biển và Hải đảo Việt Nam; Địa chất và Khoáng sản; Địa chất và Khoáng sản Việt Nam; Đo đạc, Bản đồ; Biến đổi khí hậu; Bảo tồn thiên nhiên và Đa dạng sinh học;
Dân số; Dân số - Kế hoạch hóa gia đình; Bảo vệ môi trường; Tài nguyên nước; Trị sự; Kinh tế hợp tác và Phát triển nông thôn; Chế biến và Phát triển thị trường nông sản; Quản lý chất lượng nông lâm sản và thủy sản; Kinh tế ngành; Kinh tế tổng hợp; Khoa giáo - Văn xã; Nội chính; Công nghiệp và xây dựng; Theo dõi khiếu nại, tố cáo
Cảnh sát; Cảnh sát giao thông; CSGT; CSGT đường bộ - đường sắt; Cảnh sát hình sự; CSHS; PC02; Cảnh sát điều tra tội phạm về ma túy; Cảnh sát điều tra tội phạm về tham nhũng; Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu; Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường; Cảnh sát kinh tế; CSKT; Cảnh sát môi trường;
Cảnh sát phòng, chống tội phạm về môi trường; Cảnh sát phòng cháy, chữa cháy; Cảnh sát phòng cháy, chữa cháy và cứu nạn cứu hộ; Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; Cảnh sát PCCC; Cảnh sát PCCC và CNCH; PCCC và CNCH; Cảnh sát quản lý hành chính về trật tự xã hội; Cảnh sát QLHC về TTXH; Cảnh sát cơ động; CSCĐ; Cảnh sát truy nã tội phạm; Cảnh sát điều tra; CSĐT; Cảnh sát đường thủy; Cảnh sát bảo vệ; Cảnh sát trật tự;
An ninh điều tra; ANĐT; An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; An ninh mạng; An ninh chính trị nội bộ; An ninh kinh tế; An ninh đối ngoại; An ninh xã hội; Kỹ thuật hình sự; KTHS; Tham mưu; Hậu cần; Xây dựng lực lượng; Công tác Đảng và công tác chính trị; Hồ sơ nghiệp vụ; Trinh sát; Tác chiến; Quân lực; Dân quân tự vệ; Cán bộ; Tuyên huấn; Quân y; Kỹ thuật; Công nghiệp Quốc phòng; Đối ngoại; Cứu hộ - Cứu nạn; Chính sách; Cơ yếu; Nhà trường; Khoa học quân sự; Tiêu chuẩn; Phòng chống khủng bố; Thanh tra, kiểm tra`;

const COMMITTEES = `
Pháp luật; Tư pháp; Pháp luật và Tư pháp; Kinh tế; Kinh tế và Tài chính; Tài chính, Ngân sách; Tài chính - Ngân sách; TC-NS; Quốc phòng và An ninh; Quốc phòng, An ninh; Quốc phòng, An ninh và Đối ngoại; QP-AN; Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng; Văn hóa, Giáo dục;
Văn hóa, Giáo dục, Thanh Thiếu niên và Nhi đồng; Văn hóa và Xã hội; Xã hội; Xã hội của Quốc hội; về các vấn đề xã hội; các vấn đề xã hội; Khoa học, Công nghệ và Môi trường; KH-CN-MT; KHCN-MT; Đối ngoại; Dân nguyện và Giám sát; Công tác đại biểu; Dân tộc; Chứng khoán Nhà nước; Cạnh tranh Quốc gia; Giám sát tài chính quốc gia;
Quản lý vốn nhà nước tại doanh nghiệp; Quản lý vốn nhà nước; An toàn giao thông Quốc gia; An toàn giao thông; ATGT Quốc gia; Phòng, chống AIDS; Quốc gia phòng, chống AIDS; Quốc gia Ứng phó sự cố, Thiên tai và Tìm kiếm Cứu nạn; Quốc gia về chuyển đổi số; Quốc gia về Chính phủ điện tử; Biên giới quốc gia; Nhà nước về người Việt Nam ở nước ngoài`;

/** Fields that are known as a body's in small letters too: `sở y tế`, `bộ giao thông vận tải`, but not `ban tổ chức` of a feast. */
export function ministryFields(): string[] {
  return spellings([MINISTRIES]);
}

/** All fields as they are written, `và` in each of its spellings: `và`, a dash, `&` or nothing (`Kế hoạch Đầu tư`). */
export function unitFields(): string[] {
  return spellings([MINISTRIES, DEPARTMENTS, PARTY_BOARDS, OFFICES, COMMITTEES]);
}

function spellings(tables: readonly string[]): string[] {
  const fields = tables
    .flatMap((table) => table.split(/[;\n]/))
    .map((field) => field.trim())
    .filter(Boolean);
  return fields.flatMap((field) => (field.includes(' và ') ? [field, field.replaceAll(' và ', ' ')] : [field]));
}

/** Syllables that end a field of no table: function words and the verbs that follow a body as its predicate. */
export const AFTER_FIELD: ReadonlySet<string> = new Set(
  (
    'cho đã đang sẽ là của về tại trong trên với để từ đến theo khi nếu vì do bị được có không chưa cũng vẫn còn phải cần nên ' +
    'này đó trước sau cùng như mà thì vừa mới đều lại rồi ông bà năm ngày tháng nhiệm khóa thuộc nơi ở ra vào nói nêu ký gửi ' +
    'yêu đề kiến khẳng nhấn phát tiến trả chỉ triển tiếp thực quyết báo đánh xem lên phối chủ nhận cấp đồng chí làm biết qua bằng bán mua thuê kiện nợ lừa'
  ).split(' '),
);
