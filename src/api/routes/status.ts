import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { addLeftOut, LEFT_OUT_DAYS } from '../../health/siteDay.ts';
import type { Status } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { oneAnswer } from '../schemas.ts';

/** What is held and what is under way, as `vankien status --json` prints it, and the sites by name. */
export const statusRoutes =
  ({ store, queue, archive, health, sites }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/status',
      {
        schema: {
          summary: 'Counts, jobs, sites',
          response: oneAnswer<Status>('{articles, ..., archived, jobs, skipped, leftOut, sites}'),
        },
      },
      async () => {
        const { total: skipped } = await queue.list({ state: 'skipped', limit: 1, offset: 0 });
        return {
          ...(await store.counts()),
          archived: await archive.count(),
          jobs: await queue.counts(),
          skipped,
          leftOut: addLeftOut(await health.days(LEFT_OUT_DAYS)),
          sites: sites.map(({ id, name, kind }) => ({ id, name, kind })),
        };
      },
    );
  };
