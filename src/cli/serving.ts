import type { OnFailure } from '../api/problem.ts';
import { buildServer } from '../api/server.ts';
import { buildWorkerServer } from '../api/workerServer.ts';
import type { Config } from '../config.ts';
import { BadInput, isVankienError } from '../errors.ts';
import type { Holdings } from '../holdings.ts';
import { errorLine, tell } from './print.ts';
import type { Stop } from './stopping.ts';

/** The API and the pages, answering. */
export interface Serving {
  /** `http://127.0.0.1:8010` */
  readonly address: string;
  /** Answers what was asked, and nothing more; what takes too long is cut off. */
  close(): Promise<void>;
}

/**
 * Answers pages and API at the configured address.
 *
 * @throws BadInput BAD_CONFIG where the port is taken or the address is none of this machine
 */
export async function openServing(
  holdings: Holdings,
  { host, port, adminKey }: Pick<Config, 'host' | 'port' | 'adminKey'>,
  stop: Stop,
): Promise<Serving> {
  return answering(
    await buildServer({ ...holdings, adminKey, onFailure: tellFailure }),
    { host, port, setting: '--port or VANKIEN_PORT' },
    stop,
  );
}

/**
 * Answers what is asked of a worker, `/health` and `/metrics`; null where no port is configured.
 *
 * @throws BadInput BAD_CONFIG where the port is taken
 */
export async function openFigures(
  holdings: Holdings,
  { host, metricsPort: port }: Pick<Config, 'host' | 'metricsPort'>,
  stop: Stop,
): Promise<Serving | null> {
  if (port === null) return null;
  return answering(
    await buildWorkerServer({ ...holdings, onFailure: tellFailure }),
    { host, port, setting: 'VANKIEN_METRICS_PORT' },
    stop,
  );
}

/** What is wrong where a server cannot listen, by the code of the system's error. */
const WHY_NOT: Readonly<Record<string, (port: number, host: string, setting: string) => string>> = {
  EADDRINUSE: (port, host, setting) => `port ${port} on ${host} is in use; choose another with ${setting}`,
  EACCES: (port, _, setting) => `port ${port} is kept for the system; choose one from 1024 with ${setting}`,
  EADDRNOTAVAIL: (_, host) => `VANKIEN_HOST="${host}": expected an address of this machine, such as 127.0.0.1`,
  ENOTFOUND: (_, host) =>
    `VANKIEN_HOST="${host}": no such name; expected an address of this machine, such as 127.0.0.1`,
};

/** What is no error of ours is a fault of the program: whoever mends it needs the place. */
const tellFailure: OnFailure = (error, asked) => {
  tell(errorLine(error).replace('vankien: ', `vankien: ${asked}: `));
  if (error instanceof Error && !isVankienError(error)) tell(error.stack ?? '');
};

async function answering(
  server: Awaited<ReturnType<typeof buildServer | typeof buildWorkerServer>>,
  { host, port, setting }: { readonly host: string; readonly port: number; readonly setting: string },
  { abandon }: Stop,
): Promise<Serving> {
  abandon.addEventListener('abort', () => server.server.closeAllConnections(), { once: true });
  try {
    return { address: await server.listen({ host, port }), close: () => server.close() };
  } catch (error) {
    const why = WHY_NOT[String((error as NodeJS.ErrnoException).code)];
    if (why === undefined) throw error;
    throw new BadInput('BAD_CONFIG', why(port, host, setting), { cause: error });
  }
}
