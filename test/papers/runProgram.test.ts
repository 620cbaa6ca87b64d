import { expect, test } from 'vitest';
import { runProgram } from '../../src/papers/runProgram.ts';

const LIVES_ON = `setTimeout(() => {}, 12_000)`;
const LEAVES_ONE_BEHIND = `
  const options = { detached: true, stdio: 'inherit' };
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(LIVES_ON)}], options).unref();
  console.log('xong');
`;

test('a program that ended, and left one behind that holds its output open, is let go when its time is over', async () => {
  const ran = await runProgram(process.execPath, ['-e', LEAVES_ONE_BEHIND], { mostMs: 4_000 });
  expect(ran).toMatchObject({ status: 0, isLate: true });
  expect(ran?.stdout.toString()).toBe('xong\n');
});
