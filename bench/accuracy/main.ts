import { openAnalysis } from '../../src/app.ts';
import { normalise } from '../../src/text/normalise.ts';
import { type Labelled, score } from './score.ts';
import { goldSets, SCORING } from './sets.ts';

/** Scores the analysis on every labelled set that is present; empty where none is. */
export function benchAccuracy() {
  const analyse = openAnalysis();
  return Object.fromEntries(
    goldSets().map(({ name, kind, texts, rows }) => {
      const finds = new Map<string, readonly Labelled[]>();
      for (const [id, { text, publishedOn }] of texts) {
        const found = analyse(normalise(text), publishedOn);
        finds.set(
          id,
          found[kind].map((find) => ({ ...find })),
        );
      }
      return [name, score(rows, finds, SCORING[kind])];
    }),
  );
}
