import { benchAnalysis } from './analysis.ts';
import { benchHostile } from './hostile.ts';

/** `npm run bench [-- --short]`: prints one JSON object. `--short` is what CI runs: fewer articles, shorter texts. */
const short = process.argv.includes('--short');
const analysis = await benchAnalysis(short ? 500 : 10_000);
const hostile = benchHostile(short ? 200_000 : 1_000_000, short ? 2 : 3);
console.log(JSON.stringify({ analysis, hostile }, null, 2));
