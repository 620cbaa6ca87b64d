import { NO_SPEECH_VERBS, SPEECH_VERBS, type SpeechVerb, UNDOES_NOUN, UNDOES_VERB } from '../vocabulary/speechVerbs.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';

/** A verb of saying in a line: tokens `[from, to)`. */
export interface VerbHit {
  readonly from: number;
  readonly to: number;
  /** Index after the particles that belong to the verb: `nói thêm`, `khẳng định lại`, `cho biết như sau`. */
  readonly after: number;
  readonly takes: SpeechVerb;
  /** It stands as a noun, a passive, a plan or a denial: `lời khẳng định`, `được đề nghị`, `sẽ báo cáo`, `không nói`. */
  readonly isUndone: boolean;
}

const VERBS = phraseTable([...SPEECH_VERBS.keys(), ...NO_SPEECH_VERBS]);
const UNDOES = phraseTable(UNDOES_VERB);
const NOUNS = phraseTable(UNDOES_NOUN);
/** Words that end in one that undoes: `cục Hàng không nhận định`. */
const UNDOES_NOT = phraseTable(['hàng không']);
const POINTED_AT = /^(?:trên|này|đó|của|ấy|được|nêu|từ|nói)$/u;
const PARTICLES = phraseTable(
  'thêm|lại|tiếp|luôn|ngay|rõ|nhanh|như sau|vui|đùa|thẳng|thật|khẽ|gọn|ngắn gọn|thẳng thắn|dứt khoát'.split('|'),
);
/** Words that only begin like a particle: `khẳng định tiếp tục tăng cường phối hợp`. */
const NO_PARTICLES = phraseTable(
  'tiếp tục|tiếp theo|nhanh chóng|thật sự|rõ ràng|ngay sau|ngay trong|ngay từ|ngay khi|thêm vào|vui vẻ|vui mừng|lại càng|luôn luôn'.split(
    '|',
  ),
);
/** `cho PV báo X biết`: words that may stand inside `cho ... biết`. */
const MAX_INSIDE = 9;

/** Verbs of saying of a line in order, without overlap, the longest at each place. */
export function findVerbs(line: Line): VerbHit[] {
  const hits: VerbHit[] = [];
  for (let index = 0; index < line.length; index++) {
    const split = splitVerb(line, index);
    if (split !== null) {
      hits.push(split);
      index = split.to - 1;
      continue;
    }
    const length = verbAt(line, index);
    if (length === 0) continue;
    const to = index + length;
    const takes = SPEECH_VERBS.get(lowerOf(line, index, to));
    // `Ban Chỉ đạo`, `Tuyên bố Việt Nam - Pháp`: a capital inside a sentence names a thing.
    const isName = line[index]?.isCapital === true && line[index - 1]?.kind === 'word';
    if (takes !== undefined && !isName) {
      hits.push({ from: index, to, after: afterParticles(line, to), takes, isUndone: isUndone(line, index, takes) });
    }
    index = to - 1;
  }
  return hits;
}

/** Tokens of the verb at `index`: of `cho biết quan điểm của tỉnh là A` only `cho biết`. */
function verbAt(line: Line, index: number): number {
  const length = VERBS.at(line, index);
  const isOwned = length > 2 && line[index + length]?.lower === 'của';
  return isOwned && SPEECH_VERBS.has(lowerOf(line, index, index + 2)) ? 2 : length;
}

/** A word that undoes must be that word: `Nguyễn Văn Thể cho biết` has a name before the verb. */
function isUndone(line: Line, index: number, takes: SpeechVerb): boolean {
  if (line[index - 1]?.isCapital === true && index > 1) return false;
  if (UNDOES_NOT.before(line, index) > 0) return false;
  // `Đề nghị trên được đưa ra`, `Tuy nhiên, kết luận này`: at the start of a sentence a noun.
  const isFirst = index === 0 || (index <= 3 && line[index - 1]?.lower === ',');
  if (isFirst && takes.isNoun && POINTED_AT.test(line[index + takes.verb.split(' ').length]?.lower ?? '')) return true;
  return UNDOES.before(line, index) > 0 || (takes.isNoun && NOUNS.before(line, index) > 0);
}

function splitVerb(line: Line, index: number): VerbHit | null {
  if (line[index]?.lower !== 'cho') return null;
  const takes = SPEECH_VERBS.get('cho biết');
  if (takes === undefined || !/^(pv|phóng|báo|chúng|tôi|vnexpress|zing)$/u.test(line[index + 1]?.lower ?? ''))
    return null;
  for (let at = index + 2; at < index + MAX_INSIDE && line[at]?.kind === 'word'; at++) {
    if (line[at]?.lower !== 'biết') continue;
    return {
      from: index,
      to: at + 1,
      after: afterParticles(line, at + 1),
      takes,
      isUndone: isUndone(line, index, takes),
    };
  }
  return null;
}

function afterParticles(line: Line, to: number): number {
  let after = to;
  for (let steps = 0; steps < 2 && NO_PARTICLES.at(line, after) === 0; steps++) after += PARTICLES.at(line, after);
  return after;
}

function lowerOf(line: Line, from: number, to: number): string {
  let lower = line[from]?.lower ?? '';
  for (let index = from + 1; index < to; index++) lower += ` ${line[index]?.lower ?? ''}`;
  return lower;
}
