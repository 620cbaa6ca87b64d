import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WayClosed } from './serviceError.mjs';

const OTHERS_MAY_ENTER = 0o001;

/**
 * Whom to run as a server that refuses root: `nobody`, who owns nothing. Null where this process is not root.
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  if (!line)
    throw new WayClosed('this is root, and there is no user `nobody` to run Elasticsearch as; run it as another user');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Gives `owned` and all in it to the user, and looks whether the user can reach it and `read`.
 *
 * @throws WayClosed where a folder on the way is closed to others, as in a checkout under /root
 */
export function handOver(owned, read, user) {
  if (!user) return;
  for (const path of [owned, ...read])
    for (let at = path; at !== dirname(at); at = dirname(at))
      if ((statSync(at).mode & OTHERS_MAY_ENTER) === 0)
        throw new WayClosed(
          `Elasticsearch refuses root, and the user it is started as cannot enter ${at}; move the checkout, run as another user, or \`chmod o+x ${at}\``,
        );
  chownTree(owned, user);
}

function chownTree(path, { uid, gid }) {
  chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownTree(join(path, name), { uid, gid });
}
