import { phraseList } from './phraseList.ts';

/** Forms of address before one person's name. None of them is a post. */
export const ADDRESSES: readonly string[] = phraseList(`
  ông; bà; anh; chị; cô; chú; bác; cụ; ngài; đồng chí; đ/c; đ.c; đc; bị cáo; bị can; nghi can; gã; vợ chồng ông; phu nhân; nguyên soái
  samdech; samdech techo; samdech akka moha sena padei; samdech akka moha sena padei techo; samdech akka moha thamma pothisal; samdech krolahom; samdech pichey sena
`);

/** Forms of address before a list of names: `các ông: An, Bình và Chi`. */
export const PLURAL_ADDRESSES: readonly string[] = phraseList(`
  các ông; các bà; các anh; các chị; các đồng chí; các đ/c; hai ông; hai bà; hai anh; hai chị; hai đồng chí; hai vị; ba ông; ba bà; ba đồng chí
  bốn ông; bốn đồng chí; năm đồng chí; các ông bà; ông bà; các vị; các bị cáo; các bị can; 2 đồng chí; 3 đồng chí; 2 ông; 3 ông
`);

/** Ranks of army and police, which stand between post and name: `Giám đốc Công an tỉnh, Đại tá Lê An`. */
export const RANKS: readonly string[] = phraseList(`
  đại tướng; thượng tướng; trung tướng; thiếu tướng; chuẩn tướng; tướng; thống tướng; đô đốc; phó đô đốc; chuẩn đô đốc; thủy sư đô đốc
  đại tá; thượng tá; trung tá; thiếu tá; đại úy; thượng úy; trung úy; thiếu úy; chuẩn úy; thượng sĩ; trung sĩ; hạ sĩ; thượng sỹ; trung sỹ; hạ sỹ
  anh hùng lực lượng vũ trang nhân dân; anh hùng LLVTND; anh hùng; liệt sĩ; liệt sỹ
`);

/** Degrees, trades and honours. */
export const DEGREES: readonly string[] = phraseList(`
  GS; PGS; TS; TSKH; ThS; Th.S; BS; BS CKII; BS CKI; BSCKII; BSCKI; BSCK2; CKII; CKI; KS; KTS; LS; NSND; NSƯT; NGƯT; NGND; DS
  giáo sư; phó giáo sư; tiến sĩ; tiến sỹ; tiến sĩ khoa học; thạc sĩ; thạc sỹ; cử nhân; bác sĩ; bác sỹ; kỹ sư; kiến trúc sư; luật sư; luật gia
  nhà báo; nhà văn; nhà thơ; nhà sử học; nhạc sĩ; nghệ sĩ; họa sĩ; đạo diễn; dược sĩ; viện sĩ; nhà giáo nhân dân; nhà giáo ưu tú
  thầy thuốc nhân dân; thầy thuốc ưu tú; linh mục; hòa thượng; thượng tọa; đại đức; chuyên gia
`);
