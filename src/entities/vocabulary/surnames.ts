/**
 * First syllables of personal names, lower case: family names of the Kinh, of the minorities that have them (Tày, Thái, Mường, Mông,
 * Dao, Hà Nhì), first words of names in Tây Nguyên, of Chăm and Khmer, and Chinese family names in their Vietnamese reading
 * (`Tập Cận Bình`).
 */
export const SURNAMES: ReadonlySet<string> = new Set(
  `
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý
  a an âu ân ấu bạch bành bế biện bồ cao cấn chu châu chử chương cù cung dư doãn diêm diệp đàm đan đào đậu điền đinh đoàn đồng đới đổng đường đức
  giang giáp giả hà hạ hàn hạng hoa hứa hầu khang khiếu khúc khuất khổng khương khưu kha kiều kim kiên lã lại lâm lạc lều liêu liễu
  long lỗ lộ lục lư lưu lữ lương la lăng lãnh ma mã mạc mai man mẫn mạnh mâu mộc mục mầu mùa nghiêm nhan nhâm nhữ ngạc ngụy ninh nông ngọ ngân
  ông ôn phí phó phù phùng phương quách quang quàng quế sầm sử sơn sái tạ tào tăng tất tề thạch thái thân thẩm thang thi thiều thập
  thôi tiêu tiết tô tôn tống trác trang triệu trịnh trình trưng trương từ tưởng tường thiệu thịnh trà tri trầm tòng
  ung uông vi viên vương vưu xa xuân yên
  bàn cà cầm chảo chang chẻo cháng cứ cư điêu đèo giàng giàn hảng hờ kháng khoàng lò lồ lù lừu lường lùng lỳ ly lầu lộc lèng lự lừ má mè mua nùng nình
  lang quản cút lỷ ngần vày chíu phùn tằng sìu voòng
  phà phìn pờ sùng sìn sằm tẩn thào thèn thền tráng tràng vàng và vừ vì xồng sộng lềnh thàng phừ
  ksor ksơr siu rơ rmah rahlan rcom rơchăm nay kpă kpa kpuih kpơr y điểu danh neàng h blúp bríu bling zơrâm alăng arất pơloong coor hiêng
  tơngôl riah ya lơ mu k niê mlô êban kbuôr byă knul bkrông ayun hwing kđoh bá đạo đàng kadă katơr chamaléa mang pinăng pi tro lưu
  ri pak choe jo hwang kang moon lee park chung song yun hun
  tập mao lật bác đồ nhậm tần cố du cảnh thường lạc tống bộc
  `
    .split(/\s+/)
    .filter(Boolean),
);
