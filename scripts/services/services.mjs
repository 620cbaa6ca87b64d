import { setTimeout as sleep } from 'node:timers/promises';
import { composeDown } from './compose.mjs';
import { elasticsearch } from './elasticsearch.mjs';
import { isRunning, stopServer } from './processes.mjs';
import { redis } from './redis.mjs';
import { ServiceError, WayClosed } from './serviceError.mjs';
import { alone, note, readState } from './state.mjs';

const SERVICES = { elasticsearch, redis };

/** The names that `up`, `down` and `status` take; with none they mean all. */
export const SERVICE_NAMES = Object.keys(SERVICES);

/** The URL of each service that answers, null for those that do not. Starts nothing. */
export async function status(names) {
  return urlsOf(names, (service) => runningUrl(service));
}

/** Brings up what does not answer yet. Throws ServiceError where a service cannot be had. */
export async function up(names, say) {
  const now = await status(names);
  if (Object.values(now).every((url) => url !== null)) return now;
  return alone(() => urlsOf(names, (service) => bringUp(service, say)));
}

/** Ends what `up` started. Given servers stay. */
export async function down(names, say) {
  await alone(() => Promise.all(chosen(names).map((service) => takeDown(service, say))));
  return status(names);
}

function chosen(names) {
  return (names.length === 0 ? SERVICE_NAMES : names).map((name) => SERVICES[name]);
}

/** Where one cannot be had, the others are still waited for, so that none is left half noted. */
async function urlsOf(names, ask) {
  const results = await Promise.allSettled(chosen(names).map(async (service) => [service.name, await ask(service)]));
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return Object.fromEntries(results.map(({ value }) => value));
}

async function runningUrl(service) {
  // Never a server that happens to listen on the usual port: tests write and delete, and it may be somebody's.
  const url = process.env[service.given] || readState()[service.name]?.url;
  return url && (await service.isUp(url)) ? url : null;
}

async function bringUp(service, say) {
  const given = process.env[service.given];
  if (given) {
    if (await service.isUp(given)) return given;
    throw new ServiceError(
      `${service.given}=${withoutPassword(given)} does not answer as ${service.name}; start it, or unset the variable`,
    );
  }
  const known = readState()[service.name];
  if (known && (known.compose || isRunning(known))) return untilUp(service, known);
  return untilUp(service, await start(service, say));
}

/** Tries one way after the other. The server is noted before it is waited for, so that it can be stopped whatever happens. */
async function start(service, say) {
  const closed = [];
  for (const way of service.ways) {
    try {
      const server = await way(say);
      note(service.name, server);
      return server;
    } catch (error) {
      if (!(error instanceof WayClosed)) throw error;
      closed.push(error.message);
    }
  }
  throw new ServiceError(
    `no ${service.name}: install ${service.install}, or set ${service.given} to the URL of one (${closed.join('; ')})`,
  );
}

async function untilUp(service, server) {
  for (const until = Date.now() + service.patienceMs; Date.now() < until; ) {
    if (await service.isUp(server.url)) return server.url;
    if (!server.compose && !isRunning(server)) break;
    await sleep(100);
  }
  await stop(server);
  note(service.name, null);
  throw new ServiceError(`${service.name} did not come up; see the log in ${service.logs()}`);
}

async function takeDown(service, say) {
  const server = readState()[service.name];
  if (!server) return;
  say(`stopping ${service.name}`);
  await stop(server);
  note(service.name, null);
}

async function stop(server) {
  if (server.compose) composeDown(server.compose);
  else await stopServer(server);
}

function withoutPassword(url) {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}
