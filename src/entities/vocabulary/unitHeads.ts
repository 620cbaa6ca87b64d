import type { UnitKind } from '../../model/unit.ts';

/** Head words of bodies that behave alike. */
export interface UnitHead {
  readonly kind: UnitKind;
  /** The words with which the name of the body begins, separated by `; `. */
  readonly heads: string;
  /**
   * What must follow for it to be a body: nothing (`Thành ủy`), its field (`Sở` Y tế), the body it is an organ of
   * (`Văn phòng` Chính phủ), that body or a place (`Công an` tỉnh), a proper name (`Tập đoàn` X), or a number (`Quân khu` 7).
   */
  readonly needs: 'nothing' | 'field' | 'parent' | 'tail' | 'name' | 'number';
  /**
   * What may follow besides: the body or place it belongs to (`any`, default), a country (`country`: `Quốc hội Lào`), a district
   * without its type word (`district`: `Huyện ủy Gia Lâm`), or nothing (`none`).
   */
  readonly takes?: 'any' | 'country' | 'district' | 'none';
  /** It is no body right after these words: `Bí thư Thường trực` is a post. */
  readonly notAfter?: string;
  /** It is no body right before these words: `Chính phủ điện tử`. */
  readonly notBefore?: string;
  /** Written small it is another word: `thanh tra Sở` inspects a department, `vụ` is a case. */
  readonly capital?: true;
  /** Its field may be one that no table knows; the capitals say how it begins. */
  readonly open?: true;
}

/** Mass organisations whose central bodies are named with them: `Ban Chấp hành Trung ương Hội Luật gia Việt Nam`. */
const ASSOCIATIONS =
  'Luật gia; Nông dân; Liên hiệp Phụ nữ; LHPN; Cựu chiến binh; CCB; Chữ thập đỏ; Nhà báo; Khuyến học; Người cao tuổi; Sinh viên; Liên hiệp Thanh niên; LHTN; Cựu giáo chức';

function centralBodies(associations: string): string {
  return associations
    .split('; ')
    .flatMap((name) => [`Hội ${name}`, `Hội ${name} Việt Nam`])
    .flatMap((association) =>
      ['', 'Ban Chấp hành ', 'BCH ', 'Ban Thường vụ '].map((body) => `${body}Trung ương ${association}`),
    )
    .join('; ');
}

