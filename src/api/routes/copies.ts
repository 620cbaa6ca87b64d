import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Article } from '../../model/article.ts';
import type { ArticleDifferences } from '../../model/differences.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ListedArticle } from '../../store/store.ts';
import { articleDifferences } from '../../text/copies/articleDifferences.ts';
import type { ApiParts } from '../parts.ts';
import { notFound } from '../problem.ts';
import { idParams, oneAnswer } from '../schemas.ts';

const pairParams = Type.Object({ ...idParams.properties, other: Type.String({ maxLength: 200 }) });

/** The copies of an article, and what one changed in another. */
export const copyRoutes =
  ({ store }: ApiParts): FastifyPluginAsyncTypebox =>
  async (api) => {
    const read = async (id: string): Promise<Article> => {
      const records = await store.get(id as ArticleId);
      if (!records) throw notFound(`no article has the id ${id}`);
      return records.article;
    };
    api.get(
      '/articles/:id/copies',
      {
        schema: {
          summary: 'The copies of an article in other papers',
          params: idParams,
          response: oneAnswer<{ readonly articles: readonly ListedArticle[] }>(
            '{articles}: the first published one first, the article itself among them; empty where no copy is known',
          ),
        },
      },
      async ({ params: { id } }) => {
        if (!(await store.has(id as ArticleId))) throw notFound(`no article has the id ${id}`);
        return { articles: await store.copiesOf(id as ArticleId) };
      },
    );
    api.get(
      '/articles/:id/differences/:other',
      {
        schema: {
          summary: 'What another article changed in this one',
          params: pairParams,
          response: oneAnswer<ArticleDifferences>(
            '{title: {before, after} or null where it is the same, kept, moved, cut, added, reworded}, by sentences of lead and body',
          ),
        },
      },
      async ({ params: { id, other } }) => {
        const [before, after] = await Promise.all([read(id), read(other)]);
        return articleDifferences(before, after);
      },
    );
  };
