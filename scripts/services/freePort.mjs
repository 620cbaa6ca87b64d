import { createServer } from 'node:net';

/** The port that `variable` of the environment names, else one that nobody listens on at the moment. */
export async function portOf(variable) {
  const given = process.env[variable];
  if (given) return Number(given);
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
