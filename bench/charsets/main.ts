import { corpus } from '../corpus.ts';
import { type DetectionTable, detectionTable, encodable, stretches } from './accuracy.ts';

/** How surely texts in old charsets are read, by charset and length in characters: share of texts of which every letter is right. */
export async function benchCharsets(
  count: number,
): Promise<{ readonly corpus: string; readonly texts: number; readonly right: DetectionTable }> {
  const { name, texts } = corpus(count);
  const cut: string[] = [];
  for await (const text of texts()) cut.push(...stretches(encodable(text), 1));
  return { corpus: name, texts: cut.length, right: detectionTable(cut) };
}
