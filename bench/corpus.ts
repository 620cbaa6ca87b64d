import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { projectRoot } from '../src/projectRoot.ts';
import { normalise } from '../src/text/normalise.ts';

/** Real articles on politics, where this copy of the project has them beside it; they are not the project's to ship. */
const REAL = join(projectRoot(), '..', 'shared', 'data', 'vietnews-politics.jsonl.gz');

/** The texts that speed is measured on, and what they are. */
export interface Corpus {
  readonly name: string;
  texts(): AsyncGenerator<string>;
}

/** Real articles where present, else the fixtures' pages over and over. At most `limit` texts. */
export function corpus(limit: number): Corpus {
  return existsSync(REAL)
    ? { name: 'vietnews-politics', texts: () => realTexts(limit) }
    : { name: 'fixtures', texts: () => fixtureTexts(limit) };
}

async function* realTexts(limit: number): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(REAL).pipe(createGunzip()), crlfDelay: Infinity });
  let count = 0;
  for await (const line of lines) {
    if (count++ === limit) break;
    yield normalise((JSON.parse(line) as { text: string }).text);
  }
  lines.close();
}

async function* fixtureTexts(limit: number): AsyncGenerator<string> {
  const folder = join(projectRoot(), 'fixtures');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const page = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { title?: string; body?: string };
      return typeof page.body === 'string' ? [normalise(`${page.title ?? ''}\n\n${page.body}`)] : [];
    });
  for (let count = 0; count < limit && texts.length > 0; count += 1) yield texts[count % texts.length] ?? '';
}
