import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { BadInput } from '../errors.ts';

/** Wrong keys that one address may send within the window; then even the right one waits for its end. */
const MOST_WRONG = 10;
const WINDOW_MS = 60_000;
/** Addresses that are remembered; the one that began longest ago is forgotten first. */
const MOST_ADDRESSES = 1_000;

/**
 * Lets only those through who send the admin key as `Authorization: Bearer KEY`. Browsers send such a header from no page of another
 * site, so that nobody can make an operator's browser do it.
 *
 * @param adminKey null: nobody may
 * @param now ms since 1970
 * @returns throws BadInput NOT_ALLOWED where no key is set, WRONG_KEY, or TOO_OFTEN after too many wrong ones
 */
export function makeAdminGuard(adminKey: string | null, now: () => number = Date.now) {
  const wrong = new Map<string, { readonly since: number; count: number }>();
  return async ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): Promise<void> => {
    if (adminKey === null) {
      throw new BadInput('NOT_ALLOWED', 'set VANKIEN_ADMIN_KEY (16 characters or more) and start the server again');
    }
    const tries = wrong.get(ip);
    const isFresh = tries !== undefined && now() - tries.since < WINDOW_MS;
    if (isFresh && tries.count >= MOST_WRONG) {
      throw new BadInput('TOO_OFTEN', `${MOST_WRONG} wrong keys came from ${ip}; wait a minute`);
    }
    const [, given = ''] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
    if (isSame(given, adminKey)) {
      wrong.delete(ip);
      return;
    }
    if (isFresh) tries.count += 1;
    else {
      wrong.delete(ip);
      wrong.set(ip, { since: now(), count: 1 });
      const [oldest] = wrong.keys();
      if (wrong.size > MOST_ADDRESSES && oldest !== undefined) wrong.delete(oldest);
    }
    throw new BadInput('WRONG_KEY', 'expected Authorization: Bearer with the value of VANKIEN_ADMIN_KEY');
  };
}

/** In a time that does not tell how much of it is right, nor how long the right one is. */
function isSame(given: string, key: string): boolean {
  const [one, other] = [given, key].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
