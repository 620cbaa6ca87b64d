import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openStore } from '../holdings.ts';
import type { ArticleId } from '../model/ids.ts';
import { articleDifferences } from '../text/copies/articleDifferences.ts';
import { print, printJson } from './print.ts';

export const copiesCommand = (program: Command) =>
  program
    .command('copies')
    .description('các bản của một bài trên những báo khác: bản nào đăng đầu, mỗi bản sau cắt, thêm, sửa gì')
    .argument('<mã>', 'mã bài, như lệnh search in ra')
    .option('--json', 'in JSON: {articles}, mỗi bài kèm differences so với bản đăng đầu')
    .action((id: string, options: { json?: boolean }) => copies(id as ArticleId, options));

async function copies(id: ArticleId, { json }: { readonly json?: boolean }): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const asked = await store.get(id);
    if (!asked) throw new BadInput('NOT_FOUND', `no article has the id ${id}; vankien search prints ids`);
    const [first, ...others] = await store.copiesOf(id);
    if (!first) {
      if (json) printJson({ articles: [] });
      else print('Chưa thấy bản nào khác của bài này');
      return;
    }
    const source = await store.get(first.id);
    const shown = [];
    for (const other of others) {
      const copy = await store.get(other.id);
      if (source && copy) shown.push({ ...other, differences: articleDifferences(source.article, copy.article) });
    }
    if (json) return printJson({ articles: [first, ...shown] });
    print(`${first.publishedOn ?? 'không rõ ngày'}  ${first.title ?? '(không có tiêu đề)'}`);
    print(`    bản đăng đầu: ${first.url}`);
    for (const { title, publishedOn, url, differences } of shown) {
      print(`${publishedOn ?? 'không rõ ngày'}  ${title ?? '(không có tiêu đề)'}`);
      print(`    ${url}`);
      const { kept, moved, cut, added, reworded } = differences;
      print(
        `    giữ ${kept} câu, cắt ${cut.length}, thêm ${added.length}, sửa ${reworded.length}, đổi chỗ ${moved.length}`,
      );
      for (const sentence of cut) print(`    - ${oneLine(sentence)}`);
      for (const sentence of added) print(`    + ${oneLine(sentence)}`);
      for (const { before, after } of reworded) print(`    ~ ${oneLine(before)} → ${oneLine(after)}`);
    }
  } finally {
    await store.close();
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
