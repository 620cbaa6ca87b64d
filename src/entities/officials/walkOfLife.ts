import { type Phrases, phrases } from '../phrases.ts';
import { phraseList } from '../vocabulary/phraseList.ts';
import type { Reading } from './reading.ts';

/** Words of public life, and of business and sport: a bare `Chủ tịch An` is of a city, a firm or a club by the company it keeps. */
const PUBLIC_WORDS = phraseList(`
  UBND; HĐND; quốc hội; chính phủ; bộ chính trị; trung ương; tỉnh ủy; thành ủy; huyện ủy; quận ủy; đảng ủy; tổng thống; thủ tướng; bộ trưởng; tổng bí thư
  chủ tịch nước; ngoại trưởng; thứ trưởng; đảng cộng sản; cử tri; bí thư; hội đồng nhân dân; ủy ban nhân dân; hội nghị thượng đỉnh; APEC; ASEAN; ngoại giao
`);
const OTHER_WORDS = phraseList(`
  công ty; tập đoàn; HĐQT; hội đồng quản trị; hội đồng thành viên; cổ phiếu; cổ đông; cổ phần; CEO; tổng giám đốc; CLB; câu lạc bộ; bóng đá; HLV; cầu thủ; đội bóng
  đội tuyển; liên đoàn; hiệp hội; kinh doanh; giải đấu; trận đấu; thương hiệu; FIFA; UEFA; VFF; AFC; Olympic; SEA Games; World Cup; V-League; tỷ phú; nhà đầu tư
  startup; doanh thu; lợi nhuận; showbiz; hoa hậu; ca sĩ; diễn viên
`);

let table: Phrases<1 | -1> | null = null;
function words(): Phrases<1 | -1> {
  table ??= phrases<1 | -1>(
    [...PUBLIC_WORDS.map((word) => [word, 1] as const), ...OTHER_WORDS.map((word) => [word, -1] as const)],
    ['space', 'join'],
  );
  return table;
}

/**
 * Says of a sentence whether it is about public life: by its own words, else by those of the whole text; yes where nothing says otherwise.
 * Reads the text on the first question.
 */
export function publicLife(reading: Reading): (sentence: number) => boolean {
  let bySentence: Map<number, number> | null = null;
  let whole = 0;
  return (sentence) => {
    if (bySentence === null) {
      bySentence = new Map();
      for (let i = 0; i < reading.tokens.length; i += 1) {
        const match = words().longest(reading.tokens, i);
        if (!match) continue;
        const at = reading.sentence[i] ?? 0;
        bySentence.set(at, (bySentence.get(at) ?? 0) + match.value);
        whole += match.value;
      }
    }
    const here = bySentence.get(sentence) ?? 0;
    return here === 0 ? whole >= 0 : here > 0;
  };
}
