import { CHANGES, type Change, type Sample, type Tally } from '../differences/report.ts';
import type { Reprocessed } from '../reprocess/reprocess.ts';
import { print } from './print.ts';

const KIND_NAMES: Readonly<Record<Tally['kind'], string>> = {
  articles: 'bài',
  speeches: 'phát biểu',
  citations: 'trích dẫn',
  posts: 'chức vụ',
  units: 'đơn vị',
  documents: 'văn kiện',
};

const CHANGE_NAMES: Readonly<Record<Change, string>> = { changed: 'đổi', appeared: 'thêm', vanished: 'mất' };

/** Prints what a reprocess found, for people. */
export function printReprocessed(outcome: Reprocessed, options: { readonly swap: boolean }): void {
  const { before, after, articles, differences, leftOut, unreadable } = outcome;
  const versions = before === null ? after : `${before} → ${after}`;
  print(`Đã đọc lại: ${articles} bài (phiên bản phân tích ${versions})`);
  for (const { code, pages, samples } of leftOut) {
    print(`${pages} trang không thành bài [${code}], như:`);
    for (const { url, reason } of samples) print(`  ${url}: ${reason.split('\n')[0]}`);
  }
  if (unreadable !== null) print(`Không so sánh được với kho đang dùng: ${unreadable}`);
  for (const tally of differences) printTally(tally);
  printLost(outcome);
  print(verdict(outcome, options.swap));
}

function printTally(tally: Tally): void {
  const { kind, site, before, after, same, samples } = tally;
  const changes = CHANGES.filter((change) => tally[change] > 0).map(
    (change) => `${CHANGE_NAMES[change]} ${tally[change]}`,
  );
  print(`${KIND_NAMES[kind]} · ${site}: ${before} → ${after} (${[`giữ nguyên ${same}`, ...changes].join(', ')})`);
  for (const change of CHANGES) for (const sample of samples[change]) printSample(change, sample);
}

function printSample(change: Change, { url, record, fields }: Sample): void {
  print(`  ${CHANGE_NAMES[change]}: ${record}  [${url}]`);
  for (const [field, [was, is]] of Object.entries(fields)) print(`    ${field}: ${was} → ${is}`);
}

function printLost({ lost, failures }: Reprocessed): void {
  if (failures > 0) print(`${failures} trang lỗi khi đọc, có thể mất bài`);
  if (lost.total === 0) return;
  print(`${lost.total} bài đang có mà kho trang lưu không còn trang nào, như:`);
  for (const url of lost.samples) print(`  ${url}`);
}

function verdict({ swapped }: Reprocessed, wanted: boolean): string {
  if (swapped) return 'Đã thay kho đang dùng bằng kho mới; kho cũ còn đó, xóa bằng: vankien reprocess --drop-old';
  if (wanted) return 'Chưa thay kho, vì sẽ mất dữ liệu như trên; vẫn thay: thêm --despite-losses';
  return 'Kho đang dùng giữ nguyên; thay bằng kho mới: vankien reprocess --swap';
}
