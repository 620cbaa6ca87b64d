import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ApiParts } from '../parts.ts';
import { oneAnswer } from '../schemas.ts';

/** Whether store and queue answer: 200, or 503 with the reason. */
export const healthRoutes =
  ({ store, queue }: Pick<ApiParts, 'store' | 'queue'>): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/health',
      { schema: { summary: 'Is it well?', response: oneAnswer<{ readonly status: 'ok' }>('{status: "ok"}') } },
      async () => {
        await store.counts();
        await queue.counts();
        return { status: 'ok' as const };
      },
    );
  };
