// Holds the arrows of docs/ARCHITECTURE.md with dependency-cruiser, and that it really read the modules: a compiler it does
// not understand makes it read none and report no violation.

import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../.dependency-cruiser.cjs');
const { output } = await cruise(['src', 'crawlers', 'pipelines', 'fixtures', 'test', 'bench'], {
  ...options,
  validate: true,
  ruleSet: { forbidden },
  outputType: 'json',
});
const { summary } = JSON.parse(output);
for (const { from, to, rule } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`);
const LEAST_MODULES = 20;
if (summary.totalCruised < LEAST_MODULES) {
  console.error(
    `dependency-cruiser read ${summary.totalCruised} modules, at least ${LEAST_MODULES} were expected: is the compiler one it knows?`,
  );
  process.exit(1);
}
if (summary.error > 0) process.exit(1);
console.log(`arrows: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, none forbidden`);
