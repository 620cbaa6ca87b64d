import { NO_SPEECH_VERBS, SPEECH_VERBS, type SpeechVerb, UNDOES_VERB } from '../vocabulary/speechVerbs.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';

/** A verb of saying in a line: tokens `[from, to)`. */
export interface VerbHit {
  readonly from: number;
  readonly to: number;
  /** Index after the particles that belong to the verb: `nói thêm`, `khẳng định lại`. */
  readonly after: number;
  readonly takes: SpeechVerb;
  /** It stands as a noun, a passive or a denial: `lời khẳng định`, `được đề nghị`, `không nói`. */
  readonly isUndone: boolean;
}

const VERBS = phraseTable([...SPEECH_VERBS.keys(), ...NO_SPEECH_VERBS]);
const UNDOES = phraseTable(UNDOES_VERB);
const PARTICLES: ReadonlySet<string> = new Set([
  'thêm',
  'lại',
  'tiếp',
  'luôn',
  'ngay',
  'rõ',
  'nhanh',
  'vui',
  'như',
  'sau',
]);

/** Verbs of saying of a line in order, without overlap, the longest at each place. */
export function findVerbs(line: Line): VerbHit[] {
  const hits: VerbHit[] = [];
  for (let index = 0; index < line.length; index++) {
    const length = VERBS.at(line, index);
    if (length === 0) continue;
    const to = index + length;
    const previous = line[index - 1];
    // `Ban Chỉ đạo`, `Tuyên bố Việt Nam - Pháp`: a capital inside a sentence names a thing.
    const isName = line[index]?.isCapital === true && previous?.kind === 'word';
    const takes = SPEECH_VERBS.get(surfaceOf(line, index, to));
    if (takes !== undefined && !isName) {
      let after = to;
      while (PARTICLES.has(line[after]?.lower ?? '') && after < to + 3) after++;
      hits.push({ from: index, to, after, takes, isUndone: UNDOES.before(line, index) > 0 });
    }
    index = to - 1;
  }
  return hits;
}

function surfaceOf(line: Line, from: number, to: number): string {
  let surface = line[from]?.lower ?? '';
  for (let index = from + 1; index < to; index++) surface += ` ${line[index]?.lower ?? ''}`;
  return surface;
}
