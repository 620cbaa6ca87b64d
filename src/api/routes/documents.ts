import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { DocumentId } from '../../model/ids.ts';
import { viewPaper } from '../../parse/paper/viewPaper.ts';
import type { DocumentProfile } from '../../store/store.ts';
import type { ApiParts } from '../parts.ts';
import { notFound } from '../problem.ts';
import { idParams, listAnswer, oneAnswer, paging, paperAnswer, words } from '../schemas.ts';

const query = Type.Object(
  {
    q: words('Number in any spelling, or words of type, title and issuer', '15-NQ/TW'),
    type: words('Nghị quyết, Quyết định, ...', 'Nghị quyết'),
    citedOnly: Type.Boolean({ default: true, description: 'Only documents that some article cites or holds' }),
    ...paging,
  },
  { additionalProperties: false },
);

/** Documents, as their own text, the registry and those who cite them tell. */
export const documentRoutes =
  ({ store }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/documents',
      {
        schema: {
          summary: 'Search documents',
          querystring: query,
          response: listAnswer<DocumentProfile>('A document with how often it is cited'),
        },
      },
      ({ query: { q, ...rest } }) => store.searchDocuments({ ...rest, ...(q === undefined ? {} : { text: q }) }),
    );
    api.get(
      '/documents/:id',
      {
        schema: {
          summary: 'One document',
          params: idParams,
          response: oneAnswer<DocumentProfile>('A document with how often it is cited'),
        },
      },
      async ({ params: { id } }) => {
        const found = await store.document(id as DocumentId);
        if (!found) throw notFound(`no document has the id ${id}`);
        return found;
      },
    );
    api.get(
      '/documents/:id/sections',
      {
        schema: {
          summary: 'How the text of a document is built',
          params: idParams,
          response: paperAnswer,
        },
      },
      async ({ params: { id } }) => {
        const articleId = (await store.document(id as DocumentId))?.articleId ?? null;
        const records = articleId === null ? null : await store.get(articleId);
        const paper = records && viewPaper(records);
        if (!paper) throw notFound(`there is no text of a document with the id ${id}`);
        return paper;
      },
    );
  };
