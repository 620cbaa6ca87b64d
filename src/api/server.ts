import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { projectRoot } from '../projectRoot.ts';
import { openApi } from './openApi.ts';
import type { ApiParts } from './parts.ts';
import { answerErrors, answerUnroutable } from './problem.ts';
import { articleRoutes } from './routes/articles.ts';
import { citationRoutes } from './routes/citations.ts';
import { copyRoutes } from './routes/copies.ts';
import { crawlRoutes } from './routes/crawl.ts';
import { crawlChangeRoutes } from './routes/crawlChanges.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { officialRoutes } from './routes/officials.ts';
import { speechRoutes } from './routes/speeches.ts';
import { statusRoutes } from './routes/status.ts';
import { unitRoutes } from './routes/units.ts';
import { SERVER_LIMITS } from './serverLimits.ts';

export type Api = Awaited<ReturnType<typeof buildServer>>;

/** Longest id in a path that is looked up, in UTF-16 units; Fastify's own limit of 100 is shorter than the ids of long names. */
const MAX_PARAM_LENGTH = 200;

/** Nothing but our own scripts and styles runs on the pages, and no other site may frame them. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Scripts and styles have the hash of their content in their names. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const ROUTES = [
  articleRoutes,
  copyRoutes,
  speechRoutes,
  citationRoutes,
  documentRoutes,
  officialRoutes,
  unitRoutes,
  statusRoutes,
  crawlRoutes,
  crawlChangeRoutes,
];

/** Puts routes, OpenAPI pages and web pages together; the caller listens. */
export async function buildServer(parts: ApiParts) {
  const server = Fastify({
    ...SERVER_LIMITS,
    logger: false,
    frameworkErrors: answerUnroutable,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // An unknown or ill-typed parameter is an error, not something to drop: a typo must not widen a search silently.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (request.url.startsWith('/assets/') && reply.statusCode === 200) reply.header('cache-control', FOR_EVER);
    if (!request.url.startsWith('/api/docs')) reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  });
  answerErrors(server, parts.onFailure);

  await server.register(swagger, openApi);
  await server.register(swaggerUi, { routePrefix: '/api/docs' });
  await server.register(
    async (api) => {
      api.addHook('preValidation', async (request) => {
        request.query = withoutEmpty(request.query);
      });
      for (const routes of ROUTES) await api.register(routes(parts));
    },
    { prefix: '/api/v1' },
  );
  await server.register(healthRoutes(parts));
  await server.register(metricsRoutes(parts));
  const pages = join(projectRoot(), 'dist', 'web');
  if (existsSync(pages)) {
    await server.register(fastifyStatic, { root: pages, wildcard: false, preCompressed: true });
    // Every other address outside the API is a page inside the app, which shows what its path says; a script of an older build is none.
    server.get('/*', { schema: { hide: true } }, (request, reply) =>
      /^\/(?:api|assets)\//.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html'),
    );
  }
  return server;
}

/** A form sends `unit=` for a field that was left empty: that asks for nothing. */
function withoutEmpty(query: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ''));
}
