import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { judge } from '../../health/verdict.ts';
import { JOB_KINDS, LISTED_STATES, type ListedJob } from '../../queue/queue.ts';
import type { CrawlView } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { listAnswer, oneAnswer, oneOf, paging } from '../schemas.ts';

const DAYS = 7;
const SHOWN_LETTERS = 20;

const jobQuery = Type.Object(
  {
    state: Type.Unsafe<ListedJob['state'] & (typeof LISTED_STATES)[number]>({
      type: 'string',
      enum: [...LISTED_STATES],
      default: 'quarantined',
      description: 'The state they are in',
    }),
    kind: oneOf(JOB_KINDS, 'discover, fetch or process'),
    ...paging,
  },
  { additionalProperties: false },
);

/** The crawl as its operator sees it: sites, queue, failures. */
export const crawlRoutes =
  ({ queue, store, sites, schedule, health, adminKey }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/crawl',
      {
        schema: {
          summary: 'Sites with schedule, looks and extraction health; depth of the queue',
          response: oneAnswer<CrawlView>('{sites, depth, refused, hasKey}'),
        },
      },
      async () => {
        const entries = new Map((await schedule.list()).map((entry) => [entry.site, entry]));
        const days = await health.days(DAYS);
        const views = sites.map(({ id, name, kind, schedule: cron }) => ({
          ...(entries.get(id) ?? { cron, isPaused: false, nextAt: null, looks: [] }), // not yet synced by a worker
          id,
          name,
          kind,
          days: days.filter(({ site }) => site === id).map((day) => ({ ...day, judged: judge(day) })),
        }));
        return {
          sites: views,
          depth: await queue.depth(),
          refused: await store.deadLetters({ limit: SHOWN_LETTERS, offset: 0 }),
          hasKey: adminKey !== null,
        };
      },
    );
    api.get(
      '/crawl/jobs',
      {
        schema: {
          summary: 'Jobs by state, with the reason where they failed',
          querystring: jobQuery,
          response: listAnswer<ListedJob>('A job'),
        },
      },
      async ({ query: { state, kind, limit, offset } }) => ({
        ...(await queue.list({ state, limit, offset, ...(kind === undefined ? {} : { kinds: [kind] }) })),
        facets: {},
      }),
    );
  };
