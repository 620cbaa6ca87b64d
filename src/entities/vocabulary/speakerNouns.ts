/** Nouns that name someone or something that speaks in the news. All lower case; a table row is a kind of noun. */

const words = (list: string): readonly string[] => list.split(' | ');

/** Pronouns for a third person, also titles before a given name: `ông`, `ông Phong`. */
export const PRONOUNS = words(
  'ông | bà | anh | chị | em | cô | chú | bác | cụ | thầy | cậu | đồng chí | đ/c | anh ta | cô ta | ông ta | bà ta | ' +
    'ông này | bà này | anh này | chị này | cô này | vị này | họ | người này | ông ấy | bà ấy | anh ấy | chị ấy | cô ấy | nó',
);

/** Titles that stand before a name and are not part of it. */
export const TITLES = words(
  'ông | bà | anh | chị | em | cô | chú | bác | cụ | thầy | cậu | đồng chí | đ/c | ts | pgs | gs | ths | bs | kts | ls | ' +
    'nsnd | nsưt | đại tá | thượng tá | trung tá | thiếu tá | đại úy | thượng úy | trung úy | thiếu úy | thiếu tướng | ' +
    'trung tướng | thượng tướng | đại tướng | chuẩn đô đốc | luật sư | bác sĩ | bác sỹ | nhà báo | ca sĩ | ca sỹ | nhạc sĩ | ' +
    'nghệ sĩ | nghệ sỹ | diễn viên | đạo diễn | nhà văn | nhà thơ | họa sĩ | hoạ sĩ | kiến trúc sư | kỹ sư | tiến sĩ | ' +
    'tiến sỹ | giáo sư | phó giáo sư | thạc sĩ | chuyên gia | nghệ nhân | huấn luyện viên | hlv | cầu thủ | tiền đạo | ' +
    'tiền vệ | thủ môn | hoa hậu | á hậu | người mẫu | siêu mẫu | mc | doanh nhân | đại biểu | đb | đbqh | cử tri | pv | ' +
    'phóng viên | bị cáo | bị can | nghi phạm | cựu | nhân chứng | nạn nhân | linh mục | hòa thượng | thượng tọa | ' +
    'ni sư | đại đức | gs.ts | pgs.ts | ts.bs | ts.ls | tỷ phú | tỉ phú | streamer | rapper | ngọc nữ | nam ca sĩ | nữ ca sĩ | ' +
    'nữ diễn viên | nam diễn viên | nhà nghiên cứu | nhà khoa học | nhà sử học | nhà đầu tư | thợ | học giả | nhà phân tích | chuyên viên | cụ bà | cụ ông | nữ sinh | nam sinh | du khách | phụ huynh | ' +
    'hạ sĩ | thượng sĩ | chiến sĩ | thuyền trưởng | cơ trưởng | tài xế | nông dân | thầy giáo | cô giáo | hoàng tử',
);

