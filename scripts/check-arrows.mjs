// Holds the arrows of docs/ARCHITECTURE.md with dependency-cruiser, and that it really read the modules: where it does not know
// the compiler it reads none, or not those with types, and reports no violation.

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../.dependency-cruiser.cjs');
const { output } = await cruise(['src', 'crawlers', 'pipelines', 'fixtures', 'test', 'bench'], {
  ...options,
  validate: true,
  ruleSet: { forbidden },
  outputType: 'json',
});
const { summary, modules } = JSON.parse(output);
for (const { from, to, rule } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`);

const read = new Set(modules.map(({ source }) => source));
const unread = ['src', 'crawlers', 'pipelines']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/')))
  .filter((file) => /\.tsx?$/.test(file) && !read.has(file));
if (unread.length > 0)
  console.error(
    `dependency-cruiser did not read ${unread.length} modules (${unread[0]} ...): is the compiler one it knows?`,
  );
if (summary.error > 0 || unread.length > 0) process.exit(1);
console.log(`arrows: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, none forbidden`);
