// Loaded into a program under test (`node --import`): writes its greatest resident memory, in KB, to MEMORY_REPORT when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.MEMORY_REPORT, String(process.resourceUsage().maxRSS)));
