import { openAnalysis } from '../../src/app.ts';
import { normalise } from '../../src/text/normalise.ts';
import { type Labelled, score } from './score.ts';
import { type GoldSet, goldSets, SCORING } from './sets.ts';

/**
 * Scores the analysis on every labelled set that is present; empty where none is. Sets of speeches are scored once more with only those that
 * `--precise` leaves (`own/speeches/precise`).
 */
export function benchAccuracy() {
  const analyse = openAnalysis('perceptron');
  return Object.fromEntries(
    goldSets().flatMap((set) => {
      const found = findsIn(set, analyse);
      const whole = [set.name, score(set.rows, found, SCORING[set.kind])] as const;
      if (set.kind !== 'speeches') return [whole];
      const stated = new Map(
        [...found].map(([id, finds]) => [id, finds.filter(({ attribution }) => attribution === 'stated')]),
      );
      return [whole, [`${set.name}/precise`, score(set.rows, stated, SCORING.speeches)] as const];
    }),
  );
}

function findsIn({ kind, texts }: GoldSet, analyse: ReturnType<typeof openAnalysis>) {
  return new Map(
    [...texts].map(([id, { text, publishedOn }]): [string, readonly Labelled[]] => [
      id,
      analyse(normalise(text), publishedOn)[kind].map((find) => ({ ...find })),
    ]),
  );
}