/** Posts: heads of a noun phrase that names a person by office. `phó`, `nguyên`, `cựu`, `quyền` may stand before. */
export const POSTS = words(
  'chủ tịch | phó chủ tịch | bí thư | phó bí thư | bộ trưởng | thứ trưởng | thủ tướng | phó thủ tướng | tổng bí thư | ' +
    'chủ nhiệm | phó chủ nhiệm | giám đốc | phó giám đốc | tổng giám đốc | phó tổng giám đốc | trưởng ban | phó trưởng ban | ' +
    'trưởng phòng | phó trưởng phòng | phó phòng | vụ trưởng | phó vụ trưởng | vụ phó | cục trưởng | phó cục trưởng | cục phó | ' +
    'tổng cục trưởng | phó tổng cục trưởng | chánh án | phó chánh án | viện trưởng | phó viện trưởng | chánh thanh tra | ' +
    'phó chánh thanh tra | chánh văn phòng | phó chánh văn phòng | hiệu trưởng | phó hiệu trưởng | hiệu phó | tổng thống | ' +
    'phó tổng thống | ngoại trưởng | đại sứ | tư lệnh | phó tư lệnh | chính ủy | chính uỷ | ủy viên | uỷ viên | trưởng đoàn | ' +
    'phó trưởng đoàn | đội trưởng | đội phó | tổ trưởng | tổ phó | tổng thư ký | phó tổng thư ký | tổng biên tập | ' +
    'phó tổng biên tập | thị trưởng | thống đốc | phó thống đốc | nghị sĩ | thượng nghị sĩ | hạ nghị sĩ | người phát ngôn | ' +
    'phát ngôn viên | chủ tọa | chủ toạ | kiểm sát viên | thẩm phán | điều tra viên | công tố viên | trưởng thôn | trưởng bản | ' +
    'trưởng khoa | phó khoa | phó trưởng khoa | trưởng công an | phó trưởng công an | kế toán trưởng | trưởng bộ môn | ' +
    'tổng thanh tra | phó tổng thanh tra | tổng kiểm toán | tổng tham mưu trưởng | tham mưu trưởng | chỉ huy trưởng | ' +
    'đồn trưởng | phó đồn trưởng | trưởng đồn | trạm trưởng | phó trạm trưởng | trưởng trạm | hạt trưởng | chính trị viên | trưởng tàu | ' +
    'chỉ huy phó | phó chỉ huy | phó chính ủy | phó hội trưởng | trưởng hạt | phó hạt trưởng | trưởng bộ phận | trưởng công an phường | ' +
    'trưởng công an huyện | trưởng công an quận | phó trưởng công an huyện | tổng đạo diễn | tổng bí thư - chủ tịch nước | chủ tịch nước | ' +
    'phó chủ tịch nước | chủ tịch quốc hội | phó chủ tịch quốc hội | thủ hiến | phó đại sứ | bí thư chi bộ | trưởng khu phố | trưởng ấp | ' +
    'trưởng buôn | già làng | trưởng dòng họ | chủ tịch hội đồng | tổng giám mục | giám mục | hồng y | thành viên ban | ' +
    'trưởng ty | thư ký | phó ban | trưởng ban quản lý | ceo | chủ nhân | nhà sáng lập | đồng sáng lập | trưởng đại diện | ' +
    'biên tập viên | nhà ngoại giao | trưởng nhóm | trưởng tiểu ban | cố vấn | trợ lý | quốc vương | nữ hoàng | thái tử | hoàng tử | giáo hoàng | đặc phái viên | ' +
    'tùy viên | tổng lãnh sự | đại diện | tổng chỉ huy | trưởng công an xã | phó trưởng công an xã | viện phó | giám đốc công an | ' +
    'lãnh đạo | hội trưởng | phó hội trưởng | thành viên | quản lý | chủ đầu tư',
);

/** Words before a post: `nguyên Bộ trưởng`, `cựu Bộ trưởng`. */
export const POST_PREFIXES = words('nguyên | cựu | quyền | cố | tân | phó | nguyên phó | cựu phó');

/** Nouns for people by what they do or are to someone: before a colon in a headline they speak (`Cô giáo vùng cao: “...”`). */
export const PEOPLE_NOUNS = words(
  'luật sư | bác sĩ | bác sỹ | nhà báo | ca sĩ | ca sỹ | nhạc sĩ | nghệ sĩ | nghệ sỹ | diễn viên | đạo diễn | nhà văn | nhà thơ | ' +
    'họa sĩ | hoạ sĩ | kiến trúc sư | kỹ sư | tiến sĩ | tiến sỹ | giáo sư | phó giáo sư | thạc sĩ | chuyên gia | nghệ nhân | ' +
    'huấn luyện viên | hlv | cầu thủ | tiền đạo | tiền vệ | hậu vệ | trung vệ | thủ môn | trọng tài | hoa hậu | á hậu | nam vương | ' +
    'người mẫu | siêu mẫu | doanh nhân | nhân chứng | nạn nhân | linh mục | hòa thượng | thượng tọa | ni sư | đại đức | tỷ phú | ' +
    'tỉ phú | streamer | rapper | tiktoker | youtuber | nhà nghiên cứu | nhà khoa học | nhà sử học | nhà đầu tư | học giả | ' +
    'nhà phân tích | chuyên viên | cụ bà | cụ ông | nữ sinh | nam sinh | du khách | phụ huynh | chiến sĩ | thuyền trưởng | cơ trưởng | ' +
    'tài xế | nông dân | thầy giáo | cô giáo | giáo viên | giảng viên | học sinh | sinh viên | thủ khoa | điều dưỡng | y tá | dược sĩ | ' +
    'cổ động viên | người hâm mộ | fan | tay vợt | võ sĩ | kình ngư | vận động viên | vđv | cơ thủ | kỳ thủ | bị can | bị cáo | ' +
    'nghi phạm | đại tướng | thượng tướng | trung tướng | thiếu tướng | đại tá | thượng tá | trung tá | thiếu tá | đại úy | ' +
    'thượng úy | trung úy | thiếu úy | mẹ | cha | bố | vợ | chồng | con trai | con gái | người dân | người nhà | người mẹ | người cha',
);

