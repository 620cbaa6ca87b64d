import type { Registry } from 'prom-client';
import type { KindDepth, Queue } from '../queue/queue.ts';
import { gaugeOf } from './gauge.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed', 'quarantined', 'skipped', 'done'] as const;

/** Depth and age of the queue: of all processes together, so that every process tells the same. */
export function watchQueue(registry: Registry, queue: Queue): void {
  // Gauges are read at the same moment and ask once; while a Redis is away, scrapes do not pile up questions.
  let asked: Promise<readonly KindDepth[]> | null = null;
  const depth = () => {
    asked ??= queue.depth().finally(() => {
      asked = null;
    });
    return asked;
  };
  gaugeOf(registry, {
    name: 'vankien_jobs',
    help: 'Jobs by kind and state; failed ones are also counted as waiting or delayed',
    labels: ['kind', 'state'],
    read: async () =>
      (await depth()).flatMap((each) => STATES.map((state) => [{ kind: each.kind, state }, each[state]] as const)),
  });
  gaugeOf(registry, {
    name: 'vankien_job_oldest_waiting_seconds',
    help: 'How long the oldest waiting job of each kind has been due',
    labels: ['kind'],
    read: async () =>
      (await depth()).map(({ kind, oldestWaitingMs }) => [{ kind }, (oldestWaitingMs ?? 0) / 1_000] as const),
  });
  gaugeOf(registry, {
    name: 'vankien_queue_up',
    help: 'Whether the queue answers (1) or not (0)',
    read: async () => {
      await depth();
      return [[{}, 1]];
    },
    otherwise: 0,
  });
}
