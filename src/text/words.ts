import type { Span } from '../model/span.ts';

/**
 * Cuts sentences into words: spans in order, without punctuation, never across sentences. A word of several syllables
 * (`nghị quyết`) is one span; so is a protected token (`15-NQ/TƯ`).
 */
export type Segmenter = (text: string, sentences: readonly Span[]) => Span[];
