import { port, sites } from './sites.mjs';

/** The demo's press is served by the test, the same for all processes. */
export const startPress = async () => ({
  port,
  hosts: new Map(sites.flatMap(({ hosts }) => hosts.map((host) => [host, { address: '127.0.0.1', port }]))),
  close: async () => undefined,
});
