import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openStore } from '../holdings.ts';
import type { Document } from '../model/document.ts';
import type { PaperView, PassageSection } from '../model/paper.ts';
import { viewPaper } from '../parse/paper/viewPaper.ts';
import type { Store } from '../store/store.ts';
import { heading, readAsked } from './askedDocuments.ts';
import { print, printJson } from './print.ts';

export const showCommand = (program: Command) =>
  program
    .command('show')
    .description('xem bố cục của một văn kiện: căn cứ, phần, chương, điều, khoản, chữ ký, phụ lục, hiệu lực')
    .argument('<số...>', 'số hiệu (15-NQ/TW), mã văn kiện như API trả lời, hoặc tên')
    .option('--json', 'in JSON: {document, paper}; nhiều văn kiện cùng số: {documents}')
    .action((words: string[], options: { json?: boolean }) => show(words.join(' '), options.json === true));

async function show(typed: string, isJson: boolean): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const { name, documents } = await readAsked(store, typed);
    const [document] = documents;
    if (document === undefined) throw new BadInput('NOT_FOUND', `no document with the number ${name} is known`);
    if (documents.length > 1) return isJson ? printJson({ documents }) : list(name, documents);
    const paper = await readPaper(store, document);
    if (isJson) return printJson({ document, paper });
    print(heading(document));
    if (paper === null) print('Chưa có toàn văn của văn kiện này.');
    else printPaper(paper);
  } finally {
    await store.close();
  }
}

async function readPaper(store: Store, { articleId }: Document): Promise<PaperView | null> {
  const records = articleId === null ? null : await store.get(articleId);
  return records && viewPaper(records);
}

function list(name: string, documents: readonly Document[]): void {
  print(`${documents.length} văn kiện cùng số ${name}; xem một văn kiện bằng mã của nó:`);
  for (const document of documents) {
    print(`  ${document.id}  ${heading(document)}${document.articleId === null ? '' : ' (có toàn văn)'}`);
  }
}

function printPaper({ place, effect, grounds, parts, signatures, recipients, annexes, relations }: PaperView): void {
  if (place !== null) print(`Nơi ban hành: ${place}`);
  if (effect) print(`Hiệu lực: ${effect.on === null ? 'không rõ ngày' : `từ ${effect.on}`}`);
  printList(
    'Căn cứ',
    grounds.map(({ text }) => text),
  );
  if (parts.length > 0) print('Bố cục:');
  printParts(parts, 1);
  printList(
    'Quan hệ với văn kiện khác',
    relations
      .filter(({ relation }) => relation !== 'căn cứ')
      .map(({ relation, surface, from, anchor }) => `${relation} ${surface}${from ? ` từ ${from}` : ''} [${anchor}]`),
  );
  printList(
    'Ký',
    signatures.map(({ behalf, post, name }) => [...behalf, post, name].filter((part) => part !== null).join(', ')),
  );
  printList(
    'Nơi nhận',
    recipients.map(({ text }) => text),
  );
  for (const { label, title, parts: inside, rows } of annexes) {
    print(`${label}${title === null ? '' : `: ${title}`}`);
    printParts(inside, 1);
    for (const cells of rows) print(`  ${cells.join(' | ')}`);
  }
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  print(`${title}:`);
  for (const line of lines) print(`  - ${line.replace(/\s+/g, ' ')}`);
}

/** A part's text is told in one line; its whole is in the article. */
const MAX_TEXT_CHARS = 100;

function printParts(parts: readonly PassageSection[], depth: number): void {
  for (const { anchor, heading: title, text, parts: inside } of parts) {
    const [first = ''] = text.split('\n');
    // Below `Chương II` its heading stands in a line of its own.
    const line = title === null || first.includes(title) ? first : `${first}. ${title}`;
    const shown = line.length > MAX_TEXT_CHARS ? `${line.slice(0, MAX_TEXT_CHARS)}…` : line;
    print(`${'  '.repeat(depth)}${shown}  [${anchor}]`);
    printParts(inside, depth + 1);
  }
}
