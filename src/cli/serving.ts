import { buildServer } from '../api/server.ts';
import { buildWorkerServer } from '../api/workerServer.ts';
import type { Config } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { Holdings } from '../holdings.ts';
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
 * @throws BadInput BAD_CONFIG where the port is taken
 */
export async function openServing(
  holdings: Holdings,
  { host, port, adminKey }: Pick<Config, 'host' | 'port' | 'adminKey'>,
  stop: Stop,
): Promise<Serving> {
  return answering(
    await buildServer({ ...holdings, adminKey }),
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
  return answering(await buildWorkerServer(holdings), { host, port, setting: 'VANKIEN_METRICS_PORT' }, stop);
}

async function answering(
  server: Awaited<ReturnType<typeof buildServer | typeof buildWorkerServer>>,
  { host, port, setting }: { readonly host: string; readonly port: number; readonly setting: string },
  { abandon }: Stop,
): Promise<Serving> {
  abandon.addEventListener('abort', () => server.server.closeAllConnections(), { once: true });
  try {
    return { address: await server.listen({ host, port }), close: () => server.close() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new BadInput('BAD_CONFIG', `port ${port} on ${host} is in use; choose another with ${setting}`, {
        cause: error,
      });
    }
    throw error;
  }
}
