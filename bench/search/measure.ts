import type { Store } from '../../src/store/store.ts';
import type { Question } from './questions.ts';

/** How long answers took, in ms. */
export interface Latency {
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
  /** Median of the hits found. */
  readonly hits: number;
}

/**
 * Asks the questions one after the other, each once: a store that keeps its answers gains nothing.
 */
export async function latencyOf(store: Store, questions: readonly Question[]): Promise<Latency> {
  const times: number[] = [];
  const totals: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    const { total } = await question(store);
    times.push(performance.now() - started);
    totals.push(total);
  }
  return {
    questions: times.length,
    p50: round(quantile(times, 0.5)),
    p99: round(quantile(times, 0.99)),
    hits: quantile(totals, 0.5),
  };
}

/** The least value that at least this share of the values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const round = (ms: number) => Math.round(ms * 10) / 10;
