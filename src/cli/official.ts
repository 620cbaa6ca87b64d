import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStore } from '../holdings.ts';
import { wholeNumber } from './arguments.ts';
import { print, printJson } from './print.ts';

export const officialCommand = (program: Command) =>
  program
    .command('official')
    .description('một cán bộ đã giữ những chức vụ nào, nói bao nhiêu lần')
    .argument('<tên...>', 'họ tên hoặc một phần, gõ không dấu cũng được')
    .option('--limit <số>', 'số kết quả', wholeNumber(1, 100), 20)
    .option('--offset <số>', 'bỏ qua bao nhiêu kết quả đầu', wholeNumber(0, 10_000), 0)
    .option('--json', 'in JSON: {total, hits}')
    .action((words: string[], options: { limit: number; offset: number; json?: boolean }) =>
      official(words.join(' '), options),
    );

async function official(
  name: string,
  options: { readonly limit: number; readonly offset: number; readonly json?: boolean },
): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const { total, hits } = await store.searchOfficials({ name, limit: options.limit, offset: options.offset });
    if (options.json) return printJson({ total, hits });
    for (const person of hits) {
      print(`${person.name} (${person.articles} bài, ${person.speeches} phát biểu; ${person.id})`);
      for (const { post, firstSeen, lastSeen, articles } of person.posts) {
        const seen =
          firstSeen === lastSeen ? (firstSeen ?? 'không rõ ngày') : `${firstSeen ?? '?'} – ${lastSeen ?? '?'}`;
        print(`    ${seen}  ${post} (${articles} bài)`);
      }
    }
    print(total === 0 ? `Chưa thấy cán bộ nào tên ${name}` : `${total} người`);
  } finally {
    await store.close();
  }
}