/** Sources: Điều lệ Đảng, the organisation laws of the State, and what the press writes; order does not matter. */
export const UNIT_HEADS: readonly UnitHead[] = [
  {
    kind: 'party committee',
    needs: 'nothing',
    takes: 'none',
    heads: 'Bộ Chính trị; Ban Bí thư; Quân ủy Trung ương; Ban Bí thư Trung ương Đảng',
  },
  {
    kind: 'party committee',
    needs: 'nothing',
    takes: 'none',
    notAfter: 'nghị quyết viện trường',
    heads:
      'Trung ương; Trung ương Đảng; Trung ương Đảng Cộng sản Việt Nam; Ban Chấp hành Trung ương; Ban Chấp hành Trung ương Đảng; Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam; BCH Trung ương; BCH Trung ương Đảng; TW Đảng; T.Ư Đảng; TƯ Đảng; BCH TW; BCH TƯ',
  },
  {
    kind: 'party committee',
    needs: 'nothing',
    heads: 'Ủy ban Kiểm tra; UBKT; Ủy ban Kiểm tra Trung ương; UBKT Trung ương; UBKT T.Ư',
  },
  { kind: 'party committee', needs: 'nothing', takes: 'district', heads: 'Thành ủy; Quận ủy; Huyện ủy; Thị ủy' },
  {
    kind: 'party committee',
    needs: 'nothing',
    heads:
      'Đảng ủy; Tỉnh ủy; Ban Thường vụ; Ban Chấp hành; BTV; BCH; Khu ủy; Ban Chấp hành Đảng bộ; BCH Đảng bộ; Ban cán sự đảng; Ban cán sự; Đảng đoàn; Ban Thường vụ Đảng ủy',
  },
  {
    kind: 'party committee',
    needs: 'tail',
    heads:
      'Đảng ủy Khối; Đảng ủy Khối các cơ quan; Đảng ủy Khối doanh nghiệp; Đảng ủy các cơ quan Đảng; Đảng ủy cơ quan; Chi bộ; Chi bộ cơ quan; Chi ủy',
  },
  {
    kind: 'party committee',
    needs: 'nothing',
    heads:
      'Đảng ủy Khối các cơ quan Trung ương; Đảng ủy Khối Doanh nghiệp Trung ương; Đảng ủy Quân sự; Đảng ủy Công an; Đảng ủy Công an Trung ương',
  },
  {
    kind: 'party committee',
    needs: 'nothing',
    capital: true,
    heads: 'Thường trực',
    notAfter: 'thư tịch tướng trưởng viên đoàn cơ phó quan ban lực kiêm đốc',
  },
  {
    kind: 'party organisation',
    needs: 'tail',
    heads:
      'Đảng bộ; Đảng bộ Khối; Đảng bộ Khối các cơ quan; Đảng bộ Khối doanh nghiệp; Đảng bộ các cơ quan Đảng; Đảng bộ cơ quan',
  },
  { kind: 'party organisation', needs: 'nothing', takes: 'none', heads: 'Đảng Cộng sản Việt Nam' },
  {
    kind: 'party organisation',
    needs: 'tail',
    takes: 'country',
    heads: 'Đảng Cộng sản; Đảng Nhân dân; Đảng Nhân dân Cách mạng; Đảng Lao động',
  },
  { kind: "people's committee", needs: 'nothing', heads: 'UBND; Ủy ban nhân dân; UBHC' },
  {
    kind: "people's council",
    needs: 'nothing',
    heads: 'HĐND; Hội đồng nhân dân; Thường trực HĐND; Thường trực Hội đồng nhân dân',
    notAfter: 'biểu',
  },
  { kind: 'national assembly', needs: 'nothing', takes: 'country', heads: 'Quốc hội', notAfter: 'biểu' },
  {
    kind: 'national assembly',
    needs: 'nothing',
    takes: 'none',
    heads:
      'Ủy ban Thường vụ Quốc hội; UBTVQH; Văn phòng Quốc hội; VPQH; Hội đồng Dân tộc; Hội đồng Dân tộc của Quốc hội; Hội đồng bầu cử quốc gia',
  },
  { kind: 'national assembly delegation', needs: 'nothing', heads: 'Đoàn đại biểu Quốc hội; Đoàn ĐBQH' },
  { kind: 'government', needs: 'nothing', takes: 'country', heads: 'Chính phủ', notBefore: 'điện số' },
  { kind: 'government', needs: 'nothing', takes: 'none', heads: 'Thường trực Chính phủ', notAfter: 'tướng' },
  {
    kind: 'government',
    needs: 'nothing',
    takes: 'none',
    heads:
      'Văn phòng Chính phủ; VPCP; Thanh tra Chính phủ; Văn phòng Chủ tịch nước; Kiểm toán Nhà nước; Nhà nước Việt Nam',
  },
  { kind: 'ministry', needs: 'field', takes: 'country', heads: 'Bộ' },
  {
    kind: 'ministry',
    needs: 'nothing',
    takes: 'none',
    heads:
      'Ủy ban Dân tộc; Ngân hàng Nhà nước; Ngân hàng Nhà nước Việt Nam; NHNN; NHNN Việt Nam; Bảo hiểm xã hội Việt Nam; BHXH Việt Nam; Thông tấn xã Việt Nam; TTXVN; Đài Truyền hình Việt Nam; Đài Tiếng nói Việt Nam; Học viện Chính trị quốc gia Hồ Chí Minh; Hội đồng Lý luận Trung ương; Ủy ban Quản lý vốn nhà nước tại doanh nghiệp; Ban Cơ yếu Chính phủ; Ban Tôn giáo Chính phủ; Ban Quản lý Lăng Chủ tịch Hồ Chí Minh; Viện Hàn lâm Khoa học xã hội Việt Nam; Viện Hàn lâm Khoa học và Công nghệ Việt Nam',
  },
  { kind: 'department', needs: 'field', open: true, heads: 'Cục; Tổng cục; Chi cục; Phòng' },
  { kind: 'department', needs: 'field', heads: 'Sở; Đội' },
  { kind: 'department', needs: 'field', capital: true, open: true, heads: 'Vụ' },
  { kind: 'department', needs: 'tail', capital: true, heads: 'Thanh tra; Thanh tra Thành phố' },
  { kind: 'department', needs: 'parent', heads: 'Văn phòng' },
  {
    kind: 'department',
    needs: 'tail',
    heads:
      'Cục Thuế; Chi cục Thuế; Cục Hải quan; Cục Thống kê; Cục Quản lý thị trường; Bảo hiểm xã hội; BHXH; Kho bạc Nhà nước; Chi cục Kiểm lâm; Cục Thi hành án dân sự; Chi cục Thi hành án dân sự; Ngân hàng Chính sách xã hội; NHCSXH',
  },
  {
    kind: 'department',
    needs: 'nothing',
    takes: 'none',
    heads:
      'Ngân hàng Chính sách xã hội; Kho bạc Nhà nước; Văn phòng Trung ương; Văn phòng Trung ương Đảng; Tổng cục Chính trị; Tổng cục Chính trị Quân đội nhân dân Việt Nam; Tổng cục Thuế; Tổng cục Hải quan; Tổng cục Thống kê',
  },
  { kind: 'court', needs: 'tail', heads: 'Tòa án nhân dân cấp cao tại; TAND cấp cao tại' },
  { kind: 'procuracy', needs: 'tail', heads: 'Viện kiểm sát nhân dân cấp cao tại; VKSND cấp cao tại' },
  {
    kind: 'court',
    needs: 'nothing',
    heads:
      'Tòa án nhân dân; TAND; Tòa án nhân dân tối cao; TAND tối cao; Tòa án nhân dân cấp cao; TAND cấp cao; Tòa án quân sự; Tòa án quân sự Trung ương; Tòa án nhân dân khu vực',
  },
  {
    kind: 'procuracy',
    needs: 'nothing',
    heads:
      'Viện kiểm sát nhân dân; Viện kiểm sát; VKSND; VKS; Viện kiểm sát nhân dân tối cao; VKSND tối cao; Viện KSND; Viện KSND tối cao; Viện kiểm sát nhân dân cấp cao; VKSND cấp cao; Viện kiểm sát quân sự; Viện kiểm sát quân sự Trung ương',
  },
  {
    kind: 'armed forces',
    needs: 'tail',
    takes: 'district',
    heads:
      'Công an; Bộ Chỉ huy; Bộ Chỉ huy Quân sự; Bộ CHQS; Bộ Chỉ huy Bộ đội Biên phòng; BCH Quân sự; Ban Chỉ huy Quân sự; Ban CHQS; Bộ đội Biên phòng; BĐBP; Bộ CHBP; Cảnh sát PCCC; Đồn Biên phòng; Cơ quan Cảnh sát điều tra; Cơ quan CSĐT; Cơ quan An ninh điều tra; Cơ quan ANĐT',
  },
  {
    kind: 'armed forces',
    needs: 'nothing',
    takes: 'none',
    heads:
      'Bộ Tổng Tham mưu; Bộ Tổng Tham mưu Quân đội nhân dân Việt Nam; Quân đội nhân dân Việt Nam; Công an nhân dân Việt Nam; Quân chủng Hải quân; Quân chủng Phòng không - Không quân; Bộ Tư lệnh Thủ đô Hà Nội; Bộ Tư lệnh TP.HCM; Bộ Tư lệnh Thành phố Hồ Chí Minh; Bộ Tư lệnh Bộ đội Biên phòng; Bộ Tư lệnh Cảnh sát biển; Bộ Tư lệnh Cảnh sát cơ động; Bộ Tư lệnh Cảnh vệ; Bộ Tư lệnh Lăng; Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh; Bộ Tư lệnh Hải quân; Cảnh sát biển Việt Nam; Bộ đội Hóa học; Bộ Tư lệnh Tác chiến không gian mạng; Bộ Tư lệnh Quân chủng Hải quân',
  },
  {
    kind: 'armed forces',
    needs: 'number',
    capital: true,
    heads:
      'Quân khu; Quân đoàn; Sư đoàn; Lữ đoàn; Trung đoàn; Tiểu đoàn; Bộ Tư lệnh Quân khu; Bộ Tư lệnh Quân đoàn; Binh đoàn; Vùng; Bộ Tư lệnh Vùng; Đoàn Kinh tế - Quốc phòng',
  },
  { kind: 'armed forces', needs: 'name', capital: true, heads: 'Bộ Tư lệnh; Quân chủng; Binh chủng; Hạm đội; Bộ đội' },
  {
    kind: 'front/mass organisation',
    needs: 'nothing',
    heads:
      'Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; MTTQ; MTTQ Việt Nam; MTTQVN; Ủy ban Mặt trận Tổ quốc; Ủy ban Mặt trận Tổ quốc Việt Nam; Ủy ban MTTQ; Ủy ban MTTQ Việt Nam; UBMTTQ; UBMTTQ Việt Nam; Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Ủy ban Trung ương MTTQ Việt Nam; Trung ương MTTQ Việt Nam; UBTƯ MTTQ Việt Nam; UBTW MTTQ Việt Nam; Ủy ban Trung ương MTTQ VN; Ủy ban Trung ương MTTQ; Ủy ban Trung ương Mặt trận Tổ quốc; Ủy ban T.Ư MTTQ Việt Nam; Ủy ban TƯ MTTQ Việt Nam; Ủy ban TW MTTQ Việt Nam; UBTƯ MTTQ; UBTW MTTQ; UB Trung ương MTTQ Việt Nam; Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam; ' +
      'Liên đoàn Lao động; LĐLĐ; Tổng Liên đoàn Lao động Việt Nam; Tổng LĐLĐ Việt Nam; Tổng LĐLĐ VN; Tổng LĐLĐVN; Công đoàn Việt Nam; Hội Liên hiệp Phụ nữ; Hội Liên hiệp Phụ nữ Việt Nam; Hội LHPN; Hội LHPN Việt Nam; Hội LHPN VN; Hội Nông dân; Hội Nông dân Việt Nam; Hội Cựu chiến binh; Hội Cựu chiến binh Việt Nam; Hội CCB; Trung ương Hội Nông dân Việt Nam; Trung ương Hội LHPN Việt Nam; Trung ương Hội; TW Hội; T.Ư Hội; TƯ Hội; Ban Chấp hành Trung ương Hội; BCH Trung ương Hội; Ban Thường vụ Trung ương Hội; Ban Thường vụ TW Hội; Ban Thường vụ T.Ư Hội; ' +
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh; Đoàn Thanh niên; Trung ương Đoàn; T.Ư Đoàn; TW Đoàn; TƯ Đoàn; Ban Bí thư Trung ương Đoàn; Ban Chấp hành Trung ương Đoàn; BCH Trung ương Đoàn; Ban Thường vụ Trung ương Đoàn; Trung ương Đoàn TNCS Hồ Chí Minh; Tỉnh đoàn; Thành đoàn; Quận đoàn; Huyện đoàn; Thị đoàn; Xã đoàn; Hội Chữ thập đỏ; Hội Chữ thập đỏ Việt Nam; Hội Luật gia; Hội Luật gia Việt Nam; Hội Nhà báo; Hội Nhà báo Việt Nam; Hội Người cao tuổi; Hội Khuyến học; Hội Khuyến học Việt Nam; Hội Sinh viên Việt Nam; ' +
      'Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam; Liên hiệp các tổ chức hữu nghị; Liên minh Hợp tác xã; Liên minh Hợp tác xã Việt Nam; Phòng Thương mại và Công nghiệp Việt Nam; Phòng Công nghiệp và Thương mại Việt Nam; VCCI; Hội Liên hiệp Thanh niên; Hội Liên hiệp Thanh niên Việt Nam; ' +
      centralBodies(ASSOCIATIONS),
  },
  { kind: 'board', needs: 'field', heads: 'Ban; Tiểu ban; Hội đồng' },
  { kind: 'board', needs: 'field', open: true, heads: 'Ủy ban' },
  {
    kind: 'board',
    needs: 'nothing',
    heads:
      'Ban Chỉ đạo; BCĐ; Ban Chỉ đạo Trung ương; Các Ban Chỉ đạo; Ủy ban bầu cử; Ban Quản lý dự án; Ban Quản lý khu kinh tế; Ban Quản lý các khu công nghiệp',
  },
  {
    kind: 'company',
    needs: 'name',
    takes: 'none',
    heads:
      'Công ty; Tổng công ty; Tổng Công ty; TCT; Tập đoàn; Công ty Cổ phần; Công ty CP; Công ty TNHH; Công ty TNHH MTV; Công ty TNHH Một thành viên',
  },
];

