import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { canonicalNumber } from '../entities/documentNumber.ts';
import { BadInput } from '../errors.ts';
import { openStore } from '../holdings.ts';
import type { CitationRecord } from '../model/citation.ts';
import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Store } from '../store/store.ts';
import { wholeNumber } from './arguments.ts';
import { citingText } from './citingText.ts';
import { print, printJson } from './print.ts';

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
    .option('--json', 'in JSON: {total, hits, documents}')
    .action((words: string[], options: { limit: number; offset: number; json?: boolean }) =>
      trace(words.join(' '), options),
    );

async function trace(
  typed: string,
  options: { readonly limit: number; readonly offset: number; readonly json?: boolean },
): Promise<void> {
  const store = await openStore(readConfig());
  try {
    const { asked, name, documents } = await readAsked(store, typed);
    const { total, hits } = await store.searchCitations({
      document: asked,
      limit: options.limit,
      offset: options.offset,
    });
    if (options.json) return printJson({ total, hits, documents });
    for (const document of documents) {
      const citing = hits.filter(({ documentId }) => documentId === document.id);
      if (citing.length > 0) show(heading(document), citing);
    }
    const open = hits.filter(({ resolution }) => resolution !== 'resolved');
    if (open.length > 0) show(`Số ${name}, chưa xác định được là văn kiện nào`, open);
    print(total === 0 ? `Chưa có bài nào viện dẫn ${name}` : `${total} lần viện dẫn ${name}`);
  } finally {
    await store.close();
  }
}

/** What is asked for: all documents of a number, or one by its id or name. */
interface Asked {
  /** As the store takes it. */
  readonly asked: string;
  readonly name: string;
  readonly documents: readonly Document[];
}

/** Ids that are told where a name means several documents. */
const MOST_TOLD = 5;

async function readAsked(store: Store, typed: string): Promise<Asked> {
  const known = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(typed) ? await store.document(typed as DocumentId) : null;
  if (known) return { asked: known.id, name: heading(known), documents: [known] };
  const number = canonicalNumber(typed.replace(/^\D*(?=\d)/, ''));
  if (number !== null) return { asked: number, name: number, documents: await store.documentsNumbered([number]) };
  const { total, hits } = await store.searchDocuments({ text: typed, limit: MOST_TOLD });
  const [only] = hits;
  if (only && total === 1) return { asked: only.id, name: heading(only), documents: [only] };
  const ids = hits.map(({ id }) => id).join(', ');
  throw new BadInput(
    'BAD_ARGUMENT',
    only
      ? `${total} documents are called ${typed}; name one by its id: ${ids}${total > hits.length ? ', ...' : ''}`
      : `${typed} is no document number and no id or name of a known document; a number looks like 15-NQ/TW or 68/2020/NĐ-CP`,
  );
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

function heading({ type, number, issuedOn, issuer, title }: Document): string {
  return [
    type,
    number ? ` số ${number}` : '',
    issuedOn ? ` ngày ${issuedOn}` : '',
    issuer ? ` của ${issuer}` : '',
    title ? `: ${title}` : '',
  ].join('');
}
