import { expect } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/errors.ts';

/** One clear line for each problem: what it is in Vietnamese, its code, the details; never a stack trace. */
export function expectLines(stderr: string, ...codes: readonly ErrorCode[]): readonly string[] {
  const lines = stderr.split('\n').slice(0, -1);
  expect(stderr.endsWith('\n') || stderr === '').toBe(true);
  expect(lines.map((line) => /^vankien: (.+?) \[([A-Z_]+)\]: \S/.exec(line)?.slice(1))).toEqual(
    codes.map((code) => [expect.stringContaining(ERROR_CODES[code].vi), code]),
  );
  return lines;
}
