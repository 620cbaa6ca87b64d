import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { ERROR_CODES } from '../errors.ts';

const ABOUT = `Who said what holding which post; which unit cited which resolution.

Reading needs no key; what changes the crawl needs the admin key. Lists give 20 hits, 100 at most, and none beyond an \`offset\` of 10,000; texts
to search for have 1,000 characters at most. A parameter that there is not, or that is not of its form, is an error. Days are those of
Hanoi, \`YYYY-MM-DD\`. Every error is an \`application/problem+json\` (RFC 9457) with a \`code\` that stays the same. Other sites' pages may not
read the answers (no CORS).`;

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', enum: ['about:blank'] },
    title: { type: 'string', description: 'What the code means, in Vietnamese' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...Object.keys(ERROR_CODES), 'UNEXPECTED'] },
    detail: { type: 'string', description: 'What was wrong with which value' },
  },
};

/** How every route answers what it cannot do; said to readers only, since errors are made in one place. */
const PROBLEM_ANSWER = {
  description: 'What could not be answered, and why',
  content: { 'application/problem+json': { schema: PROBLEM } },
};

/** What the OpenAPI page says of the API as a whole. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    info: { title: 'vankien', description: ABOUT, version: '1' },
    components: {
      securitySchemes: { adminKey: { type: 'http', scheme: 'bearer', description: 'VANKIEN_ADMIN_KEY' } },
    },
  },
  transform: ({ schema, url }) => ({
    schema: { ...schema, response: { ...(schema?.response as object | undefined), default: PROBLEM_ANSWER } },
    url,
  }),
};
