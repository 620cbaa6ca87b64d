import { hash } from 'node:crypto';
import { fold } from '../fold.ts';

/** Equal for texts of the same words, whatever their marks, case and signs: 16 hex digits. */
export function textPrint(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return hash('sha256', words.join(' '), 'hex').slice(0, 16);
}
