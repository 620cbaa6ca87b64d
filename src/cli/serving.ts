import { buildServer } from '../api/server.ts';
import type { Holdings } from '../app.ts';
import type { Config } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { Stop } from './stopping.ts';

/** The API and the pages, answering. */
export interface Serving {
  /** `http://127.0.0.1:8010` */
  readonly address: string;
  /** Answers what was asked, and nothing more; what takes too long is cut off. */
  close(): Promise<void>;
}

/**
 * Answers at the configured address.
 *
 * @throws BadInput BAD_CONFIG where the port is taken
 */
export async function openServing(
  holdings: Holdings,
  { host, port }: Pick<Config, 'host' | 'port'>,
  { abandon }: Stop,
): Promise<Serving> {
  const server = await buildServer(holdings);
  abandon.addEventListener('abort', () => server.server.closeAllConnections(), { once: true });
  try {
    return { address: await server.listen({ host, port }), close: () => server.close() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new BadInput(
        'BAD_CONFIG',
        `port ${port} on ${host} is in use; choose another with --port or VANKIEN_PORT`,
        { cause: error },
      );
    }
    throw error;
  }
}
