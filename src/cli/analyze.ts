import type { Command } from 'commander';
import { z } from 'zod';
import { openAnalysis } from '../app.ts';
import { readConfig } from '../config.ts';
import { BadInput, sayingWhere } from '../errors.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { parseDateTime } from '../parse/parseDateTime.ts';
import { decode } from '../text/charset.ts';
import { normalise } from '../text/normalise.ts';
import { citingText } from './citingText.ts';
import { answerLines } from './jsonLines.ts';
import { print, printJson } from './print.ts';
import { inputName, readInput } from './readInput.ts';

export const analyzeCommand = (program: Command) =>
  program
    .command('analyze')
    .description('đọc một văn bản: từ, câu, trích dẫn, cán bộ, đơn vị, ngày tháng, phát biểu')
    .argument('[tệp]', 'tệp văn bản, - là đầu vào chuẩn', '-')
    .option('--lines', 'đầu vào là JSON mỗi dòng {id, text, publishedAt?}, đầu ra cũng vậy')
    .option('--json', 'in JSON (không có --lines)')
    .option('--precise', 'chỉ in phát biểu nêu rõ ai nói, bỏ những gì phải suy ra')
    .action((file: string, options: Options) => analyze(file, options));

interface Options {
  readonly lines?: boolean;
  readonly json?: boolean;
  readonly precise?: boolean;
}

/** One line of input. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** ISO 8601 or a day; dates without a year are read against its day in Vietnam. */
  publishedAt: z.string().nullish(),
});

async function analyze(file: string, options: Options): Promise<void> {
  const config = readConfig();
  const readAll = openAnalysis(config.segmenter);
  const analyse: typeof readAll = (...given) => {
    const found = readAll(...given);
    if (!options.precise) return found;
    return { ...found, speeches: found.speeches.filter(({ attribution }) => attribution === 'stated') };
  };
  if (options.lines) {
    const skipped = await answerLines(file, (value) => {
      const parsed = lineSchema.safeParse(value);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new BadInput(
          'BAD_ARGUMENT',
          `expected {id, text, publishedAt?}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`,
        );
      }
      const { id, text, publishedAt } = parsed.data;
      const published = publishedAt ? parseDateTime(publishedAt) : null;
      if (publishedAt && published === null)
        throw new BadInput('BAD_ARGUMENT', `publishedAt is no date: ${publishedAt}`);
      const normal = normalise(text);
      return { id, ...shown(normal, analyse(normal, published?.slice(0, 10) ?? null)) };
    });
    if (skipped > 0) process.exitCode = 1;
    return;
  }
  const bytes = await readInput(file, config.maxPageBytes);
  const text = normalise(sayingWhere(inputName(file), () => decode(bytes, { contentType: 'text/plain' })).text);
  const found = analyse(text, null);
  if (options.json) return printJson({ id: file, ...shown(text, found) });
  printFindings(text, found);
}

/** What `--lines` prints for one text; spans are UTF-16 offsets into it. */
function shown(text: string, found: Analysis) {
  return {
    words: found.words.map(pair),
    sentences: found.sentences.map(pair),
    citations: found.citations.map((citation) => ({
      start: citation.start,
      end: citation.end,
      surface: citation.surface,
      type: citation.type,
      number: citation.number,
      issuedOn: citation.issuedOn,
      issuer: citation.issuer,
      term: citation.term,
      documentId: citation.documentId,
      resolution: citation.resolution,
      resolutionReason: citation.resolutionReason,
      candidates: citation.candidates,
      relation: citation.relation,
      citingUnits: citation.citingUnits,
      impliedUnit: citation.impliedUnit,
      citingReason: citation.citingReason,
      citingOfficial: citation.citingOfficial,
    })),
    officials: found.officials.map(({ start, end, name, posts, unit }) => ({ start, end, name, posts, unit })),
    units: found.units.map(({ start, end, surface, kind }) => ({ start, end, surface, kind })),
    dates: found.dates.map(({ start, end, surface, iso }) => ({ start, end, surface, iso })),
    speeches: found.speeches.map(({ start, end, kind, speaker, verb, attribution }) => ({
      start,
      end,
      kind,
      speaker,
      verb,
      attribution,
      text: text.slice(start, end),
    })),
  };
}

const pair = ({ start, end }: Span) => [start, end];

function printFindings(text: string, found: Analysis): void {
  print(`${found.sentences.length} câu, ${found.words.length} từ`);
  section('Trích dẫn', found.citations, (citation) =>
    [
      citation.surface,
      citation.number,
      citation.issuedOn,
      citation.issuer,
      `${citation.relation}: ${citingText(citation) || '?'}`,
      citation.documentId ?? citation.resolutionReason,
    ]
      .filter(Boolean)
      .join(' | '),
  );
  section('Cán bộ', found.officials, ({ name, posts }) => `${name} | ${posts.join(', ')}`);
  section('Đơn vị', found.units, ({ surface, kind }) => `${surface} | ${kind}`);
  section('Ngày tháng', found.dates, ({ surface, iso }) => `${surface}${iso ? ` | ${iso}` : ''}`);
  section(
    'Phát biểu',
    found.speeches,
    ({ speaker, verb, start, end }) =>
      `${speaker ?? '?'}${verb ? ` ${verb}` : ''}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

function section<Item>(title: string, items: readonly Item[], line: (item: Item) => string): void {
  print(`\n${title} (${items.length})`);
  for (const item of items) print(`  ${line(item)}`);
}
