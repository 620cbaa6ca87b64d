import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { correctionsFile, readCorrections } from '../corrections.ts';
import { splitId } from '../entities/persons.ts';
import { openStore } from '../holdings.ts';
import type { PersonCorrection, PersonSplit } from '../model/correction.ts';
import type { OfficialId } from '../model/ids.ts';
import type { Store } from '../store/store.ts';
import { print, printJson } from './print.ts';

/** A correction beside what the store holds of it. */
type Looked = PersonCorrection & {
  /** The id that the mentions get. */
  readonly into: OfficialId;
  /** Articles that name the person of that id. */
  readonly articles: number;
  /** Articles that still name a person who was merged: read before the correction. */
  readonly notYet: number;
};

export const correctionsCommand = (program: Command) =>
  program
    .command('corrections')
    .description('những ai đã được gộp hay tách theo tệp đính chính, ai quyết, vì sao, đã áp dụng chưa')
    .option('--json', 'in JSON: {total, hits}')
    .action((options: { readonly json?: boolean }) => listCorrections(options));

async function listCorrections({ json }: { readonly json?: boolean }): Promise<void> {
  const config = readConfig();
  const corrections = readCorrections(config);
  const store = await openStore(config);
  try {
    const hits: Looked[] = [];
    for (const correction of corrections) hits.push(await look(store, correction));
    if (json) return printJson({ total: hits.length, hits });
    for (const hit of hits) {
      print(`${hit.on}  ${hit.kind === 'merge' ? `gộp ${hit.ids.slice(1).join(', ')}` : splitText(hit)} → ${hit.into}`);
      print(`    ${hit.by}: ${hit.reason}`);
      print(`    ${stateText(hit)}`);
    }
    print(hits.length === 0 ? `Chưa đính chính ai (${correctionsFile(config)})` : `${hits.length} đính chính`);
  } finally {
    await store.close();
  }
}

async function look(store: Store, correction: PersonCorrection): Promise<Looked> {
  const articlesOf = async (id: OfficialId) => (await store.official(id))?.articles ?? 0;
  if (correction.kind === 'split') {
    const into = splitId(correction);
    return { ...correction, into, articles: await articlesOf(into), notYet: 0 };
  }
  const [into = '' as OfficialId, ...others] = correction.ids;
  const left = await Promise.all(others.map(articlesOf));
  return { ...correction, into, articles: await articlesOf(into), notYet: left.reduce((sum, each) => sum + each, 0) };
}

/** `tách le-van-binh.ha-noi (đơn vị Sở Y tế, từ 2015-01-01)` */
function splitText({ id, post, unit, from, to }: PersonSplit): string {
  const which = { 'chức vụ': post, 'đơn vị': unit, từ: from, đến: to };
  const parts = Object.entries(which).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  return `tách ${id} (${parts.join(', ')})`;
}

function stateText({ kind, articles, notYet }: Looked): string {
  if (notYet > 0) return `${articles} bài; ${notYet} bài đọc trước khi đính chính: chạy vankien reprocess --swap`;
  if (kind === 'split' && articles === 0) return 'chưa bài nào: chạy vankien reprocess --swap, hoặc không đúng ai';
  return `${articles} bài`;
}
