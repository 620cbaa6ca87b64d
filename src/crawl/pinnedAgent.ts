import { lookup as lookupName } from 'node:dns/promises';
import { type Agent, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { RetryLater, SkipPage } from '../errors.ts';
import { isPublicAddress } from './publicAddress.ts';

/** Where a made-up host really is: for demo and tests, `thudomoi.example` lives on a port of 127.0.0.1. */
export interface BookedAddress {
  readonly address: string;
  readonly port: number;
}

export interface AddressRules {
  /**
   * `host:port` pairs that may be private: addresses that the user typed or configured, no page. The port is always
   * given: `localhost:80`, `[::1]:8080`.
   */
  readonly allow?: ReadonlySet<string>;
  /** Made-up hosts and where they are; never looked up. */
  readonly hosts?: ReadonlyMap<string, BookedAddress>;
}

interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/**
 * Looks a URL's host up once, checks the answer, and gives an agent that connects to nothing but the checked addresses.
 * Looking up again while connecting would let a name answer differently the second time (DNS rebinding).
 *
 * @throws SkipPage FETCH_REFUSED_ADDRESS where no address of the host is public
 * @throws RetryLater FETCH_FAILED where the name cannot be looked up
 */
export async function pinnedAgent(url: URL, rules: AddressRules, signal: AbortSignal): Promise<Agent> {
  const booked = rules.hosts?.get(url.hostname);
  if (booked) return agentFor(url, { host: booked.address, port: booked.port });
  const addresses = await resolveHost(url, signal);
  const checked = isAllowed(url, rules) ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
  if (checked.length === 0) {
    const came = addresses.map(({ address }) => address).join(', ');
    throw new SkipPage(
      'FETCH_REFUSED_ADDRESS',
      `expected a public address for ${url.href}, got ${came}; VANKIEN_ALLOW names what may be asked all the same`,
    );
  }
  return agentFor(url, { lookup: answerWith(checked) });
}

function agentFor(url: URL, options: { host?: string; port?: number; lookup?: LookupFunction }): Agent {
  // What an agent is made with goes over what the request says, so the Host header stays and the connection moves.
  return url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
}

function isAllowed(url: URL, rules: AddressRules): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return rules.allow?.has(`${url.hostname}:${port}`) ?? false;
}

async function resolveHost(url: URL, signal: AbortSignal): Promise<readonly ResolvedAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await unlessAborted(lookupName(host, { all: true }), signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RetryLater('FETCH_FAILED', `could not look up the host of ${url.href}: ${reason}`, { cause });
  }
}

/** A look-up of the system cannot be stopped, but it need not be waited for. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function answerWith(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) return callback(null, [...addresses]);
    const [first] = addresses;
    if (first) callback(null, first.address, first.family);
    else callback(new Error('no address'), '', 0);
  };
}