/** Nouns for people and bodies that speak without a name: `giáo viên`, `cơ quan điều tra`, `tờ`, `hãng tin`. */
export const SPEAKER_NOUNS: readonly string[] = words(
  'ông chủ | bà chủ | cô chủ | ông bố | bà mẹ | ông lão | bà lão | ông cụ | bà cụ | ông nội | ông ngoại | bà nội | bà ngoại | ông chồng | bà vợ | anh chồng | chị vợ | ' +
    'bác tài | anh thợ | chú rể | cô dâu | cô gái | cô bé | cậu bé | chàng trai | anh lính | anh công an | anh cảnh sát | anh trưởng thôn | ông trưởng thôn | bà hàng xóm | ' +
    'ông bầu | bà bầu | cô nhân viên | anh nhân viên | người đàn ông | người phụ nữ | chủ tiệm | thợ săn | thủy thủ | hạt | đồn | trạm | liên đoàn | xí nghiệp | nhà máy | ' +
    'lâm trường | nông trường | hợp tác xã | htx | nhà hàng | học viện | đại học | nhà xuất bản | khoa | ấp | khu phố | đội tuyển | ' +
    'kênh | kênh tin tức | kênh truyền hình | nhật báo | tuần báo | thời báo | báo điện tử | đài truyền hình | đài phát thanh | trang tin | trang mạng | cổng thông tin | ' +
    'chứng khoán | quỹ đầu tư | hội đồng quản trị | ban giám đốc | ban lãnh đạo | nhà sản xuất | nhà cung cấp | nhà phân phối | nhà bán lẻ | nhà kinh doanh | hãng xe | hãng bay | ' +
    'sàn giao dịch | cửa hàng | thương hiệu | thương lái | nhà vườn | môi giới | nhà băng | startup | cộng đồng | nhà đài | ban biên tập | tòa soạn | nhà mạng | ' +
    'dư luận | công luận | báo chí | truyền thông | giới truyền thông | mạng xã hội | btc | ban tổ chức | người | người được hỏi | người được khảo sát | người được phỏng vấn | người bị hại | giáo viên | phụ huynh | học sinh | sinh viên | chuyên gia | nhà | nhân viên | cán bộ | công nhân | nông dân | ' +
    'người dân | công dân | bà con | cử tri | đại biểu | nhân chứng | nạn nhân | bệnh nhân | bác sĩ | luật sư | bị cáo | nghi phạm | ' +
    'đối tượng | hàng xóm | bạn | bạn trai | bạn gái | bạn bè | vợ | chồng | cha | mẹ | bố | con | con trai | con gái | ' +
    'anh trai | chị gái | em trai | em gái | gia đình | người nhà | người thân | nguồn tin | cơ quan | công an | cảnh sát | ' +
    'quan chức | giới chức | nhà chức trách | chính quyền | chính phủ | bộ | sở | ủy ban | uỷ ban | ban | ubnd | hđnd | ' +
    'quốc hội | thành ủy | thành uỷ | tỉnh ủy | tỉnh uỷ | quận ủy | huyện ủy | đảng ủy | đoàn | hội | hiệp hội | công ty | ' +
    'tập đoàn | tổng công ty | doanh nghiệp | ngân hàng | bệnh viện | trường | báo | tờ | hãng | hãng tin | đài | tạp chí | ' +
    'trang | website | tổ chức | đơn vị | phía | bên | tòa | toà | tòa án | toà án | viện | vks | viện kiểm sát | ' +
    'hội đồng | hđxx | thanh tra | kiểm toán | cục | vụ | tổng cục | chi cục | phòng | đội | văn phòng | trung tâm | ' +
    'hộ dân | hộ | chủ quán | chủ nhà | chủ cửa hàng | chủ xe | chủ tàu | chủ cơ sở | chủ hộ | chủ doanh nghiệp | chủ trại | ' +
    'phát ngôn viên | người phát ngôn | đại diện | lãnh đạo | giám đốc | nhiều người | ' +
    'ý kiến | phóng viên | nhà báo | độc giả | bạn đọc | khách hàng | tài xế | lái xe | chủ quán | tiểu thương | ' +
    'ngư dân | đội ngũ | hành khách | khách | cựu chiến binh | lực lượng | thí sinh | tác giả | nhà thầu | chủ đầu tư | ' +
    'đại hội | hội nghị | tổ | nhóm | thành viên | vị | ai | chủ tọa | chủ toạ | chủ tịch | bí thư | thủ tướng | cụ | dân | nước | phe | phái đoàn | ' +
    'quân đội | lầu năm góc | nhà trắng | điện kremlin | nasa | giới | các bên | bị hại | nguyên đơn | bị đơn | thủ lĩnh | ' +
    'giới quan sát | nhà phân tích | các nhà khoa học | giám khảo | chị em | anh em | trẻ | thầy | cô | ngành | địa phương | ' +
    'tỉnh | thành phố | tp | huyện | quận | xã | phường | đảng | mặt trận | công đoàn | ttxvn | lãnh tụ | cư dân | ' +
    'thai phụ | sản phụ | thủ phạm | nhà trường | đoàn đại biểu | đoàn kiểm tra | tổ công tác | cơ sở | nhà nước | chúng',
).concat(PEOPLE_NOUNS);

