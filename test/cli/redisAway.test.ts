import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { expectLines } from '../support/messages.ts';
import { vankien } from '../support/vankien.ts';

/** A port of this machine on which nothing answers. */
async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.concurrent.each([['jobs'], ['schedule list'], ['work'], ['serve --port 0']])(
  '%s on a Redis that is not there says so in one line and ends',
  async (command) => {
    const queue = `redis://127.0.0.1:${await deadPort()}`;
    const { status, stdout, stderr } = await vankien(command.split(' '), {
      env: { VANKIEN_QUEUE: queue },
      timeoutMs: 50_000,
    });
    expect([status, stdout]).toEqual([1, '']);
    const [line] = expectLines(stderr, 'STORE_FAILED');
    expect(line).toContain(queue);
  },
  60_000,
);
