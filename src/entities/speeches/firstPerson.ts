import { beforeAdverbs } from './chunks.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import type { Subject } from './subject.ts';

const FIRST_PERSON = phraseTable(['tôi', 'chúng tôi']);

/** `Tôi hỏi: “...”`, `“...?” - tôi hỏi`: beside words in marks the one who tells the story speaks as well. Null where no `tôi` is before token `verb`. */
export function firstPerson(line: Line, low: number, verb: number): Subject | null {
  const to = beforeAdverbs(line, low, verb);
  const length = FIRST_PERSON.before(line, to);
  const first = line[to - length];
  if (length === 0 || first === undefined || to - length < low) return null;
  return { kind: 'noun', name: null, from: to - length, start: first.start, end: line[to - 1]?.end ?? first.end };
}