/** Words that only begin like one who speaks: `xã hội`, `sở hữu`, `bộ phim`. */
export const NO_SPEAKERS = words(
  'cơ hội | lễ hội | toàn bộ | nội bộ | đồng bộ | sơ bộ | tiến bộ | trụ sở | trong nước | ngoài nước | cả nước | thị trường | môi trường | ' +
    'hiện trường | công trường | lập trường | quốc phòng | ' +
    'xã hội | vụ việc | vụ án | sở hữu | sở dĩ | sở thích | bên cạnh | bên trong | bên ngoài | ban đầu | trường hợp | đoàn kết | ' +
    'nước ngoài | nước mắt | nhà ở | con số | con đường | phòng chống | phòng ngừa | hội nhập | viện trợ | cục diện | cục bộ | ' +
    'trang phục | trang trí | bộ phim | bộ sưu tập | tờ giấy | khách quan | khách sạn | dự báo | thông báo | cảnh báo | báo cáo',
);

/** Papers that speak: a quotation from one has the paper as speaker. */
export const DOCUMENT_NOUNS = words(
  'nghị quyết | quyết định | chỉ thị | luật | bộ luật | điều | khoản | thông báo | kết luận | công văn | văn bản | báo cáo | ' +
    'tờ trình | hiến pháp | thông tư | nghị định | kế hoạch | bản án | cáo trạng | công điện | quy định | quy chế | điều lệ | ' +
    'thông cáo | tuyên bố | bài viết | bài báo | thư | bức thư | đơn | văn kiện | nghị quyết số | dự thảo | pháp lệnh | sắc lệnh | ' +
    'hướng dẫn | biên bản | kết quả | nghiên cứu | khảo sát | thống kê | số liệu | tài liệu | hồ sơ | thông tin | hiệp định | ' +
    'hợp đồng | lệnh | bản tin | tin nhắn | điện mật | lá thư | tấm biển | biển | bia | sách | cuốn sách | di chúc | hịch | ' +
    'nội quy | công hàm | tuyên ngôn | tục ngữ | ca dao | cổ nhân | người xưa | ông cha | ông bà | cha ông | kiến nghị | phụ lục | thư ngỏ | đề án | công ước | hiến chương | sách trắng | đơn tố cáo | đơn khiếu nại',
);

/** Nouns that make a person after them a mere owner: the one who speaks is `gia đình ông Tám`. */
export const BELONGS_TO_PERSON = words(
  'gia đình | vợ | chồng | con trai | con gái | mẹ | bố | cha | luật sư của | đại diện | người nhà | người thân | văn phòng | ' +
    'chính quyền | phe | con | em trai | em gái | anh trai | chị gái | hàng xóm | bạn của | thư ký của | người phát ngôn của | ' +
    'phát ngôn viên của | công ty của | luật sư | trợ lý của | vợ của | chồng của | mẹ của | con của | bạn gái | bạn trai | ' +
    'ê-kíp | quản lý của | đội ngũ của | chiến dịch của | phía',
);

