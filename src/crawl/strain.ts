/** How long hosts that say they are asked too much, and not for how long, are left alone. */
export interface Strain {
  /** The host refused: how long it rests now, in ms. Doubled with each refusal that follows upon another. */
  refused(host: string): number;
  /** It answered: the next refusal is the first again. */
  answered(host: string): void;
}

const FIRST_REST_MS = 30_000;
const MOST_REST_MS = 3_600_000;
/** Hosts that are remembered; those that refused longest ago are forgotten. */
const MOST_HOSTS = 1_000;

export function createStrain(): Strain {
  const refusals = new Map<string, number>();
  return {
    refused(host) {
      const before = refusals.get(host) ?? 0;
      refusals.delete(host);
      refusals.set(host, before + 1);
      const [oldest] = refusals.keys();
      if (refusals.size > MOST_HOSTS && oldest !== undefined) refusals.delete(oldest);
      return Math.min(FIRST_REST_MS * 2 ** before, MOST_REST_MS);
    },
    answered: (host) => void refusals.delete(host),
  };
}
