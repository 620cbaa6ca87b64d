/** How long something takes for a long text, and over that for a quarter of it: linear is 4. */
export interface Growth {
  readonly ms: number;
  readonly ratio: number;
}

/**
 * Times work over a piece of text that is said over and over. The least of `rounds` is taken, since the machine's noise only adds.
 *
 * @param length UTF-16 units of the longer text
 */
export function growth(piece: string, length: number, rounds: number, work: (text: string) => unknown): Growth {
  const time = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    let least = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      work(text);
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };
  const [quarter, whole] = [time(length / 4), time(length)];
  return { ms: Math.round(whole), ratio: Math.round((whole / quarter) * 100) / 100 };
}
