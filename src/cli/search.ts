import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { openStore } from '../holdings.ts';
import type { ArticleId } from '../model/ids.ts';
import type { CopyGroup, Snippet } from '../store/store.ts';
import { wholeNumber } from './arguments.ts';
import { copiesText } from './copiesText.ts';
import { print, printJson } from './print.ts';

interface Options {
  readonly speeches?: boolean;
  readonly speaker?: string;
  readonly post?: string;
  readonly precise?: boolean;
  readonly moiBan?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

export const searchCommand = (program: Command) =>
  program
    .command('search')
    .description(
      `tìm bài hoặc phát biểu; gõ không dấu cũng được. Cụm từ và từ loại trừ thì đặt cả câu hỏi trong ngoặc đơn: '"ngăn kéo" -học'`,
    )
    .argument('<từ...>', 'các từ cần tìm')
    .option('--speeches', 'tìm trong phát biểu')
    .option('--speaker <tên>', 'chỉ phát biểu của người này')
    .option('--post <chức vụ>', 'chỉ phát biểu của người giữ chức vụ này')
    .option('--precise', 'chỉ phát biểu nêu rõ ai nói, bỏ những gì phải suy ra')
    .option('--moi-ban', 'liệt kê mọi bản đăng lại, không gộp vào bản đăng đầu')
    .option('--from <ngày>', 'từ ngày, YYYY-MM-DD')
    .option('--to <ngày>', 'đến ngày, YYYY-MM-DD')
    .option('--limit <số>', 'số kết quả', wholeNumber(1, 100), 20)
    .option('--offset <số>', 'bỏ qua bao nhiêu kết quả đầu', wholeNumber(0, 10_000), 0)
    .option('--json', 'in JSON: {total, copies, hits}')
    .allowUnknownOption() // `-học` leaves out articles with that word
    .action((words: string[], options: Options) => search(queryOf(words), options));

/** The words as one query. What begins with two dashes is a misspelled option. */
function queryOf(words: readonly string[]): string {
  const stray = words.find((word) => word.startsWith('--'));
  if (stray !== undefined) throw new BadInput('BAD_ARGUMENT', `unknown option '${stray}'; xem: vankien search --help`);
  return words.join(' ');
}

async function search(
  text: string,
  { speeches, speaker, post, precise, json, moiBan: everyCopy = false, ...rest }: Options,
): Promise<void> {
  const store = await openStore(readConfig());
  try {
    if (speeches || speaker || post || precise) {
      const only = { ...(speaker ? { speaker } : {}), ...(post ? { post } : {}), ...(precise ? { precise } : {}) };
      const { total, copies, hits } = await store.searchSpeeches({ text, everyCopy, ...only, ...rest });
      if (json) return printJson({ total, copies, hits });
      for (const { speech, snippet } of hits) {
        const who = [speech.speaker ?? 'Không rõ', speech.post].filter(Boolean).join(', ');
        print(`${speech.saidOn ?? 'không rõ ngày'}  ${who}${speech.verb ? ` ${speech.verb}` : ''}:`);
        print(`    ${marked(snippet)}`);
        print(`    ${speech.articleTitle ?? '(không có tiêu đề)'} (${speech.articleId})`);
      }
      print(`${total} phát biểu${copiesText(copies, everyCopy)}`);
      return;
    }
    const { total, copies, hits } = await store.searchArticles({ text, everyCopy, ...rest });
    if (json) return printJson({ total, copies, hits });
    for (const { article, group, snippet } of hits) {
      print(`${article.publishedOn ?? 'không rõ ngày'}  ${article.title ?? '(không có tiêu đề)'}`);
      print(`    ${marked(snippet)}`);
      print(`    ${article.url} (${article.id})`);
      if (group) print(`    ${groupText(group, article.id)}`);
    }
    print(`${total} bài${copiesText(copies, everyCopy)}`);
  } finally {
    await store.close();
  }
}

/** Which place an article has among its copies. */
function groupText({ first, articles }: CopyGroup, id: ArticleId): string {
  const others = `${articles - 1} bản khác: vankien copies ${id}`;
  return first === id ? `bản đăng đầu, còn ${others}` : `đăng lại, còn ${others}`;
}

/** The snippet on one line, what matched set in bold on a terminal. */
function marked({ text, marks }: Snippet): string {
  if (!process.stdout.isTTY) return oneLine(text);
  let shown = '';
  let at = 0;
  for (const { start, end } of marks) {
    shown += `${text.slice(at, start)}\u001b[1m${text.slice(start, end)}\u001b[22m`;
    at = end;
  }
  return oneLine(shown + text.slice(at));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
