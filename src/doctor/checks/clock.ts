import { broken, type Finding, notice, ok } from '../check.ts';

/** Leases last 15 s: clocks that differ by a third of that take jobs from living workers. */
const SPOILS_LEASES_MS = 5_000;
const NOTICEABLE_MS = 1_000;

/**
 * How far our clock is from that of a server.
 *
 * @param theirs ms since 1970, told between `before` and `after` of our own clock
 */
export function clockFinding(theirs: number, before: number, after: number): Finding {
  const away = theirs < before ? before - theirs : Math.max(0, theirs - after);
  const seen = `đồng hồ lệch ${(away / 1_000).toLocaleString('vi', { maximumFractionDigits: 1 })} giây`;
  const todo = 'chỉnh đồng hồ các máy theo NTP (timedatectl set-ntp true)';
  if (away >= SPOILS_LEASES_MS) return broken(seen, todo);
  return away >= NOTICEABLE_MS ? notice(seen, todo) : ok(seen);
}
