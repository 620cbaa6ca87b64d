import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLockHeld, takeProcessLock } from '../../src/sqlite/processLock.ts';
import { temporaryFolder } from '../support/vankien.ts';

test('a lock is held until it is given back, and its file goes with it', () => {
  const path = join(temporaryFolder(), 'may-1.lock');
  expect(isLockHeld(path)).toBe(false);
  expect(existsSync(path)).toBe(false);
  const lock = takeProcessLock(path);
  expect(lock).not.toBeNull();
  expect(takeProcessLock(path)).toBeNull();
  expect(isLockHeld(path)).toBe(true);
  lock?.release();
  expect(existsSync(path)).toBe(false);
  takeProcessLock(path)?.release();
});

test('processes that take and give back one lock all the time never hold it two at a time, and none fails', async () => {
  const folder = temporaryFolder();
  const children = Array.from({ length: 4 }, () => fork(join(import.meta.dirname, 'takesLock.mjs'), [folder]));
  const messages = await Promise.all(
    children.map(async (child) => {
      const [said] = await once(child, 'message');
      return said as { readonly taken: number; readonly beside: number };
    }),
  );
  for (const { taken, beside } of messages) {
    expect(taken).toBe(30);
    expect(beside).toBe(0);
  }
  expect(readdirSync(folder).filter((name) => name !== 'locks.turn')).toEqual([]);
});
