import { benchAccuracy } from './accuracy/main.ts';
import { benchAnalysis } from './analysis.ts';
import { benchCharsets } from './charsets/main.ts';
import { benchCopies } from './copies/main.ts';
import { benchExtraction } from './extraction/main.ts';
import { benchHostile } from './hostile.ts';
import { benchIngest } from './ingest/main.ts';
import { benchPeers } from './peers/main.ts';
import { benchQueue } from './queue.ts';
import { benchSearch } from './search.ts';
import { benchSegmenters } from './segmenters/main.ts';
import { withServices } from './services.ts';
import { benchThreads } from './threads.ts';
import { benchWorkers } from './workers/main.ts';

/**
 * `npm run bench [-- --short] [--folder=FOLDER] [NAME...]`: prints one JSON object. `--short` is what CI runs: fewer articles, shorter texts.
 * `search` keeps what it has built in the folder, and finds it there the next time.
 */
const words = process.argv.slice(2);
const folder = words.find((word) => word.startsWith('--folder='))?.slice('--folder='.length) ?? null;

/** What can be measured, by the name that picks it on the command line. */
const BENCHES: Readonly<Record<string, (short: boolean) => unknown>> = {
  analysis: (short) => benchAnalysis(short ? 500 : 10_000),
  threads: (short) => benchThreads(short ? 300 : 3_000),
  ingest: (short) =>
    withServices(({ elasticsearch }) => benchIngest(short ? 300 : 6_000, short ? 2 : 7, elasticsearch)),
  workers: (short) => withServices((services) => benchWorkers(short ? 100 : 800, short ? 1 : 3, services)),
  hostile: (short) => benchHostile(short ? 200_000 : 1_000_000, short ? 2 : 3),
  queue: (short) => benchQueue(short ? 1_000 : 5_000, short ? 3 : 5),
  accuracy: () => benchAccuracy(),
  extraction: (short) => benchExtraction(short),
  charsets: (short) => benchCharsets(short ? 100 : 1_000),
  segmenters: (short) => benchSegmenters(short),
  peers: (short) => benchPeers(short),
  search: (short) => benchSearch(short, folder),
  copies: (short) => benchCopies(short),
};

const chosen = words.filter((word) => !word.startsWith('-'));
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no bench is named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const figures: Record<string, unknown> = {};
for (const [name, run] of Object.entries(BENCHES)) {
  if (chosen.length === 0 || chosen.includes(name)) figures[name] = await run(words.includes('--short'));
}
console.log(JSON.stringify(figures, null, 2));
