import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { OfficialId } from '../../model/ids.ts';
import type { SpeechHit } from '../../store/store.ts';
import type { ApiParts } from '../parts.ts';
import { foldedAnswer, folding, oneOf, paging, period, words } from '../schemas.ts';

const query = Type.Object(
  {
    q: words('Words that all occur in the speech, "phrases", -excluded; tone marks may be left out', 'ngan keo'),
    speaker: words('Part of the name of the speaker', 'le anh thai'),
    official: words('Id of the official who speaks'),
    post: words('Part of the post of the speaker', 'bi thu thanh uy'),
    unit: words('Part of the unit of the speaker', 'Quận ủy'),
    kind: oneOf(['direct', 'reported'], 'Between quotation marks or as a clause'),
    precise: Type.Optional(
      Type.Boolean({ description: 'Only speeches that the text gives to their speaker outright' }),
    ),
    site: words('Id of a site'),
    article: words('Id of the article'),
    sort: oneOf(['relevance', 'newest'], 'Order; relevance with q, else newest'),
    ...folding,
    ...period,
    ...paging,
  },
  { additionalProperties: false },
);

/** Who said what, when, holding which post. */
export const speechRoutes =
  ({ store, currentOfficial }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/speeches',
      {
        schema: {
          summary: 'Search speeches',
          querystring: query,
          response: foldedAnswer<SpeechHit>('{speech, snippet, score}'),
        },
      },
      ({ query: { q, official, article, ...rest } }) =>
        store.searchSpeeches({
          ...rest,
          ...(q === undefined ? {} : { text: q }),
          ...(official === undefined ? {} : { officialId: currentOfficial(official as OfficialId) }),
          ...(article === undefined ? {} : { articleId: article }),
        }),
    );
  };
