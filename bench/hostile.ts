import { openAnalysis } from '../src/app.ts';

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
 * Time for a text of 4 times the length over the time for the text, for texts made to be slow; linear is 4. The least of
 * `rounds` is taken for each, since the machine's noise only adds.
 *
 * @param length UTF-16 units of the longer text
 */
export function benchHostile(length: number, rounds: number) {
  const analyse = openAnalysis('perceptron');
  const time = (text: string) => {
    let least = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      analyse(text, null);
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };
  return Object.fromEntries(
    Object.entries(PIECES).map(([name, piece]) => {
      const make = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const quarter = time(make(length / 4));
      const whole = time(make(length));
      return [name, { ms: Math.round(whole), ratio: Math.round((whole / quarter) * 100) / 100 }];
    }),
  );
}
