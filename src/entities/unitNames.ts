import type { Token } from './tokens.ts';
import type { ReadUnit } from './unitReader.ts';

export function nameUnits(text: string, tokens: readonly Token[], units: readonly ReadUnit[]): string[] {
  return units.map(({ from, end }) => text.slice(tokens[from]?.start, tokens[end - 1]?.end));
}
