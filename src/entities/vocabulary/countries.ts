import { phraseList } from './phraseList.ts';

/** Countries, unions and foreign seats of power as the Vietnamese press names them in posts: `Thủ tướng Anh`, `Bộ trưởng Ngoại giao Mỹ`. */
export const COUNTRIES_IN_POSTS: readonly string[] = phraseList(`
  việt nam; vn; mỹ; hoa kỳ; anh; pháp; đức; nga; liên bang nga; liên xô; ý; italy; italia; nhật; nhật bản; trung quốc
  tq; đài loan; hồng kông; hong kong; ma cao; hàn quốc; triều tiên; chdcnd triều tiên; bắc triều tiên; lào; campuchia
  thái lan; thái; malaysia; singapore; indonesia; philippines; philippine; brunei; myanmar; đông timor; timor leste
  timor - leste; ấn độ; pakistan; bangladesh; sri lanka; nepal; bhutan; maldives; afghanistan; iran; iraq; syria
  israel; palestine; jordan; lebanon; li băng; liban; ả rập xê út; ả rập saudi; saudi arabia; a rập xê út
  ả - rập xê - út; uae; các tiểu vương quốc ả rập thống nhất; qatar; kuwait; oman; yemen; bahrain; thổ nhĩ kỳ; ai cập
  libya; tunisia; algeria; ma rốc; morocco; maroc; sudan; nam sudan; ethiopia; kenya; nam phi; nigeria; ghana; angola
  mozambique; zimbabwe; congo; rwanda; uganda; somalia; senegal; mali; cameroon; tanzania; namibia; zambia
  bờ biển ngà; gabon; niger; burkina faso; chad; guinea; ukraine; ukraina; belarus; ba lan; séc; cộng hòa séc; ch séc
  slovakia; slovenia; hungary; romania; rumani; bulgaria; serbia; croatia; bosnia; kosovo; montenegro; bắc macedonia
  macedonia; albania; hy lạp; bồ đào nha; tây ban nha; catalonia; hà lan; bỉ; luxembourg; thụy sĩ; thụy sỹ; áo
  ireland; iceland; na uy; thụy điển; phần lan; đan mạch; estonia; latvia; lithuania; litva; moldova; gruzia; georgia
  armenia; azerbaijan; kazakhstan; uzbekistan; kyrgyzstan; tajikistan; turkmenistan; mông cổ; canada; mexico; cuba
  brazil; argentina; chile; peru; colombia; venezuela; bolivia; ecuador; uruguay; paraguay; panama; costa rica
  nicaragua; guatemala; honduras; el salvador; haiti; jamaica; dominica; úc; australia; new zealand; papua new guinea
  fiji; vanuatu; cyprus; síp; malta; vatican; scotland; bắc ireland; xứ wales; eu; châu âu; liên minh châu âu; asean
  liên hợp quốc; liên hiệp quốc; lhq; nato; cộng hòa liên bang đức; chxhcn việt nam; chdcnd lào; chnd trung hoa
  trung hoa; vương quốc anh; cộng hòa pháp; chính quyền việt nam cộng hòa; việt nam cộng hòa; vnch; crimea
  california; texas; florida; new york; washington; moscow; london; tokyo; seoul; bắc kinh; thượng hải; paris; berlin
  osaka; chechnya
`);

/** What a state calls itself, before its name. */
export const POLITIES: readonly string[] = phraseList(`
  nước; cộng hòa; cộng hòa xã hội chủ nghĩa; cộng hòa dân chủ nhân dân; cộng hòa nhân dân; cộng hòa hồi giáo; cộng hòa liên bang; vương quốc; liên bang
  hợp chủng quốc; đại công quốc; nhà nước; chính quyền
`);
