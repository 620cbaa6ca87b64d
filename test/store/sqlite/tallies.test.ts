import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentId } from '../../../src/model/ids.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import { type Facts, makeDocument, makeRecords } from '../../contract/makeRecords.ts';
import { recount, tallies } from './recount.ts';

const units = ['Thành ủy Hà Nội', 'Thành uỷ Hà Nội', 'Quận ủy Ba Đồi', 'UBND thành phố Hà Nội'];
const ids = ['d1', 'd2', 'd3'];

const someFacts: fc.Arbitrary<Facts> = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  publishedAt: fc.constantFrom('2024-05-02', '2024-05-02T10:00:00+07:00', '2023-01-01', null),
  units: fc.array(fc.record({ name: fc.constantFrom(...units), kind: fc.constantFrom('party committee', 'city') }), {
    maxLength: 3,
  }),
  posts: fc.array(
    fc.record({ name: fc.constantFrom('Lê An', 'Trần Bình'), post: fc.constantFrom('Bí thư', 'Chủ tịch') }),
    {
      maxLength: 3,
    },
  ),
  speeches: fc.array(fc.record({ text: fc.constant('Hội nghị'), speaker: fc.constantFrom('Lê An', 'bà Nguyệt') }), {
    maxLength: 2,
  }),
  citations: fc.array(
    fc.record({
      surface: fc.constant('Hội nghị'),
      number: fc.constant('15-NQ/TW'),
      documentId: fc.constantFrom(...ids, null) as fc.Arbitrary<DocumentId | null>,
      citingUnits: fc.array(fc.constantFrom(...units), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  documents: fc.array(
    fc
      .record({
        id: fc.constantFrom(...ids),
        title: fc.constantFrom('một', 'hai', null),
        basis: fc.constantFrom('citation', 'own text'),
      })
      .map(makeDocument),
    { maxLength: 3 },
  ),
});

test('tallies stay what the facts add up to, whatever is put, replaced and resolved in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someFacts, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...ids),
      async (puts, resolvedTo) => {
        const folder = mkdtempSync(join(tmpdir(), 'vankien-tallies-'));
        const path = join(folder, 'store.sqlite');
        const store = openSqliteStore(path, { analysisVersion: 'test', registry: [] });
        try {
          for (const facts of puts) await store.put(makeRecords(facts));
          const cited = await store.citationsNumbered(['15-NQ/TW']);
          const documentId = resolvedTo as DocumentId;
          await store.putResolutions(
            cited.slice(0, 3).map(({ id }) => ({
              id,
              documentId,
              resolution: 'resolved',
              resolutionReason: 'only document of that number known',
              candidates: [documentId],
            })),
            new Map(),
          );
          const database = new DatabaseSync(path);
          expect(tallies(database)).toEqual(recount(database));
          database.close();
        } finally {
          await store.close();
          rmSync(folder, { recursive: true });
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
