import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { ApiParts } from './parts.ts';
import { answerErrors } from './problem.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { SERVER_LIMITS } from './serverLimits.ts';

/** What a worker answers: `/health` and `/metrics`; the caller listens. */
export async function buildWorkerServer(parts: Pick<ApiParts, 'store' | 'queue' | 'metrics' | 'onFailure'>) {
  const server = Fastify({ ...SERVER_LIMITS, logger: false }).withTypeProvider<TypeBoxTypeProvider>();
  answerErrors(server, parts.onFailure);
  await server.register(healthRoutes(parts));
  await server.register(metricsRoutes(parts));
  return server;
}
