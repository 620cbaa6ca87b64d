/**
 * Appends pages to an archive as a worker does, for tests that kill it or take its disk away.
 * Arguments: folder, first number, count, bytes of each page. Prints a line for each page: `stored N`, or `failed CODE MESSAGE`.
 */
import { createHash } from 'node:crypto';
import { openArchive } from '../../dist/src/crawl/archive.js';

const [folder, first, count, bytes] = process.argv.slice(2);
const archive = openArchive(folder);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const url = `https://thudomoi.example/tin-${number}.html`;
  const body = createHash('shake256', { outputLength: Number(bytes) })
    .update(String(number))
    .digest();
  try {
    await archive.append({
      url,
      finalUrl: url,
      status: 200,
      headers: {},
      body,
      fetchedAt: '2026-03-09T07:00:00+07:00',
    });
    process.stdout.write(`stored ${number}\n`);
  } catch (error) {
    process.stdout.write(`failed ${error.code} ${error.message}\n`);
  }
}
await archive.close();
