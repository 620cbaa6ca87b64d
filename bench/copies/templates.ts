import { below, type Random } from '../search/random.ts';

/** Paragraphs of an article as papers print them by the dozen, with other figures, days and places each time. */
type Template = (random: Random) => readonly string[];

const PLACES = 'Hà Nội,Hải Phòng,Lào Cai,Nghệ An,Huế,Đà Nẵng,Quảng Ngãi,Gia Lai,Cần Thơ,Cà Mau,Tây Ninh,An Giang'.split(
  ',',
);
const FAMILY = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ'.split(',');
const GIVEN = 'Văn An,Thị Bình,Đức Cường,Minh Dũng,Thu Hà,Quang Hải,Hữu Long,Kim Ngân,Bá Sơn,Thế Vinh'.split(',');
const SKY = ['có mưa rào và dông vài nơi', 'ngày nắng, chiều tối có mưa', 'sáng sớm có sương mù', 'trời nắng nóng'];

const one = (values: readonly string[], random: Random) => values[below(random, values.length)] ?? '';
const figure = (least: number, count: number, random: Random) => String(least + below(random, count));
const name = (random: Random) => `${one(FAMILY, random)} ${one(GIVEN, random)}`;

export const weather: Template = (random) => {
  const place = one(PLACES, random);
  const day = `${figure(1, 28, random)}/${figure(1, 12, random)}`;
  const degrees = (least: number) => `${figure(least, 5, random)}-${figure(least + 5, 4, random)} độ C`;
  return [
    `Theo Trung tâm Dự báo khí tượng thủy văn quốc gia, ngày ${day}, khu vực ${place} ${one(SKY, random)}, gió nhẹ.`,
    `Nhiệt độ thấp nhất từ ${degrees(18)}, nhiệt độ cao nhất từ ${degrees(26)}. Trong cơn dông có khả năng xảy ra lốc, sét và gió giật mạnh.`,
    `Khu vực ${one(PLACES, random)} nhiều mây, ${one(SKY, random)}, lượng mưa ${figure(10, 80, random)} mm, nhiệt độ từ ${degrees(20)}.`,
    `Khu vực ${one(PLACES, random)} ${one(SKY, random)}, độ ẩm ${figure(55, 40, random)}%, gió cấp ${figure(2, 5, random)}, nhiệt độ từ ${degrees(22)}.`,
    'Người dân cần theo dõi các bản tin tiếp theo để chủ động phòng tránh.',
  ];
};

export const session: Template = (random) => {
  const council = `phường ${one(GIVEN, random)} ${figure(1, 30, random)}`;
  const chair = name(random);
  return [
    `Ngày ${figure(1, 28, random)}/${figure(1, 12, random)}, Hội đồng nhân dân ${council} khai mạc kỳ họp thứ ${figure(2, 20, random)} để xem xét, quyết định nhiều nội dung quan trọng.`,
    `Phát biểu khai mạc, Chủ tịch Hội đồng nhân dân ${chair} nêu rõ kỳ họp có ý nghĩa quan trọng trong việc hoàn thành các mục tiêu phát triển kinh tế - xã hội năm nay.`,
    `Theo báo cáo của Ủy ban nhân dân, thu ngân sách đạt ${figure(120, 800, random)} tỷ đồng, bằng ${figure(80, 40, random)},${figure(1, 9, random)}% dự toán; giải quyết việc làm cho ${figure(400, 4_000, random)} lao động; còn ${figure(20, 300, random)} hộ nghèo.`,
    `Các đại biểu ${name(random)} và ${name(random)} chất vấn về tiến độ ${figure(3, 20, random)} dự án, trong đó có dự án trị giá ${figure(15, 300, random)} tỷ đồng.`,
    `Kỳ họp đã thông qua ${figure(5, 20, random)} nghị quyết và bầu ông ${name(random)} giữ chức Phó Chủ tịch Ủy ban nhân dân ${council}.`,
  ];
};

/** The daily figures of an epidemic. */
export const epidemic: Template = (random) => {
  const day = `${figure(1, 28, random)}/${figure(1, 12, random)}`;
  const places = PLACES.map((place) => `${place} (${figure(1, 1_900, random)})`).join(', ');
  return [
    `Bản tin phòng chống dịch COVID-19 ngày ${day} của Bộ Y tế cho biết, tính từ 16h ngày hôm trước đến 16h ngày ${day}, cả nước ghi nhận ${figure(1_000, 15_000, random)} ca nhiễm mới, trong đó ${figure(1, 40, random)} ca nhập cảnh.`,
    `Các ca mắc được ghi nhận tại các tỉnh, thành phố: ${places}.`,
    `Trong ngày có ${figure(200, 9_000, random)} bệnh nhân được công bố khỏi bệnh, nâng tổng số ca được điều trị khỏi lên ${figure(9_000, 900_000, random)} ca. Số bệnh nhân nặng đang điều trị là ${figure(100, 6_000, random)} ca, trong đó thở máy không xâm lấn ${figure(10, 150, random)} ca, thở máy xâm lấn ${figure(20, 700, random)} ca.`,
    `Trong 24 giờ qua đã thực hiện ${figure(20_000, 200_000, random)} xét nghiệm. Tổng số liều vaccine phòng COVID-19 đã được tiêm là ${figure(100_000, 9_000_000, random)} liều, trong đó tiêm một mũi là ${figure(100_000, 9_000_000, random)} liều.`,
    'Bộ Y tế khuyến cáo người dân thực hiện thông điệp 5K: khẩu trang, khử khuẩn, khoảng cách, không tập trung, khai báo y tế.',
  ];
};

const ITEMS = [
  'báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội',
  'dự toán thu, chi ngân sách nhà nước và phân bổ ngân sách địa phương',
  'kế hoạch đầu tư công trung hạn',
  'báo cáo kết quả giải quyết kiến nghị của cử tri',
  'danh mục các công trình, dự án thu hồi đất',
  'quy định mức thu học phí đối với các cơ sở giáo dục công lập',
  'việc đặt tên, điều chỉnh độ dài một số tuyến đường, phố',
  'báo cáo công tác của viện kiểm sát và tòa án nhân dân',
];

/** What a council will have on its table. */
export const agenda: Template = (random) => {
  const place = one(PLACES, random);
  const term = figure(3, 25, random);
  const items = ITEMS.filter(() => random() < 0.8).map(
    (item) => `Hội đồng nhân dân xem xét, cho ý kiến về ${item} năm ${figure(2012, 14, random)}.`,
  );
  return [
    `Thường trực Hội đồng nhân dân ${place} vừa thống nhất nội dung, chương trình kỳ họp thứ ${term}, dự kiến diễn ra trong ${figure(2, 3, random)} ngày, từ ngày ${figure(1, 28, random)}/${figure(1, 12, random)}.`,
    items.join(' '),
    `Chủ tịch Hội đồng nhân dân ${name(random)} đề nghị các ban hoàn thành thẩm tra trước ngày ${figure(1, 28, random)}/${figure(1, 12, random)}; ông ${name(random)} tiếp thu, chỉnh lý ${figure(8, 30, random)} dự thảo nghị quyết.`,
  ];
};
