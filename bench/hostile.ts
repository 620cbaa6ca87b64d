import { openAnalysis } from '../src/app.ts';
import { growth } from './growth.ts';

/** What is said over and over to make a slow pattern show itself. */
const PIECES = {
  'one letter': 'a',
  digits: '7',
  quotes: '“',
  'straight quotes': '"',
  '15-': '15-',
  'Nghị quyết số': 'Nghị quyết số ',
  capitals: 'Ă',
  'surname after surname': 'Nguyễn ',
  'posts without end': 'Bí thư Thành ủy, ',
  'speech without end': 'ông An nói: “',
  'brackets and dots': '(...',
} as const;

/**
 * How the time of the whole analysis grows with texts made to be slow.
 *
 * @param length UTF-16 units of the longer text
 */
export function benchHostile(length: number, rounds: number) {
  const analyse = openAnalysis('perceptron');
  return Object.fromEntries(
    Object.entries(PIECES).map(([name, piece]) => [name, growth(piece, length, rounds, (text) => analyse(text, null))]),
  );
}
