import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LargePress, largePress } from '../../fixtures/largePress.ts';
import { startProcess } from '../support/startProcess.ts';

/** A large made-up press, served by a process of its own. */
export interface ServedPress extends LargePress {
  /** Makes a vankien crawl this press in place of the demo's. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const SERVER = join(import.meta.dirname, 'servePress.mjs');
const STAND_INS = pathToFileURL(join(import.meta.dirname, 'standIns', 'register.mjs'));

/**
 * Serves `papers` papers of `pages` pages each.
 *
 * @param beside `bad`: the site of servers that misbehave is crawled too
 */
export async function servedPress(
  papers: number,
  pages: number,
  beside: 'nothing' | 'bad' = 'nothing',
): Promise<ServedPress> {
  const server = startProcess(SERVER, `${papers}`, `${pages}`);
  while (server.lines().length === 0) {
    if (server.process.exitCode !== null) throw new Error(`the press ended with ${server.process.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    ...largePress(papers, pages),
    env: {
      NODE_OPTIONS: `--import=${STAND_INS.href}`,
      VANKIEN_TEST_PRESS: `${papers} ${pages} ${server.lines()[0]} ${beside}`,
    },
    async stop() {
      server.process.kill('SIGKILL');
      await server.ended;
    },
  };
}
