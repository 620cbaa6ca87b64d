import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/store/store.ts';
import type { Places } from './stores.ts';

const FILL = fileURLToPath(new URL('fill.js', import.meta.url));

/**
 * Sees to it that both stores hold so many recombined articles: fills them where they are empty. For 100,000 that takes some 20 minutes on
 * two cores.
 *
 * @throws Error where they hold another number, or a process that fills them fails
 */
export async function filled(places: Places, stores: readonly Store[], articles: number): Promise<void> {
  const held = await Promise.all(stores.map(async (store) => (await store.counts()).articles));
  if (held.every((count) => count === articles)) return;
  if (held.some((count) => count > 0)) {
    const found = held.join(' and ');
    throw new Error(`${places.folder} holds ${found} articles, ${articles} are wanted: give an empty folder`);
  }
  const processes = availableParallelism();
  const share = Math.ceil(articles / processes);
  await Promise.all(
    Array.from({ length: processes }, (_, at) => fill(places, at * share, Math.min((at + 1) * share, articles))),
  );
}

async function fill({ folder, elasticsearch }: Places, from: number, to: number): Promise<void> {
  const args = [FILL, folder, elasticsearch, String(from), String(to)];
  const filling = spawn(process.execPath, args, { stdio: ['ignore', 2, 2] });
  const [code] = (await once(filling, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`filling the stores with articles ${from} to ${to} ended with ${code}`);
}
