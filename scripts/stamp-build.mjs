// Marks the end of a whole build; `vankien.mjs` compares sources with it.
import { writeFileSync } from 'node:fs';

writeFileSync(new URL('../dist/.built', import.meta.url), '');
