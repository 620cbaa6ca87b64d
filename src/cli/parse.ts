import { extname } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { demoSites, sites } from '../../crawlers/index.ts';
import { readConfig } from '../config.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import { BadInput, sayingWhere } from '../errors.ts';
import { parseArticle } from '../parse/parseArticle.ts';
import { decode } from '../text/charset.ts';
import { answerLines } from './jsonLines.ts';
import { printJson } from './print.ts';
import { inputName, readInput } from './readInput.ts';

export const parseCommand = (program: Command) =>
  program
    .command('parse')
    .description('lấy tiêu đề, sapo, thân bài, tác giả, ngày đăng từ một trang đã lưu; in JSON')
    .argument('[tệp]', 'trang .html hoặc .txt, - là đầu vào chuẩn; với --lines: JSON mỗi dòng {id, file, url}', '-')
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
  const reading = { maxBytes: readConfig().maxPageBytes, withOrigins: options.origins === true };
  if (!options.lines) {
    return printJson(await parseFile(file, options.url ?? 'about:blank', reading));
  }
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
}

const HTML_ENDINGS = ['.html', '.htm', '.xhtml'];

async function parseFile(file: string, url: string, { maxBytes, withOrigins }: Reading) {
  const bytes = await readInput(file, maxBytes);
  const contentType = HTML_ENDINGS.includes(extname(file).toLowerCase()) ? 'text/html' : null;
  const site = (URL.canParse(url) && siteOfUrl(url, [...sites, ...demoSites])) || null;
  const { article, addresses, origins, fellBack } = sayingWhere(inputName(file), () => {
    const { text } = decode(bytes, { contentType, ...(site?.charset ? { siteCharset: site.charset } : {}) });
    return parseArticle(text, { url, contentType, site });
  });
  const { title, lead, body, authors, publishedAt, section, sourceNote, captions } = article;
  const fields = { title, lead, body: body.join('\n'), authors, publishedAt, section, sourceNote, captions };
  return withOrigins ? { ...fields, ...addresses, origins, fellBack } : fields;
}
