import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { makeAdminGuard } from '../admin.ts';
import type { Changed } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { notFound } from '../problem.ts';
import { idParams, oneAnswer } from '../schemas.ts';

const jobBody = Type.Object(
  { key: Type.String({ minLength: 1, maxLength: 3_000, description: 'As the list gives it' }) },
  { additionalProperties: false },
);

/** What the operator may do about the crawl, with the admin key alone. */
export const crawlChangeRoutes =
  ({ queue, sites, schedule, adminKey, lookAt }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.addHook('onRequest', makeAdminGuard(adminKey));
    const answer = { security: [{ adminKey: [] }], response: oneAnswer<Changed>('{changed}') };
    const siteChanges = {
      pause: { summary: 'No looks at this site until it is resumed', change: schedule.pause.bind(schedule) },
      resume: { summary: 'Look at this site at its times again', change: schedule.resume.bind(schedule) },
      run: { summary: 'Look at this site now', change: lookAt },
    };
    for (const [name, { summary, change }] of Object.entries(siteChanges)) {
      api.post(
        `/crawl/sites/:id/${name}`,
        { schema: { summary, params: idParams, ...answer } },
        async ({ params: { id } }) => {
          if (!sites.some((site) => site.id === id)) throw notFound(`no site is named ${id}`);
          return { changed: await change(id) };
        },
      );
    }
    api.post(
      '/crawl/jobs/again',
      { schema: { summary: 'Put a job back that was quarantined or skipped', body: jobBody, ...answer } },
      async ({ body: { key } }) => {
        if ((await queue.find(key)) === null) throw notFound(`no job has the key ${key.slice(0, 200)}`);
        return { changed: await queue.again(key) };
      },
    );
  };
