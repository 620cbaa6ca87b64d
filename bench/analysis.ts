import { openAnalysis } from '../src/app.ts';
import { corpus } from './corpus.ts';

/** Texts that are run before the clock starts, so that the compiler has seen the code. */
const WARM_UP = 200;

/**
 * How fast the whole analysis runs on one core, streaming: articles/s, MB of UTF-8/s, and the most memory the process held.
 * Reading and decompressing the corpus is not in the time. `articlesPerCpuSecond` counts the time of the processor, that of V8's
 * own threads with it: what one core gives, whatever else the machine does meanwhile.
 */
export async function benchAnalysis(limit: number) {
  const analyse = openAnalysis('perceptron');
  const { name, texts } = corpus(limit + WARM_UP);
  let seen = 0;
  let bytes = 0;
  let ms = 0;
  let cpuMs = 0;
  const found = { citations: 0, officials: 0, speeches: 0, units: 0, dates: 0, words: 0 };
  for await (const text of texts()) {
    const used = process.cpuUsage();
    const started = performance.now();
    const analysis = analyse(text, '2021-06-01');
    const spent = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    if (seen++ < WARM_UP) continue;
    ms += spent;
    cpuMs += (user + system) / 1000;
    bytes += Buffer.byteLength(text);
    for (const kind of Object.keys(found) as (keyof typeof found)[]) found[kind] += analysis[kind].length;
  }
  const articles = Math.max(seen - WARM_UP, 0);
  return {
    corpus: name,
    articles,
    articlesPerSecond: round(articles / (ms / 1000)),
    articlesPerCpuSecond: round(articles / (cpuMs / 1000)),
    megabytesPerSecond: round(bytes / 1e6 / (ms / 1000)),
    peakMemoryMb: round(process.resourceUsage().maxRSS / 1024),
    found,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
