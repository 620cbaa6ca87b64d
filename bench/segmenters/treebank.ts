import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { normalise } from '../../src/text/normalise.ts';

/** A sentence of the treebank: its text, and its words and signs as spans of it. */
export interface TreebankSentence {
  readonly text: string;
  readonly words: readonly Span[];
}

/** UD_Vietnamese-VTB, CC BY-SA 4.0, beside this copy of the project; not shipped. */
const FOLDER = join(projectRoot(), '..', 'shared', 'data', 'ud-vietnamese-vtb');

export function hasTreebank(): boolean {
  return existsSync(FOLDER);
}

/**
 * The sentences of a part, as published.
 *
 * @throws Error where the words of a sentence are not those of its text
 */
export function readTreebank(part: 'train' | 'dev' | 'test'): TreebankSentence[] {
  const blocks = readFileSync(join(FOLDER, `vi_vtb-ud-${part}.conllu`), 'utf8').split(/\n\n+/);
  return blocks.filter((block) => block.trim() !== '').map(readSentence);
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split('\n');
  const text = normalise(
    lines
      .find((line) => line.startsWith('# text ='))
      ?.slice('# text ='.length)
      .trim() ?? '',
  );
  const forms = lines.flatMap((line) => {
    const [id = '', form = ''] = line.split('\t');
    return /^\d+$/.test(id) ? [normalise(form)] : [];
  });
  let at = 0;
  const words = forms.map((form): Span => {
    const letters = form.replace(/\s/g, '');
    while (text.charAt(at).trim() === '' && at < text.length) at++;
    const start = at;
    for (let read = 0; read < letters.length; at++) {
      const letter = text.charAt(at);
      if (letter.trim() === '' && at < text.length) continue;
      if (letter !== letters.charAt(read))
        throw new Error(`the treebank has ${form} where the text goes on ${text.slice(start)}`);
      read++;
    }
    return { start, end: at };
  });
  return { text, words };
}
