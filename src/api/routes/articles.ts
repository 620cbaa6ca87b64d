import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { ArticleId, OfficialId } from '../../model/ids.ts';
import { viewPaper } from '../../parse/paper/viewPaper.ts';
import type { ArticleHit } from '../../store/store.ts';
import type { ShownArticle } from '../answers.ts';
import type { ApiParts, Revision } from '../parts.ts';
import { notFound } from '../problem.ts';
import { foldedAnswer, folding, idParams, oneAnswer, oneOf, paging, paperAnswer, period, words } from '../schemas.ts';

const query = Type.Object(
  {
    q: words('Words that all occur, "phrases", -excluded; tone marks may be left out', '"nghị quyết" -học phí'),
    site: words('Id of a site'),
    kind: oneOf(['news', 'resolution'], 'News or the text of a document'),
    official: words('Id of an official who is named'),
    unit: words('Name of a unit that is named'),
    document: words('Id of a document that is cited', 'nghi-quyet.15-nq-tw.2022-05-05'),
    sort: oneOf(['relevance', 'newest'], 'Order; relevance with q, else newest'),
    ...folding,
    ...period,
    ...paging,
  },
  { additionalProperties: false },
);

/** Articles, and all that is known of one. */
export const articleRoutes =
  ({ store, archive, currentOfficial }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    api.get(
      '/articles',
      {
        schema: {
          summary: 'Search articles',
          querystring: query,
          response: foldedAnswer<ArticleHit>(
            '{article, group, snippet, score}; group: {first, articles} or null where no copy is known',
          ),
        },
      },
      ({ query: { q, official, document, ...rest } }) =>
        store.searchArticles({
          ...rest,
          ...(q === undefined ? {} : { text: q }),
          ...(official === undefined ? {} : { officialId: currentOfficial(official as OfficialId) }),
          ...(document === undefined ? {} : { documentId: document }),
        }),
    );
    api.get(
      '/articles/:id',
      {
        schema: {
          summary: 'An article with everything found in it',
          params: idParams,
          response: oneAnswer<ShownArticle>(
            '{article, units, officials, posts, speeches, citations, documents}; spans are UTF-16 offsets into article.text',
          ),
        },
      },
      async ({ params: { id } }) => {
        const records = await store.get(id as ArticleId);
        if (!records) throw notFound(`no article has the id ${id}`);
        const { words: _words, sentences: _sentences, sketch: _sketch, ...shown } = records;
        return shown;
      },
    );
    api.get(
      '/articles/:id/sections',
      {
        schema: {
          summary: 'How the text of an article that is a document is built',
          params: idParams,
          response: paperAnswer,
        },
      },
      async ({ params: { id } }) => {
        const records = await store.get(id as ArticleId);
        const paper = records && viewPaper(records);
        if (!paper) throw notFound(`no article with the id ${id} is the text of a document`);
        return paper;
      },
    );
    api.get(
      '/articles/:id/revisions',
      {
        schema: {
          summary: 'The archived copies of an article, the newest first: that is the one which is read',
          params: idParams,
          response: oneAnswer<{ readonly total: number; readonly hits: readonly Revision[] }>(
            '{total, hits: {url, fetchedAt, bytes, sha256}}',
          ),
        },
      },
      async ({ params: { id } }) => {
        const records = await store.get(id as ArticleId);
        if (!records) throw notFound(`no article has the id ${id}`);
        const hits = await archive.revisions(id, records.article.url);
        return { total: hits.length, hits };
      },
    );
  };
