import type { Command } from 'commander';
import { demoSites, sites } from '../../crawlers/index.ts';
import { readConfig } from '../config.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import { BadInput } from '../errors.ts';
import { openArchive, openStore } from '../holdings.ts';
import type { ArticleId } from '../model/ids.ts';
import { articleId } from '../parse/articleId.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { localTime, shown } from './jobLines.ts';
import { print, printJson } from './print.ts';

export const revisionsCommand = (program: Command) =>
  program
    .command('revisions')
    .description('các bản của một bài đã lưu theo thời gian: báo sửa bài thì bản cũ vẫn còn')
    .argument('<bài>', 'mã bài (16 chữ số hexa) hoặc địa chỉ')
    .option('--json', 'in JSON: {total, hits}, bản mới nhất trước')
    .action((article: string, { json }: { json?: boolean }) => revisions(article, json ?? false));

async function revisions(named: string, asJson: boolean): Promise<void> {
  const config = readConfig();
  const id = idOf(named);
  const store = await openStore(config);
  const archive = openArchive(config);
  try {
    const records = await store.get(id);
    if (!records) throw new BadInput('NOT_FOUND', `no article is held of ${named}`);
    const { url, title } = records.article;
    const hits = await archive.revisions(id, url);
    if (asJson) return printJson({ total: hits.length, hits });
    print(shown(title ?? url));
    for (const { fetchedAt, bytes, sha256, url: asked } of hits)
      print(
        `${localTime(fetchedAt)}  ${bytes} byte  ${sha256.slice(0, 12)}${asked === url ? '' : `  ${shown(asked)}`}`,
      );
    print(hits.length === 1 ? 'Một bản' : `${hits.length} bản; bản đầu danh sách là bản đang đọc`);
  } finally {
    await archive.close();
    await store.close();
  }
}

function idOf(named: string): ArticleId {
  if (/^[0-9a-f]{16}$/.test(named)) return named as ArticleId;
  if (!/^https?:/i.test(named)) {
    throw new BadInput(
      'BAD_ARGUMENT',
      `expected the id of an article (16 digits, as search prints it) or its address, got ${named}`,
    );
  }
  const address = canonicalUrl(named);
  const site = siteOfUrl(address, [...sites, ...demoSites]);
  return articleId(articleIdentity(canonicalUrl(address, { site }), site));
}
