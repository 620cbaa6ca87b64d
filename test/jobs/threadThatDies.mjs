/** What a thread does with a page, by its address; it stands in the place of `src/readerThread.ts`. */
const ENDS = {
  'page:exit': () => process.exit(1),
  'page:memory': () => {
    for (const kept = []; ; ) kept.push(new Array(1e6).fill(kept.length));
  },
  'page:fault': () => ({ broken: new TypeError('x is undefined') }),
  'page:for-ever': () => new Promise((resolve) => setTimeout(resolve, 600_000)),
};

export default ({ url }) => ENDS[url]?.() ?? { reading: { records: url, fellBack: [], stepMs: {} } };
