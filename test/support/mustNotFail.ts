/** For a server that is to answer all that a test asks: what it cannot answer is the error of the test. */
export function mustNotFail(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
