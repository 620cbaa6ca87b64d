import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ApiParts } from '../parts.ts';

/** The figures of this process, for Prometheus. */
export const metricsRoutes =
  ({ metrics }: Pick<ApiParts, 'metrics'>): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
    );
  };