/** What may follow a body in place of a place: the level it belongs to, or the Capital. */
export const UNIT_LEVELS: readonly string[] =
  'Trung ương; Trung ương Đảng; T.Ư; TƯ; TW; các cấp; tối cao; Thủ đô; Thủ đô Hà Nội; hai cấp; cấp xã; cấp huyện; cấp tỉnh'.split(
    '; ',
  );

/** Trades by which companies are named; their second syllables are small: `Tổng công ty Phát điện 1`, `Tổng công ty Cảng hàng không Việt Nam`. */
export const TRADES: readonly string[] =
  'phát điện; điện lực; truyền tải điện; lương thực; xăng dầu; dầu khí; hàng không; hàng hải; bưu chính; bưu chính viễn thông; bưu điện; viễn thông; công nghiệp; nông nghiệp; lâm nghiệp; thủy sản; hải sản; khoáng sản; than; hóa chất; phân bón; đường sắt; đường bộ; đường thủy; đường cao tốc; cà phê; cao su; xi măng; thép; giấy; chè; thuốc lá; dược; dược phẩm; du lịch; thương mại; dịch vụ; vận tải; bảo hiểm; môi trường; môi trường đô thị; cấp nước; thoát nước; cấp thoát nước; cây xanh; công viên cây xanh; vàng bạc; vàng bạc đá quý; địa ốc; nhà; quản lý bay; tàu thủy; cảng hàng không; xổ số; xổ số kiến thiết; khai thác công trình thủy lợi; thủy lợi; chiếu sáng; thiết bị; thực phẩm; bia; rượu; sữa; muối; dệt may; may mặc; da giày; cơ khí; lắp máy; xuất nhập khẩu'.split(
    '; ',
  );

/** Small words inside the name of a company: `Công ty Cổ phần đầu tư xây dựng An Phú`. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    'cổ phần trách nhiệm hữu hạn tnhh mtv một thành viên và đầu tư xây dựng thương mại dịch vụ sản xuất phát triển bất động sản du lịch ' +
    'vận tải kinh doanh xuất nhập khẩu công nghiệp nông lâm nghiệp công nghệ điện lực cấp thoát nước môi trường đô thị kỹ thuật ' +
    'tư vấn thiết kế giao thông chế biến thủy hải dược phẩm truyền thông viễn hạ tầng quốc tế thực may mặc dệt thép xi măng cao su'
  ).split(' '),
);
