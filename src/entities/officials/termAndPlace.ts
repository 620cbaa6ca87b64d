import { readBareName, readPlace } from '../places.ts';
import { marksBefore, type Reading } from './reading.ts';

/** `(lúc đó là năm 2015)` is longer than any aside that is only of time. */
const MAX_ASIDE = 5;

/** Past `khóa XII`, `nhiệm kỳ 2015-2020`, `, tỉnh Lào Cai`, `(Hà Nội)` behind a post: the token after them. */
export function skipTermAndPlace(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at];
    if (!token || reading.sentence[at] !== reading.sentence[at - 1]) break;
    const marks = marksBefore(reading, at).replace(/^\)/, '');
    if (!/^[,(]?$/.test(marks)) break;
    const end =
      (marks === '(' ? readAside(reading, at) : null) ??
      readTerm(reading, at) ??
      (marks === '' ? readCharge(reading, at) : null) ??
      (marks === '' ? null : readPlaceBehind(reading, at));
    if (end === null || (marks === '(' && !marksBefore(reading, end).startsWith(')'))) break;
    at = end;
  }
  return at;
}

/** `(lúc đó)`, `(khi ấy)`, `(cũ)` */
function readAside(reading: Reading, at: number): number | null {
  if (!/^(?:lúc|khi|thời|cũ|nay|bấy|hiện)$/.test(reading.tokens[at]?.key ?? '')) return null;
  for (let end = at + 1; end < at + MAX_ASIDE; end += 1) if (marksBefore(reading, end).startsWith(')')) return end;
  return null;
}

/** `phụ trách nông nghiệp, ông An`: what a deputy has in charge, up to the comma before the name. */
function readCharge(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  if (tokens[at]?.key !== 'phụ' || tokens[at + 1]?.key !== 'trách') return null;
  for (let end = at + 2; end < at + MAX_CHARGE; end += 1) {
    const marks = marksBefore(reading, end);
    if (marks === ',') return end;
    if ((marks !== '' && marks !== '-') || tokens[end]?.capital) return null;
  }
  return null;
}

const MAX_CHARGE = 12;

function readTerm(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  const key = tokens[at]?.key;
  if (key === 'khóa' || key === 'khoá') {
    const term = tokens[at + 1];
    return term && (term.number || term.capital) && term.end - term.start <= 5 ? at + 2 : null;
  }
  if (key !== 'nhiệm' || tokens[at + 1]?.key !== 'kỳ') return null;
  // `Thủ tướng nhiệm kỳ Quốc hội khóa XIII`
  if (tokens[at + 2]?.key === 'quốc' && tokens[at + 4]?.key === 'khóa') return readTerm(reading, at + 4);
  if (!tokens[at + 2]?.number) return null;
  return tokens[at + 3]?.number && tokens[at + 3]?.gap === 'join' ? at + 4 : at + 3;
}

function readPlaceBehind({ tokens }: Reading, at: number): number | null {
  const typed = readPlace(tokens, at, { bare: false });
  return typed?.end ?? readBareName(tokens, at, 'province')?.end ?? null;
}
