/** What holds for every server. Fastify waits for ever for the end of a request, which is meant for servers behind a proxy. */
export const SERVER_LIMITS = {
  /** Longest time a request may take to come in whole, in ms. */
  requestTimeout: 30_000,
} as const;
