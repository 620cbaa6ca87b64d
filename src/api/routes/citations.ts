import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { CitationRecord } from '../../model/citation.ts';
import type { OfficialId } from '../../model/ids.ts';
import type { ApiParts } from '../parts.ts';
import { foldedAnswer, folding, oneOf, paging, period, words } from '../schemas.ts';

const query = Type.Object(
  {
    document: words('Number in any spelling (all documents of that number), or id of one document', '15-NQ/TW'),
    unit: words('Part of the name of a citing unit', 'quan uy'),
    official: words('Id of the official who cites'),
    relation: words('What the citing unit does with the document: quán triệt, triển khai, ...', 'quán triệt'),
    resolution: oneOf(
      ['resolved', 'ambiguous', 'unresolved'],
      'Whether it is known which document is meant; ambiguous ones have candidates',
    ),
    article: words('Id of the article'),
    ...folding,
    ...period,
    ...paging,
  },
  { additionalProperties: false },
);

/** Which unit cited which document, when, to do what, in which sentence. */
export const citationRoutes =
  ({ store, currentOfficial }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/citations',
      {
        schema: {
          summary: 'Trace citations',
          querystring: query,
          response: foldedAnswer<CitationRecord>('A citation with its sentence'),
        },
      },
      ({ query: { official, article, ...rest } }) =>
        store.searchCitations({
          ...rest,
          ...(official === undefined ? {} : { officialId: currentOfficial(official as OfficialId) }),
          ...(article === undefined ? {} : { articleId: article }),
        }),
    );
  };
