import { phraseList } from './phraseList.ts';

/** Nouns that begin the name of a body in a post. */
export interface PostBody {
  /**
   * `public` bodies make an official; an `institute` (school, hospital, centre) only where a ministry, department or committee is named with
   * it; `private` ones (firms, clubs, associations) never; `neutral` ones (a `phòng`, a `ban`) where they bear the name of a field of state
   * or belong to a public body; a `village` by itself never, but bodies of one (`Chi bộ thôn Nà Lọc`) may.
   */
  readonly kind: 'public' | 'institute' | 'private' | 'neutral' | 'village';
  /** What its name is made of after the noun: a `place` (`UBND xã Tân Lập`), a `field` (`Sở Y tế`), a number or `proper` name (`Quân khu 7`), `none`. */
  readonly name: 'place' | 'field' | 'proper' | 'village' | 'none';
  readonly heads: readonly string[];
}

/** Sources: Điều lệ Đảng, the organisation laws of the State, charters of the mass organisations, and what the press writes. */
export const POST_BODIES: readonly PostBody[] = [
  {
    kind: 'public',
    name: 'none',
    heads: phraseList(`
      hội đồng nhân dân tối cao; đại hội đại biểu nhân dân toàn quốc; ủy ban thường vụ đại hội đại biểu nhân dân toàn quốc; ủy ban quốc vụ; quốc hội; QH; tòa tối cao; chính phủ; bộ chính trị; ban bí thư; ban bí thư trung ương; trung ương; trung ương đảng; tư đảng; T.Ư đảng; tw đảng; T.Ư; tw
      bch trung ương; bch tư; ban chấp hành trung ương; ban chấp hành trung ương đảng; bch trung ương đảng; bchtw đảng; bch tw đảng
      ban chấp hành tư đảng; ban chấp hành tw đảng; đảng; nhà nước; chủ tịch nước; văn phòng chính phủ; vpcp; văn phòng quốc hội
      văn phòng chủ tịch nước; văn phòng trung ương đảng; văn phòng trung ương; ủy ban thường vụ quốc hội; ubtvqh; hội đồng dân tộc
      hội đồng lý luận trung ương; hội đồng bầu cử quốc gia; hội đồng quốc phòng an ninh; quân ủy trung ương; quân ủy tw; đảng ủy công an trung ương
      ngân hàng nhà nước; ngân hàng trung ương; cục dự trữ liên bang; fed; nhnn; cia; fbi; nsa; nasa; mossad; imf; wto; unesco; unicef; undp; cdc; đảng cộng sản việt nam; đcsvn; thượng viện; hạ viện; nghị viện; nghị viện châu âu; hội đồng châu âu; ủy ban châu âu
      liên hợp quốc; liên hiệp quốc; lhq; nato; asean; eu; who; tổ chức y tế thế giới; iaea; nhà trắng; lầu năm góc; điện kremlin; điện elysee
      quốc vụ viện; quân ủy; duma quốc gia; hội đồng liên bang; hội đồng nhà nước; nhân đại; chính hiệp; tổng thống; thủ tướng; thủ tướng chính phủ
      phủ tổng thống; tổng bí thư; thượng viện liên bang; hội đồng bộ trưởng; hội đồng nhà nước và hội đồng bộ trưởng
      mặt trận dân tộc giải phóng miền nam việt nam; mặt trận dân tộc giải phóng miền nam; ủy ban trung ương mặt trận dân tộc giải phóng miền nam việt nam
      chính phủ cách mạng lâm thời cộng hòa miền nam việt nam; chính phủ cách mạng lâm thời
      đảng những người cộng hòa; đảng nước nga thống nhất; đảng tự do; đảng dân chủ tự do; đảng dân chủ xã hội; đảng xã hội; đảng quốc đại; đảng xanh
      đảng hành động nhân dân; quốc dân đảng; đảng dân tiến; đảng cải cách; đảng vì nước thái
    `),
  },
  {
    kind: 'public',
    name: 'place',
    heads: phraseList(`
      ban chấp hành trung ương đảng cộng sản; bch trung ương đảng cộng sản; ủy ban trung ương đảng cộng sản; trung ương đảng cộng sản
      ban chấp hành trung ương đảng nhân dân cách mạng; bch trung ương đảng nhân dân cách mạng; trung ương đảng nhân dân cách mạng
      đảng cộng sản; đảng cộng sản đông dương; đảng nhân dân cách mạng; đảng nhân dân; đảng lao động; đảng cộng hòa; đảng dân chủ; đảng bảo thủ; công đảng
      ubnd; hđnd; ub; ubmttq; ub mttq; ủy ban nhân dân; hội đồng nhân dân; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; đảng ủy; đảng bộ; tu; khu ủy
      liên khu ủy; xứ ủy; thường vụ tỉnh ủy; thường vụ thành ủy; thường vụ huyện ủy; thường vụ; ban thường vụ; btv; ban chấp hành; bch
      ban chấp hành đảng bộ; bch đảng bộ; ban thường vụ tỉnh ủy; ban thường vụ thành ủy; ban thường vụ huyện ủy; ban thường vụ quận ủy
      ban thường vụ đảng ủy; ban cán sự đảng; ban cán sự; bcs đảng; đảng đoàn; chi bộ; chi ủy; đảng ủy khối; đảng ủy khối các cơ quan
      đảng ủy khối doanh nghiệp; đảng ủy quân sự; đảng ủy công an; đảng ủy bộ; công an; ca; công an nhân dân; bộ đội biên phòng; bđbp
      bộ chỉ huy quân sự; bộ chỉ huy; bch quân sự; bchqs; bộ chqs; ban chỉ huy quân sự; ban chqs; bch bđbp; bộ chỉ huy bđbp
      bộ chỉ huy bộ đội biên phòng; bộ chỉ huy biên phòng; đồn biên phòng; đồn bp; đồn công an; cảnh sát biển; cảnh sát pccc
      cảnh sát phòng cháy chữa cháy; cảnh sát giao thông; mặt trận tổ quốc; mặt trận; mttq; mttqvn; ủy ban mttq; ủy ban mặt trận tổ quốc
      ủy ban mttq việt nam; ủy ban mặt trận tổ quốc việt nam; ủy ban trung ương mttq; ubtư mttq; ubtw mttq; ủy ban trung ương mặt trận tổ quốc
      đoàn chủ tịch ủy ban trung ương mttq; ub trung ương mttq; ub T.Ư mttq; ủy ban T.Ư mttq; ủy ban tư mttq; ủy ban tw mttq; hội nông dân; hội nd
      hội phụ nữ; hội liên hiệp phụ nữ; hội lhpn; hlhpn; hội cựu chiến binh; hội ccb; trung ương hội; tw hội; tư hội; trung ương hội nông dân
      trung ương hội liên hiệp phụ nữ; liên đoàn lao động; lđlđ; tổng liên đoàn lao động; tổng lđlđ; tổng lđlđvn; tổng liên đoàn; tlđlđ; tlđ
      đoàn thanh niên; đoàn xã; đoàn phường; đoàn khối; đoàn cơ sở; đoàn cơ quan; đoàn tn; tỉnh đoàn; thành đoàn; huyện đoàn; quận đoàn; thị đoàn; xã đoàn; phường đoàn; trung ương đoàn; tw đoàn; tư đoàn
      T.Ư đoàn; trung ương đoàn tncs hồ chí minh; đoàn tncs; đoàn tncs hồ chí minh; đoàn thanh niên cộng sản hồ chí minh
      trung ương đoàn thanh niên cộng sản hồ chí minh; ban chấp hành trung ương đoàn; hội chữ thập đỏ; hội liên hiệp thanh niên; hội lhtn
      hội đồng đội trung ương; hội đồng đội; liên minh hợp tác xã; hội sinh viên; trung ương hội sinh viên; trung ương hội liên hiệp thanh niên
      tòa án; tòa án nhân dân; tand; tòa; tòa án nhân dân cấp cao; tand cấp cao; tòa án nhân dân tối cao; tand tối cao; tandtc; tòa án tối cao
      viện kiểm sát; viện kiểm sát nhân dân; viện kiểm sát nhân dân tối cao; vksnd tối cao; vksndtc; viện ksnd tối cao; viện ksnd; vksnd; vks
      viện kiểm sát nhân dân cấp cao; vksnd cấp cao; tòa án quân sự; viện kiểm sát quân sự; đoàn đại biểu quốc hội; quốc hội đoàn; đoàn đbqh; đoàn đại biểu qh
      đoàn đại biểu; cơ quan đại diện; đặc khu; khu tự trị; hđnd, ubnd; ubnd, hđnd; hđnd-ubnd; ubnd-hđnd; hđnd và ubnd; ubnd và hđnd; hội đồng nhân dân và ủy ban nhân dân
      đoàn đbqh và hđnd; đoàn đại biểu quốc hội và hđnd; đoàn đại biểu quốc hội và hội đồng nhân dân; đoàn đbqh, hđnd; hđnd và đoàn đbqh
    `),
  },
  {
    kind: 'public',
    name: 'proper',
    heads: phraseList(`
      quân khu; quân đoàn; quân chủng; binh chủng; binh đoàn; sư đoàn; lữ đoàn; trung đoàn; tiểu đoàn; hải đoàn; hạm đội; hải đội; vùng cảnh sát biển
      vùng; lực lượng; bộ tư lệnh; lục quân; hải quân; không quân; phòng không không quân; quân đội; quân đội nhân dân; qđnd; bộ tổng tham mưu
      bộ tham mưu; bộ tư lệnh vùng
    `),
  },
  {
    kind: 'public',
    name: 'field',
    heads: phraseList(`
      bộ; sở; cục; vụ; tổng cục; chi cục; ủy ban; thanh tra; kiểm toán; kiểm toán nhà nước; ktnn; kho bạc; kho bạc nhà nước; hải quan
      bảo hiểm xã hội; bhxh; thông tấn xã việt nam; ttxvn; đài tiếng nói việt nam; đài truyền hình việt nam; ban chỉ đạo; ban tuyên giáo; ban dân vận
      ban nội chính; ban tổ chức trung ương; ban tổ chức tư; ban tổ chức tw; ban tổ chức tỉnh ủy; ban tổ chức thành ủy; ban tổ chức huyện ủy
      ban tổ chức quận ủy; ban kinh tế trung ương; ban đối ngoại; ban bảo vệ; ban pháp chế; ban quản lý; bql; ban dân nguyện; ban công tác đại biểu
      ban kinh tế; ban văn hóa; ban đô thị; ban dân tộc; ban tôn giáo; ban thi đua; ban tiếp công dân; ban chỉ huy; ban kiểm tra; ban thanh tra
      ban cơ yếu; ban an toàn giao thông; ban atgt; đoàn thanh tra; đoàn kiểm toán; văn phòng đăng ký; chi nhánh văn phòng đăng ký; ban điều phối; ủy ban kiểm tra; ubkt; ủy ban thường vụ; ủy ban an toàn giao thông; tổ công tác
      cơ quan; cơ quan điều tra; cơ quan cảnh sát điều tra; cơ quan csđt; văn phòng; vp; cục thuế; cục hải quan; chi cục thuế; hạt kiểm lâm
      kiểm lâm; đội quản lý thị trường; viện hàn lâm; cảng vụ; tổng thanh tra; phái đoàn; đại sứ quán; đsq; lãnh sự quán; tổng lãnh sự quán; tiểu ban
      đội csgt; đội cảnh sát; phòng csgt; phòng cảnh sát; thi hành án; thi hành án dân sự; trại tạm giam; trại giam; nhà tạm giữ; tổng cục cảnh sát
      khu quản lý đường bộ; ban tổ chức chính quyền
    `),
  },
  {
    kind: 'village',
    name: 'village',
    heads: phraseList(
      'thôn; bản; buôn; làng; ấp; xóm; khóm; plei; plây; bon; phum; sóc; bản làng; khu dân cư; khu phố; tổ dân phố',
    ),
  },
  {
    kind: 'neutral',
    name: 'field',
    heads: phraseList(`
      ban; phòng; hội đồng; đội; tổ; khối; trạm; hạt
    `),
  },
  {
    kind: 'institute',
    name: 'field',
    heads: phraseList(`
      viện; trung tâm; trường; học viện; đại học; trường đại học; đh; cao đẳng; trường cao đẳng; bệnh viện; bv; bệnh xá; trạm y tế; phòng khám
      trường thpt; trường thcs; trường tiểu học; trường mầm non; đài; đài phát thanh; đài truyền hình; đài khí tượng; bảo tàng; thư viện; nhà hát
      vườn quốc gia; khu bảo tồn; báo; tạp chí; nhà xuất bản; nxb; khoa; bộ môn; nhà khách; vườn thú; khu di tích; nhà thiếu nhi; quỹ; ban giám hiệu
      quỹ đầu tư; đài ptth; đài pt - th; cung thiếu nhi; nhà văn hóa; chương trình
    `),
  },
  {
    kind: 'private',
    name: 'field',
    heads: phraseList(`
      đoàn; liên minh; diễn đàn; tổng hội; nhạc viện; công ty; cty; cty cp; tổng công ty; tct; tập đoàn; ngân hàng; doanh nghiệp; hđqt; hội đồng quản trị; hội đồng thành viên; hđtv; hiệp hội; hội
      liên đoàn; lđbđ; clb; câu lạc bộ; đội tuyển; đội bóng; quỹ tín dụng; hợp tác xã; htx; nhà máy; xí nghiệp; khách sạn; siêu thị; nhà hàng
      văn phòng luật sư; đoàn luật sư; công đoàn; liên hiệp hội; liên hiệp các hội; ủy ban olympic; ủy ban điều hành; ban tổ chức giải
      ban tổ chức cuộc thi; liên hoan; cuộc thi; ban quản trị; ban huấn luyện; ban giám đốc; ban giám khảo; ban phụ huynh; ban đại diện cha mẹ
      ban nhạc; ban vận động; chi nhánh; phòng giao dịch; sàn giao dịch; cửa hàng; chợ; ban quản lý chợ; tổ quản lý; dòng họ; phòng thương mại; vcci
      fifa; afc; vff; uefa; ioc; giáo hội; hội thánh; ban trị sự; hội đồng trị sự; hội đồng chứng minh; đội lân; đoàn phim; hãng; studio; khu du lịch
      khu nghỉ dưỡng; hội đồng khoa học; hội đồng kỷ luật; ban biên tập; bến xe; nông trường; lâm trường; sân bay; phòng công chứng
      văn phòng công chứng; tổ dân cư; tổ nhân dân; tổ tự quản; tổ hợp tác; tổ sản xuất; tổ bảo vệ; tổ hòa giải; tổ bầu cử; ban liên lạc; văn phòng đại diện; tổng đại lý
    `),
  },
];
