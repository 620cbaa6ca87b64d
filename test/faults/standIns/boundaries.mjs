/**
 * `VANKIEN_TEST_SIGNAL` says where this process hits itself with which signal: `SIGKILL 3 before append` when it is about to archive its
 * third page.
 */
const [signal, count, ...words] = (process.env.VANKIEN_TEST_SIGNAL ?? '').split(' ');
const boundary = words.join(' ');
let passed = 0;

export function passing(name) {
  if (name !== boundary) return;
  passed += 1;
  if (passed === Number(count)) process.kill(process.pid, signal);
}

/**
 * The same part, whose calls of `methods` pass the boundaries `before METHOD` and `after METHOD`; where the result is a job or the first argument
 * is one, its kind is named behind: `after complete fetch`.
 */
export function withBoundaries(part, methods) {
  return new Proxy(part, {
    get(target, property) {
      const value = target[property];
      if (typeof value !== 'function') return value;
      if (!methods.includes(property)) return value.bind(target);
      const method = ONE_STEP[property] ?? property;
      return (...args) => {
        passing(nameOf('before', method, args[0]));
        const done = (result) => {
          passing(nameOf('after', method, result?.work ? result : args[0]));
          if (result?.next) passing(nameOf('after', 'take', result.next));
          return result;
        };
        const result = value.apply(target, args);
        return result instanceof Promise ? result.then(done) : done(result);
      };
    },
  });
}

function nameOf(when, method, subject) {
  return [when, method, subject?.work?.kind].filter(Boolean).join(' ');
}

/** Ends a job and takes the next: both boundaries are passed. */
const ONE_STEP = { completeAndTake: 'complete' };

export const QUEUE_METHODS = ['take', 'complete', 'completeAndTake'];
export const STORE_METHODS = ['put', 'putResolutions'];
