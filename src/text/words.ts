import type { Span } from '../model/span.ts';

/** The segmenters there are. */
export const SEGMENTERS = ['perceptron', 'vntk'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** Cuts sentences into words. */
export interface Segmenter {
  readonly name: SegmenterName;
  /**
   * The words of the sentences: spans in order, without punctuation, never across sentences. A word of several syllables
   * (`nghị quyết`) is one span; so is a protected token (`15-NQ/TƯ`).
   */
  cut(text: string, sentences: readonly Span[]): Span[];
}
