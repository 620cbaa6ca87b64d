import { tell } from './print.ts';

/** How a process that works is told to end. */
export interface Stop {
  /** Begin nothing more, finish what is in hand. */
  readonly signal: AbortSignal;
  /** Hand back what is in hand. */
  readonly abandon: AbortSignal;
  /** To be called when all is closed: ends the process where something that was abandoned would still hold it up. */
  ended(): void;
}

/** How long what is in hand may take after the first signal. */
const GRACE_MS = 10_000;

/** How long handing back and closing may take after that. */
const LAST_MS = 3_000;

/** Ctrl+C reaches a program that npm started twice: from the terminal and from npm, which passes it on. */
const SAME_SIGNAL_MS = 500;

/** What a process that is told to stop has in hand, and what becomes of it at a second signal. */
const IN_HAND = {
  jobs: ['làm nốt việc đang làm', 'trả lại ngay'],
  answers: ['trả lời nốt câu đang hỏi', 'dừng ngay'],
} as const;

/**
 * SIGTERM and SIGINT: the first lets what is in hand be finished for ten seconds, then has it handed back; a second one has it handed back at
 * once. Where even that hangs (the queue does not answer) the process ends nevertheless, with status 1: leases run out by themselves.
 */
export function stopOnSignals(inHand: keyof typeof IN_HAND = 'jobs'): Stop {
  const [finishing, atOnce] = IN_HAND[inHand];
  const stop = new AbortController();
  const abandon = new AbortController();
  const giveUp = () => {
    abandon.abort();
    setTimeout(() => {
      tell(
        'vankien: việc đang làm chưa trả lại được vì hàng việc không trả lời; tiến trình khác sẽ làm khi hết hạn giữ',
      );
      process.exit(1);
    }, LAST_MS).unref();
  };
  let firstAt = 0;
  const onSignal = () => {
    if (!stop.signal.aborted) {
      firstAt = performance.now();
      tell(`Đang dừng: ${finishing}, nhiều nhất 10 giây (Ctrl+C lần nữa: ${atOnce})`);
      stop.abort();
      setTimeout(giveUp, GRACE_MS).unref();
    } else if (!abandon.signal.aborted && performance.now() - firstAt > SAME_SIGNAL_MS) giveUp();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return {
    signal: stop.signal,
    abandon: abandon.signal,
    ended() {
      if (abandon.signal.aborted) process.exit();
    },
  };
}
