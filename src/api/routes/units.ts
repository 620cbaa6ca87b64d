import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { UnitProfile } from '../../store/store.ts';
import type { ApiParts } from '../parts.ts';
import { listAnswer, paging, words } from '../schemas.ts';

const query = Type.Object({ q: words('Part of the name', 'quan uy'), ...paging }, { additionalProperties: false });

/** Bodies and administrative units, with how often they cite. */
export const unitRoutes =
  ({ store }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/units',
      {
        schema: {
          summary: 'Search units',
          querystring: query,
          response: listAnswer<UnitProfile>('A unit with counts'),
        },
      },
      ({ query: { q, ...rest } }) => store.searchUnits({ ...rest, ...(q === undefined ? {} : { name: q }) }),
    );
  };
