import { type ChildProcess, fork } from 'node:child_process';
import { type ErrorRecord, errorOf, SkipPage } from '../errors.ts';
import type { PaperText } from '../model/paper.ts';

/** What a process that reads papers is asked. */
export interface PaperQuestion {
  readonly body: Uint8Array;
  readonly form: 'pdf' | 'docx';
}

/** What it answers: an error of ours as a record, a fault of a library by its message. */
export type PaperAnswer =
  | { readonly read: PaperText }
  | { readonly refused: ErrorRecord }
  | { readonly broken: string };

/** With how much memory the process has after it, in bytes. */
export type PaperMessage = PaperAnswer & { readonly rss: number };

export interface PaperLimits {
  /** Longest time for one file, in ms. */
  readonly mostMs: number;
  /** Memory of the process, in MB. */
  readonly mostMb: number;
}

/** Reads one file at a time in a process of its own. */
export interface ReaderProcess {
  /** Resolves to what was read. Rejects with SkipPage, OVER_LIMIT and BAD_FILE for a file that the process did not survive among them. */
  ask(question: PaperQuestion): Promise<PaperText>;
  close(): Promise<void>;
}

/** One that is asked nothing goes after a while: it holds some 80 MB. */
const IDLE_MS = 30_000;
/** Where the heap ends, V8 gives up before the watch looks; what lies outside of it has the rest. */
const HEAP_SHARE = 0.6;
/** One that holds so much of its memory is not asked again. */
const FULL_SHARE = 0.5;
const BYTES_A_MB = 1_048_576;

/**
 * A process that is started with the first file, again after one that it did not survive.
 *
 * @param file the compiled module that runs in it
 */
export function openReaderProcess(file: string, limits: PaperLimits): ReaderProcess {
  let living: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const start = () =>
    fork(file, [String(limits.mostMb)], {
      execArgv: [`--max-old-space-size=${Math.round(limits.mostMb * HEAP_SHARE)}`],
      // It needs nothing of ours: no keys, no settings.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  const end = async () => {
    clearTimeout(idle);
    const ended = living;
    living = null;
    if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGKILL');
    await gone;
  };
  const askNow = async (question: PaperQuestion) => {
    clearTimeout(idle);
    living ??= start();
    const answer = await answerOf(living, question, limits);
    if ('lost' in answer) {
      await end();
      throw answer.lost;
    }
    // What one file left behind is not to be the fault of the next.
    if (answer.rss > FULL_SHARE * limits.mostMb * BYTES_A_MB) await end();
    else idle = setTimeout(() => void end(), IDLE_MS).unref();
    if ('read' in answer) return answer.read;
    throw 'refused' in answer
      ? errorOf(answer.refused)
      : new SkipPage('BAD_FILE', `The file cannot be read: ${answer.broken}`);
  };
  return {
    ask(question) {
      const asked = last.then(() => askNow(question));
      last = asked.catch(() => undefined);
      return asked;
    },
    close: end,
  };
}

/** What it answers, or why it is no more. */
function answerOf(
  child: ChildProcess,
  question: PaperQuestion,
  limits: PaperLimits,
): Promise<PaperMessage | { readonly lost: SkipPage }> {
  return new Promise((resolve) => {
    const settle = (answer: PaperMessage | { readonly lost: SkipPage }) => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', died);
      child.off('error', failed);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle({ lost: new SkipPage('OVER_LIMIT', `Reading the file took over ${limits.mostMs / 1000} s.`) });
    }, limits.mostMs);
    const died = (code: number | null, signal: NodeJS.Signals | null) => settle({ lost: lossOf(code, signal, limits) });
    const failed = (cause: Error) =>
      settle({ lost: new SkipPage('BAD_FILE', `The process that reads files failed: ${cause.message}`, { cause }) });
    child.on('message', settle);
    child.on('exit', died);
    child.on('error', failed);
    child.send(question);
  });
}

/** Node ends with 134 or SIGABRT where its heap is full; the memory watch and the system's own end it with SIGKILL. */
const HEAP_IS_FULL = 134;

function lossOf(code: number | null, signal: NodeJS.Signals | null, { mostMb }: PaperLimits): SkipPage {
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === HEAP_IS_FULL) {
    return new SkipPage('OVER_LIMIT', `Reading the file took over ${mostMb} MB of memory.`);
  }
  return new SkipPage('BAD_FILE', `The process that read the file ended (${signal ?? `exit status ${code}`}).`);
}
