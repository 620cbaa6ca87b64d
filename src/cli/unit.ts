import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { successorsOf } from '../entities/successors.ts';
import { openStore } from '../holdings.ts';
import { wholeNumber } from './arguments.ts';
import { citingText } from './citingText.ts';
import { copiesText } from './copiesText.ts';
import { print, printJson } from './print.ts';

interface Options {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
  readonly moiBan?: boolean;
}

export const unitCommand = (program: Command) =>
  program
    .command('unit')
    .description('một đơn vị đã viện dẫn những văn kiện nào, để làm gì')
    .argument('<tên...>', 'tên đơn vị hoặc một phần tên, gõ không dấu cũng được')
    .option('--limit <số>', 'số kết quả', wholeNumber(1, 100), 100)
    .option('--offset <số>', 'bỏ qua bao nhiêu kết quả đầu', wholeNumber(0, 10_000), 0)
    .option('--moi-ban', 'liệt kê cả trong bản đăng lại, không gộp vào bản đăng đầu')
    .option('--json', 'in JSON: {total, copies, hits}')
    .action((words: string[], options: Options) => unit(words.join(' '), options));

async function unit(name: string, { limit, offset, json, moiBan: everyCopy = false }: Options): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const { total, copies, hits } = await store.searchCitations({ unit: name, limit, offset, everyCopy });
    if (json) return printJson({ total, copies, hits });
    for (const citation of hits) {
      print(`${citation.on ?? 'không rõ ngày'}  ${citingText(citation)} — ${citation.relation} ${citation.surface}`);
      print(`    “${citation.sentenceText.replace(/\s+/g, ' ')}”`);
    }
    for (const { name: next, province, part } of successorsOf(name))
      print(`Từ 1-7-2025: ${part ? 'một phần ' : ''}thành ${next}${province === null ? '' : ` (${province})`}`);
    print(
      total === 0 ? `Chưa thấy ${name} viện dẫn văn kiện nào` : `${total} lần viện dẫn${copiesText(copies, everyCopy)}`,
    );
  } finally {
    await store.close();
  }
}