/** Words that begin an adverbial, never a subject: a chunk that starts with one is passed over. */
export const ADVERBIAL_STARTS = words(
  'tại | trong | trước | sau | khi | từ | về | với | ngày | sáng | chiều | tối | trưa | đêm | hôm | năm | tháng | tuần | ' +
    'theo | nếu | để | do | vì | bởi | nhờ | qua | trên | dưới | giữa | bên | ngoài | cùng | đồng thời | bên cạnh | ' +
    'ngoài ra | tuy nhiên | mặc dù | dù | song | nhưng | đặc biệt | trả lời | phát biểu | trao đổi | nói | chia sẻ | liên quan | ' +
    'đánh giá | đề cập | lý giải | giải thích | nhận định | khẳng định | kết luận | kết thúc | mở đầu | đối với | riêng | ' +
    'cụ thể | theo đó | đáng chú ý | mới đây | gần đây | hiện | hiện nay | trao đổi | bàn | nhắc | điểm | nhìn | thay mặt | ' +
    'tiếp xúc | làm việc | dự | tham dự | chủ trì | tiếp | đáp | phản hồi | góp ý | tham gia | thảo luận | tranh luận | ' +
    'chất vấn | báo cáo | thông tin | xác nhận | phân tích | bày tỏ | cũng | đến | tới | còn | đáp lại | lúc | thời điểm | ' +
    'nhân | mỗi | vừa | trái | khác | tương tự | như | đó | đây | thậm chí | thế | vậy | bằng | dựa | căn cứ | là',
);

/** Words after which a new clause has its own subject: `Hạnh buồn khi thấy bạn trai nói`. */
export const CLAUSE_STARTS = words(
  'rằng | khi | nếu | vì | nhưng | song | mà | thì | bởi | do đó | vì vậy | vì thế | tuy nhiên | còn | thấy | nghe | dẫn | để | ' +
    'do | nên | sau khi | trước khi | trong khi | và | dẫn lời | trích lời | cho | có khi | đồng thời | sau đó | rồi | là | ' +
    'lúc | biết | hay tin | được | bị | khiến | khiến cho | làm cho',
);

/** Words that count people before a noun. */
export const QUANTIFIERS = words(
  'một số | nhiều | các | những | không ít | vài | mỗi | mọi | hầu hết | đa số | phần lớn | một | hai | ba | cả | toàn bộ | ' +
    'đông đảo | một vài | nữ | nam | vị | hàng loạt',
);

/** Places, terms and ages that go on with the phrase before the comma: `Nghị quyết 4, khóa XII`, `bà An, huyện Bình Chánh`. */
export const QUALIFIERS = words(
  'tỉnh | huyện | quận | xã | phường | thành phố | tp | thị xã | thị trấn | khóa | khoá | ngày | nhiệm kỳ | số | tp.hcm | ' +
    'thôn | ấp | trú tại | trú | quê | ở | sn | sinh năm | kiêm | người | nơi | vốn | hiện | hiện là | cùng | tuổi | từ | ' +
    'đến từ | thuộc | chủ | ngụ | ngụ tại | khu phố | tổ | làng',
);

/** Verbs that end the noun phrase before a verb of saying: `ngân hàng phát đi thông cáo khẳng định`. */
export const OTHER_VERBS = words(
  'giao | tiến hành | phát đi | ra thông báo | ra thông cáo | ra tuyên bố | có văn bản | có công văn | có báo cáo | gửi | trả lời | lên tiếng | ký | ' +
    'vừa | phát biểu | trao đổi | đưa ra | bày tỏ | phản ánh | đăng | họp | tổ chức | dẫn | ra | giải thích | có tờ trình | ' +
    'ban hành | tiếp tục | đồng tình | phản hồi | có ý kiến | ghi nhận | đánh giá cao | biểu dương | hoan nghênh | tổng hợp | ' +
    'yêu cầu | đề nghị | khẳng định | nhấn mạnh | cho biết | cho rằng | cho hay | kiến nghị | thống nhất | quyết định | nộp đơn | nộp | ủng hộ | chúc mừng | cảm ơn | chia sẻ | lắng nghe | chứng kiến | chủ trì | phê bình | phản đối | bác bỏ | ' +
    'phủ nhận | chỉ trích | lên án | cáo buộc | kêu gọi | hoan nghênh | gửi lời | đồng ý | nói với | chịu trách nhiệm | báo cáo kết quả',
);

/** Clauses that only tell when or why: a verb of saying in one is not the main statement. */
export const SUBORDINATORS = words(
  'khi | nếu | sau khi | trước khi | trong khi | việc | điều | những gì | theo như | như | vì | bởi | do | mà | dù | mặc dù | ' +
    'cho đến khi | ngay khi | một khi | trong lúc | lúc | nơi | để | nhờ | giả sử | chuyện | cách',
);

