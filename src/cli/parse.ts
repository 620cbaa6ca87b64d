import type { Command } from 'commander';
import { z } from 'zod';
import { openPaperReader } from '../app.ts';
import { readConfig } from '../config.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import { BadInput, sayingWhere } from '../errors.ts';
import { contentTypeOf } from '../ingest/contentTypes.ts';
import type { Papers } from '../papers/papers.ts';
import { parseArticle } from '../parse/parseArticle.ts';
import { parsePaper } from '../parse/parsePaper.ts';
import { checkSites, everySite } from '../sites.ts';
import { decode } from '../text/charset.ts';
import { answerLines } from './jsonLines.ts';
import { printJson } from './print.ts';
import { inputName, readInput } from './readInput.ts';

export const parseCommand = (program: Command) =>
  program
    .command('parse')
    .description('lấy tiêu đề, sapo, thân bài, tác giả, ngày đăng từ một trang đã lưu; in JSON')
    .argument(
      '[tệp]',
      'trang .html, .txt, .pdf, .docx hoặc .doc, - là đầu vào chuẩn; với --lines: JSON mỗi dòng {id, file, url}',
      '-',
    )
    .option('--url <địa-chỉ>', 'địa chỉ của trang: chọn bộ chọn của trang tin và đọc đường dẫn tương đối')
    .option('--lines', 'đầu vào là JSON mỗi dòng {id, file, url}')
    .option(
      '--origins',
      'in thêm mỗi trường lấy từ đâu (bộ chọn của trang, khai báo theo chuẩn, chữ trên trang) và địa chỉ gốc, trang sau',
    )
    .action(parse);

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), file: z.string().min(1), url: z.string().min(1) });

interface ParseOptions {
  readonly url?: string;
  readonly lines?: boolean;
  readonly origins?: boolean;
}

async function parse(file: string, options: ParseOptions): Promise<void> {
  const config = readConfig();
  checkSites(everySite);
  const papers = openPaperReader(config);
  const reading = { maxBytes: config.maxPageBytes, withOrigins: options.origins === true, papers };
  try {
    if (options.lines) await parseLines(file, reading);
    else printJson(await parseFile(file, options.url ?? 'about:blank', reading));
  } finally {
    await papers.close();
  }
}

async function parseLines(file: string, reading: Reading): Promise<void> {
  const skipped = await answerLines(file, async (value) => {
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new BadInput(
        'BAD_ARGUMENT',
        `expected {id, file, url}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`,
      );
    }
    const { id, ...source } = parsed.data;
    return { id, ...(await parseFile(source.file, source.url, reading)) };
  });
  if (skipped > 0) process.exitCode = 1;
}

interface Reading {
  readonly maxBytes: number;
  /** Whether to tell what each field was read from. */
  readonly withOrigins: boolean;
  readonly papers: Papers;
}

async function parseFile(file: string, url: string, { maxBytes, withOrigins, papers }: Reading) {
  const bytes = await readInput(file, maxBytes);
  const contentType = contentTypeOf(file);
  const site = (URL.canParse(url) && siteOfUrl(url, everySite)) || null;
  const { paper } = await papers.open({ url: inputName(file), site: 'file', body: bytes, contentType, fetchedAt: '' });
  const { article, addresses, origins, fellBack } = sayingWhere(inputName(file), () => {
    if (paper) return parsePaper(paper, inputName(file));
    const { text } = decode(bytes, { contentType, ...(site?.charset ? { siteCharset: site.charset } : {}) });
    return parseArticle(text, { url, contentType, site });
  });
  const { title, lead, body, authors, publishedAt, section, sourceNote, captions } = article;
  const fields = { title, lead, body: body.join('\n'), authors, publishedAt, section, sourceNote, captions };
  return withOrigins ? { ...fields, ...addresses, origins, fellBack } : fields;
}
