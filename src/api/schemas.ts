import Type from 'typebox';
import type { PaperView } from '../model/paper.ts';
import { MOST_HITS, MOST_OFFSET } from '../store/bounds.ts';
import type { Found, FoundCopies } from '../store/query.ts';

/** Which part of a list is wanted. */
export const paging = {
  limit: Type.Integer({ minimum: 1, maximum: MOST_HITS, default: 20, description: 'How many hits' }),
  offset: Type.Integer({ minimum: 0, maximum: MOST_OFFSET, default: 0, description: 'How many hits to pass over' }),
};

const day = (description: string) => Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description }));

/** Days, both included. */
export const period = { from: day('First day, YYYY-MM-DD'), to: day('Last day, YYYY-MM-DD') };

/** A text to search for or compare with. */
export const words = (description: string, ...examples: string[]) =>
  Type.Optional(Type.String({ maxLength: 1_000, description, ...(examples.length > 0 && { examples }) }));

/** One of a few values. */
export const oneOf = <Value extends string>(values: readonly Value[], description: string) =>
  Type.Optional(Type.Unsafe<Value>({ type: 'string', enum: [...values], description }));

/** The id in a path. */
export const idParams = Type.Object({ id: Type.String({ maxLength: 200 }) });

/** Whether copies are folded. */
export const folding = {
  everyCopy: Type.Optional(
    Type.Boolean({
      description: 'Each copy as a hit of its own, not only the first published of those that repeat one another',
    }),
  ),
};

const listOf = (hits: string) => ({
  type: 'object',
  required: ['total', 'hits', 'facets'],
  properties: {
    total: { type: 'integer', description: 'How many there are in all' },
    hits: { type: 'array', description: hits, items: { type: 'object', additionalProperties: true } },
    facets: {
      type: 'object',
      description: 'Counts over all of them, by facet',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          properties: { value: { type: 'string' }, label: { type: 'string' }, count: { type: 'integer' } },
        },
      },
    },
  },
});

/** How every list answers. `Hit` is checked by the compiler; to readers of the API it is said in words. */
export const listAnswer = <Hit>(hits: string) => ({ 200: Type.Unsafe<Found<Hit>>(listOf(hits)) });

const COPIES = {
  type: 'integer',
  description:
    'How many repeat another one in a copy of its article: left out of the total, or with everyCopy among it',
};

/** How a list answers in which copies are folded; facets count every copy. */
export const foldedAnswer = <Hit>(hits: string) => {
  const { required, properties, ...list } = listOf(hits);
  return {
    200: Type.Unsafe<FoundCopies<Hit>>({
      ...list,
      required: [...required, 'copies'],
      properties: { ...properties, copies: COPIES },
    }),
  };
};

/** How a single thing answers. */
export const oneAnswer = <Thing>(description: string) => ({
  200: Type.Unsafe<Thing>({ type: 'object', description, additionalProperties: true }),
});

/** How the text of a document is built. */
export const paperAnswer = oneAnswer<PaperView>(
  '{header, place, grounds, parts, signatures, recipients, annexes, effect, relations}; each part has an anchor, its text and the parts inside it; spans are UTF-16 offsets into the text of the article articleId',
);
