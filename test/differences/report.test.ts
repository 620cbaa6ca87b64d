import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/differences/kinds.ts';
import { mergeById, type Versions } from '../../src/differences/mergeById.ts';
import { pairUp } from '../../src/differences/pairUp.ts';
import { DifferenceReport } from '../../src/differences/report.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import { type Facts, makeRecords } from '../contract/makeRecords.ts';

const ARTICLE: Facts = {
  name: 'a',
  body: 'Ông Lê An nói: "Phải làm ngay". Ông Lê An nói thêm: "Không chờ". Quận ủy quán triệt Nghị quyết 15-NQ/TW.',
  speeches: [
    { text: 'Phải làm ngay', speaker: 'Lê An' },
    { text: 'Không chờ', speaker: 'Lê An' },
  ],
  citations: [{ surface: 'Nghị quyết 15-NQ/TW', number: '15-NQ/TW', sentenceText: 'Quận ủy quán triệt.' }],
};

const read = (facts: Partial<Facts> = {}) => makeRecords({ ...ARTICLE, ...facts });

function tallyOf(kind: string, before: ArticleRecords | null, after: ArticleRecords | null) {
  const report = new DifferenceReport();
  report.add([before, after]);
  return report.tallies().find((tally) => tally.kind === kind);
}

describe('what became of a record', () => {
  test('an article read to the same facts has not changed, whenever it was fetched and by whatever version it was read', () => {
    const before = read();
    const after = {
      ...before,
      article: { ...before.article, fetchedAt: '2030-01-01T00:00:00Z', pipelineVersion: '2' },
    };
    expect(tallyOf('articles', before, after)).toMatchObject({ same: 1, changed: 0 });
  });

  test('a speech that another one now stands before is the same, although its id is another', () => {
    const before = read({ speeches: [{ text: 'Không chờ', speaker: 'Lê An' }] });
    expect(tallyOf('speeches', before, read())).toMatchObject({ same: 1, appeared: 1, changed: 0, vanished: 0 });
  });

  test('a speech whose end is read elsewhere has changed', () => {
    const before = read({ speeches: [{ text: 'Phải làm', speaker: 'Lê An' }] });
    const after = read({ speeches: [{ text: 'Phải làm ngay', speaker: 'Lê An' }] });
    const tally = tallyOf('speeches', before, after);
    expect(tally).toMatchObject({ changed: 1, appeared: 0, vanished: 0 });
    expect(tally?.samples.changed[0]?.fields).toEqual({ text: ['"Phải làm"', '"Phải làm ngay"'] });
  });

  test('what moves with the text has not changed', () => {
    const after = read({ title: 'Một tiêu đề khác, dài hơn nhiều' });
    expect(tallyOf('speeches', read(), after)).toMatchObject({ same: 2, changed: 0 });
    expect(tallyOf('citations', read(), after)).toMatchObject({ same: 1, changed: 0 });
    expect(tallyOf('articles', read(), after)?.samples.changed[0]?.fields).toHaveProperty('title');
  });

  test('a citation that means another document now has changed, and the sample says from what to what', () => {
    const [citation] = read().citations;
    const after = { ...read(), citations: [{ ...citation!, resolution: 'ambiguous' as const }] };
    expect(tallyOf('citations', read(), after)?.samples.changed[0]?.fields).toMatchObject({
      resolution: [JSON.stringify(citation!.resolution), '"ambiguous"'],
    });
  });

  test('with an article everything in it appears or vanishes', () => {
    expect(tallyOf('speeches', null, read())).toMatchObject({ before: 0, after: 2, appeared: 2 });
    expect(tallyOf('citations', read(), null)).toMatchObject({ before: 1, after: 0, vanished: 1 });
  });

  test('a few samples are kept of however many', () => {
    const report = new DifferenceReport();
    for (let number = 0; number < 1_000; number += 1) report.add([null, read({ name: `bai-${number}` })]);
    const [articles] = report.tallies();
    expect(articles).toMatchObject({ appeared: 1_000 });
    expect(articles?.samples.appeared).toHaveLength(3);
  });
});

const facts = fc.array(
  fc
    .record({ content: fc.constantFrom('a', 'b', 'c'), start: fc.nat(5), end: fc.nat(5) })
    .map((fact): Fact => ({ ...fact, label: '', says: {} })),
  { maxLength: 12 },
);

test('each fact is in one pair, whatever there is before and after', () => {
  fc.assert(
    fc.property(facts, facts, fc.boolean(), (before, after, isSameText) => {
      const pairs = pairUp(before, after, isSameText);
      expect(new Set(pairs.flatMap(([left]) => left ?? []))).toEqual(new Set(before));
      expect(new Set(pairs.flatMap(([, right]) => right ?? []))).toEqual(new Set(after));
      expect(pairs.filter(([left]) => left)).toHaveLength(before.length);
      expect(pairs.filter(([, right]) => right)).toHaveLength(after.length);
    }),
  );
});

test('the same facts are each paired with themselves', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const copies = all.map((fact) => ({ ...fact }));
      for (const [before, after] of pairUp(all, copies, true)) expect(after).toEqual(before);
    }),
  );
});

test('two streams of articles are merged by id', async () => {
  const streamOf = async function* (names: readonly string[]) {
    const all = names.map((name) => makeRecords({ name }));
    yield* all.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  };
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
  await fc.assert(
    fc.asyncProperty(names, names, async (before, after) => {
      const merged: Versions[] = [];
      for await (const versions of mergeById(streamOf(before), streamOf(after))) merged.push(versions);
      expect(merged.filter(([a]) => a)).toHaveLength(before.length);
      expect(merged.filter(([, b]) => b)).toHaveLength(after.length);
      expect(merged.filter(([a, b]) => a && b)).toHaveLength(before.filter((name) => after.includes(name)).length);
      for (const [a, b] of merged) if (a && b) expect(a.article.id).toBe(b.article.id);
    }),
  );
});
