import { below, type Random } from '../search/random.ts';

/** Paragraphs of an article as papers print them by the dozen, with other figures, days and places each time. */
export type Template = (random: Random) => readonly string[];

const PLACES = 'Hà Nội,Hải Phòng,Lào Cai,Nghệ An,Huế,Đà Nẵng,Quảng Ngãi,Gia Lai,Cần Thơ,Cà Mau,Tây Ninh,An Giang'.split(
  ',',
);
const FAMILY = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ'.split(',');
const GIVEN = 'Văn An,Thị Bình,Đức Cường,Minh Dũng,Thu Hà,Quang Hải,Hữu Long,Kim Ngân,Bá Sơn,Thế Vinh'.split(',');
const SKY = ['có mưa rào và dông vài nơi', 'ngày nắng, chiều tối có mưa', 'sáng sớm có sương mù', 'trời nắng nóng'];

const one = (values: readonly string[], random: Random) => values[below(random, values.length)] ?? '';
const figure = (least: number, count: number, random: Random) => String(least + below(random, count));
const name = (random: Random) => `${one(FAMILY, random)} ${one(GIVEN, random)}`;

const weather: Template = (random) => {
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

const session: Template = (random) => {
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

/** What is made from a template is another article each time. */
export const TEMPLATES: readonly Template[] = [weather, session];