/** Adverbs and auxiliaries between a subject and its verb. */
export const BEFORE_VERB = words(
  'cũng | thì | lại thì | đã | đang | sẽ | vừa | mới | từng | lại | còn | liên tục | tiếp tục | luôn | luôn luôn | nhiều lần | chỉ | vẫn | đều | ' +
    'thẳng thắn | xúc động | bất ngờ | khẳng khái | hồ hởi | vui mừng | bức xúc | ngậm ngùi | buồn bã | nghẹn ngào | ' +
    'trước đó | sau đó | một lần nữa | thường | hay | tự hào | tiếp | nhanh chóng | chính thức | công khai | đồng thời | ' +
    'rất | rồi | bèn | liền | phấn khởi | vui vẻ | cho phóng viên | trực tiếp | mạnh mẽ | hai lần | ba lần | nhiều lần | kiên quyết | dứt khoát | ' +
    'vui | hài hước | trăn trở | băn khoăn | lo lắng | chân thành | tha thiết | cười | cười và | lúc đó | khi đó | khi ấy | ' +
    'đã từng | cũng đã | và | mà | đặc biệt | cơ bản | thống nhất | nhất trí | bình tĩnh | cương quyết | nghiêm túc | ' +
    'luôn miệng | một mực | khăng khăng | lớn tiếng | nhẹ nhàng | nhỏ nhẹ | chậm rãi | dõng dạc | hùng hồn | rành rọt | trầm ngâm | mỉm cười | ' +
    'cười xòa | gật gù | gật đầu | lắc đầu | ôn tồn | ngập ngừng | sụt sùi | run run | thành khẩn | ân cần | khẩn thiết | cặn kẽ | thở dài | ' +
    'có | tự | thành thật | thật thà | mếu máo | hào hứng | cởi mở | hóm hỉnh | dí dỏm | hôm qua | hôm nay | sáng nay | chiều nay',
);

/** Provinces and cities of two syllables that end a post before a name: `Bí thư Thành ủy Hà Nội Lê Văn An`. */
export const PLACES_BEFORE_NAMES = words(
  'hà nội | tp.hcm | tp hcm | hcm | đà nẵng | hải phòng | cần thơ | an giang | bắc giang | bắc kạn | bạc liêu | bắc ninh | ' +
    'bến tre | bình định | bình dương | bình phước | bình thuận | cà mau | cao bằng | đắk lắk | đắk nông | điện biên | ' +
    'đồng nai | đồng tháp | gia lai | hà giang | hà nam | hà tĩnh | hải dương | hậu giang | hòa bình | hưng yên | khánh hòa | ' +
    'kiên giang | kon tum | lai châu | lâm đồng | lạng sơn | lào cai | long an | nam định | nghệ an | ninh bình | ninh thuận | ' +
    'phú thọ | phú yên | quảng bình | quảng nam | quảng ngãi | quảng ninh | quảng trị | sóc trăng | sơn la | tây ninh | ' +
    'thái bình | thái nguyên | thanh hóa | thừa thiên huế | tiền giang | trà vinh | tuyên quang | vĩnh long | vĩnh phúc | ' +
    'yên bái | bà rịa - vũng tàu | huế | việt nam | vn | mỹ | nga | anh | pháp | đức | nhật | nhật bản | hàn quốc | ' +
    'trung quốc | triều tiên | thái lan | lào | campuchia | philippines | malaysia | indonesia | singapore | ấn độ | iran | ' +
    'israel | úc | canada | ukraine | syria | iraq | thổ nhĩ kỳ | ý | italia | tây ban nha | brazil | tp hồ chí minh | hồ chí minh',
);

/** Family names of the Vietnamese, where a name may begin inside a run of capitals. */
export const SURNAMES = words(
  'nguyễn | trần | lê | phạm | huỳnh | hoàng | phan | vũ | võ | đặng | bùi | đỗ | hồ | ngô | dương | lý | đinh | đoàn | lương | ' +
    'trịnh | mai | đào | tô | tạ | tôn | cao | châu | chu | hà | tăng | lâm | phùng | thái | vương | quách | thạch | triệu | ' +
    'kiều | la | lưu | lại | mạc | nghiêm | nông | ông | quan | từ | văn | viên | đàm | giang | khuất | khương | kim | lục | ' +
    'ma | nhữ | ninh | phó | thân | thiều | tòng | trang | trương | uông | đồng | đường | bạch | bế | cù | doãn | diệp | hứa | ' +
    'lò | lữ | mã | nhan | sử | tiêu | tống | trà | ung | vi | y | hầu | giàng | cầm | cung | điểu | rơ | siu | thượng | âu | thào',
);
