import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStore } from '../holdings.ts';
import type { CitationRecord } from '../model/citation.ts';
import { wholeNumber } from './arguments.ts';
import { heading, readAsked } from './askedDocuments.ts';
import { citingText } from './citingText.ts';
import { copiesText } from './copiesText.ts';
import { print, printJson } from './print.ts';

interface Options {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
  readonly moiBan?: boolean;
}

export const traceCommand = (program: Command) =>
  program
    .command('trace')
    .description('lần theo một văn kiện: đơn vị nào viện dẫn, ngày nào, để làm gì, trong câu nào')
    .argument(
      '<số...>',
      'số hiệu (15-NQ/TW, "Nghị quyết số 15-NQ/TW"), mã văn kiện như API trả lời, hoặc tên: "Nghị quyết Đại hội XIII"',
    )
    .option('--limit <số>', 'số kết quả', wholeNumber(1, 100), 100)
    .option('--offset <số>', 'bỏ qua bao nhiêu kết quả đầu', wholeNumber(0, 10_000), 0)
    .option('--moi-ban', 'liệt kê cả trong bản đăng lại, không gộp vào bản đăng đầu')
    .option('--json', 'in JSON: {total, copies, hits, documents}')
    .action((words: string[], options: Options) => trace(words.join(' '), options));

async function trace(typed: string, { limit, offset, json, moiBan: everyCopy = false }: Options): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const { asked, name, documents } = await readAsked(store, typed);
    const { total, copies, hits } = await store.searchCitations({ document: asked, limit, offset, everyCopy });
    if (json) return printJson({ total, copies, hits, documents });
    for (const document of documents) {
      const citing = hits.filter(({ documentId }) => documentId === document.id);
      if (citing.length > 0) show(heading(document), citing);
    }
    const open = hits.filter(({ resolution }) => resolution !== 'resolved');
    if (open.length > 0) show(`Số ${name}, chưa xác định được là văn kiện nào`, open);
    print(
      total === 0
        ? `Chưa có bài nào viện dẫn ${name}`
        : `${total} lần viện dẫn ${name}${copiesText(copies, everyCopy)}`,
    );
  } finally {
    await store.close();
  }
}

function show(title: string, citations: readonly CitationRecord[]): void {
  print(title);
  for (const citation of citations) {
    const units = citingText(citation) || 'không rõ đơn vị';
    const who = citation.citingOfficial ? `${units} (${citation.citingOfficial})` : units;
    print(`  ${citation.on ?? 'không rõ ngày'}  ${who} — ${citation.relation}`);
    print(`      “${citation.sentenceText.replace(/\s+/g, ' ')}”`);
    if (citation.resolution !== 'resolved')
      print(`      ${citation.resolutionReason}: ${citation.candidates.join(', ') || '-'}`);
  }
}
