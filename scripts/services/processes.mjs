import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const STOP_PATIENCE_MS = 20_000;
const LAST_CHILD_PATIENCE_MS = 5_000;

/**
 * Starts a server that outlives this process, in a process group of its own, with its output in `log`.
 *
 * @param options.user `{uid, gid}` to run as; default: the user of this process
 * @returns `{pid, born}`: born tells the process from a later one of the same number
 */
export function startServer(command, args, { log, env, cwd, user = {} }) {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output], env, cwd, ...user });
  closeSync(output);
  child.on('error', () => undefined); // no pid then; whoever waits for its health reports it with the log
  child.unref();
  return { pid: child.pid ?? 0, born: bornAt(child.pid ?? 0) };
}

/** Whether a process of this number, or of this group where it is negative, exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the very process that was started is still there. */
export function isRunning({ pid, born }) {
  return pid > 0 && isAlive(pid) && bornAt(pid) === born;
}

/** Ends a server that `startServer` started, with its children; returns when it is gone. */
export async function stopServer(server) {
  if (!isRunning(server)) return;
  signalGroup(server.pid, 'SIGTERM');
  for (const until = Date.now() + STOP_PATIENCE_MS; isRunning(server) && Date.now() < until; ) await sleep(50);
  if (isRunning(server)) signalGroup(server.pid, 'SIGKILL');
  while (isRunning(server)) await sleep(20);
  // Elasticsearch is a child of its launcher, and still closes its files when that has gone.
  for (const until = Date.now() + LAST_CHILD_PATIENCE_MS; isAlive(-server.pid) && Date.now() < until; ) await sleep(20);
}

/** Whether `command` is on the PATH; gives what `args` print, or null. */
export function ask(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? `${stdout}${stderr}` : null;
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** When the process began, in whatever words the system has for it; null where there is none. */
function bornAt(pid) {
  const stat = statOf(pid);
  if (stat) return stat[19] ?? null; // starttime, the 22nd field
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** A child that ended but was not waited for, as in a container whose first process does not, is as good as gone. */
function isZombie(pid) {
  return statOf(pid)?.[0] === 'Z';
}

/** Fields of /proc/PID/stat from the third on: the second, the name, may hold spaces. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
