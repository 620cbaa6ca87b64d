import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { OfficialId } from '../../model/ids.ts';
import type { OfficialProfile } from '../../store/store.ts';
import type { ApiParts } from '../parts.ts';
import { notFound } from '../problem.ts';
import { idParams, listAnswer, oneAnswer, paging, words } from '../schemas.ts';

const query = Type.Object(
  { q: words('Part of the name', 'chu thanh huong'), ...paging },
  { additionalProperties: false },
);

/** People, the posts they held and when some article says so. */
export const officialRoutes =
  ({ store, currentOfficial }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/officials',
      {
        schema: {
          summary: 'Search officials',
          querystring: query,
          response: listAnswer<OfficialProfile>('An official with posts over time'),
        },
      },
      ({ query: { q, ...rest } }) => store.searchOfficials({ ...rest, ...(q === undefined ? {} : { name: q }) }),
    );
    api.get(
      '/officials/:id',
      {
        schema: {
          summary: 'One official',
          params: idParams,
          response: oneAnswer<OfficialProfile>('An official with posts over time'),
        },
      },
      async ({ params: { id } }) => {
        const asked = id as OfficialId;
        const found = (await store.official(currentOfficial(asked))) ?? (await store.official(asked));
        if (!found) throw notFound(`no official has the id ${id}`);
        return found;
      },
    );
  };
