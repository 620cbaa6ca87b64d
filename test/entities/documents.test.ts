import { describe, expect, test } from 'vitest';
import { documentId } from '../../src/entities/documentId.ts';
import { documentsCited, ownDocument } from '../../src/entities/documents.ts';
import { registry } from '../../src/entities/registry.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { bareCitation } from '../support/bareCitation.ts';

const citation = (facts: Partial<Citation>): Citation => ({ ...bareCitation, ...facts });
const facts = { type: 'Nghị quyết', number: '15-NQ/TW', issuer: null, issuedOn: null, term: null };

describe('documentId', () => {
  test('a number that begins anew each term takes the day of issue', () => {
    expect(documentId({ ...facts, issuedOn: '2022-05-05' })).toBe('nghi-quyet.15-nq-tw.2022-05-05');
    expect(documentId({ ...facts, issuedOn: '2012-06-01' })).not.toBe(documentId({ ...facts, issuedOn: '2022-05-05' }));
  });

  test('a number that no other document has needs no day, so dated and undated citations agree', () => {
    const decree = { ...facts, type: 'Nghị định', number: '68/2020/NĐ-CP' };
    expect(documentId(decree)).toBe('nghi-dinh.68-2020-nd-cp');
    expect(documentId({ ...decree, issuedOn: '2020-06-24', issuer: 'Chính phủ' })).toBe(documentId(decree));
  });

  test('a number of a province is told apart by its day, else by its issuer', () => {
    const local = { ...facts, number: '56/2025/NQ-HĐND', issuer: 'HĐND TP Hà Nội' };
    expect(documentId(local)).toBe('nghi-quyet.56-2025-nq-hdnd.hoi-dong-nhan-dan-thanh-pho-ha-noi');
    expect(documentId({ ...local, issuedOn: '2025-12-11' })).toBe('nghi-quyet.56-2025-nq-hdnd.2025-12-11');
  });

  test('the noun tells a Quy định from a Quyết định, and both codes of a Quy định are one', () => {
    const day = { issuedOn: '2018-10-25' };
    const rule = { ...facts, ...day, type: 'Quy định', number: '08-QĐi/TW' };
    expect(documentId({ ...rule, number: '08-QĐ/TW' })).toBe(documentId(rule));
    expect(documentId({ ...rule, type: 'Quyết định' })).not.toBe(documentId(rule));
  });

  test('what a congress passed is known by its ordinal and its organisation', () => {
    const congress = {
      ...facts,
      number: null,
      term: 'XIII',
      issuer: 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
    };
    expect(documentId(congress)).toBe('nghi-quyet.dai-hoi-xiii.dang');
    expect(documentId({ ...congress, issuedOn: '2021-02-01' })).toBe('nghi-quyet.dai-hoi-xiii.dang');
    expect(documentId({ ...congress, issuer: 'Đại hội lần thứ XVII Đảng bộ TP Hà Nội' })).toBe(
      'nghi-quyet.dai-hoi-xvii.dang-bo-thanh-pho-ha-noi',
    );
  });
});

describe('documentsCited', () => {
  test('a citation with number and day is evidence of a document, a bare Party number is none', () => {
    const dated = citation({ number: '15-NQ/TW', issuedOn: '2022-05-05', issuer: 'Bộ Chính trị' });
    const bare = citation({ number: '15-NQ/TW' });
    expect(documentsCited([dated, bare])).toEqual([
      expect.objectContaining({
        id: 'nghi-quyet.15-nq-tw.2022-05-05',
        issuer: 'Bộ Chính trị',
        term: 'XIII',
        basis: 'citation',
      }),
    ]);
  });

  test('what one citation leaves open another fills', () => {
    const number = '68/2020/NĐ-CP';
    const [document, ...more] = documentsCited([
      citation({ type: 'Nghị định', number }),
      citation({ type: 'Nghị định', number, issuedOn: '2020-06-24' }),
    ]);
    expect(more).toEqual([]);
    expect(document).toMatchObject({ issuedOn: '2020-06-24', issuer: 'Chính phủ' });
  });

  test('the resolution of a city congress is known where the city is', () => {
    const congress = citation({
      form: 'congress',
      term: 'XVII',
      surface: 'Nghị quyết Đại hội XVII Đảng bộ TP',
      issuerName: 'Đảng bộ TP Hà Nội',
    } as Partial<Citation>);
    expect(documentsCited([congress]).map(({ id }) => id)).toEqual([
      'nghi-quyet.dai-hoi-xvii.dang-bo-thanh-pho-ha-noi',
    ]);
  });
});

test('a page with the text of a document makes the document known by its own text', () => {
  const header = {
    type: 'Nghị quyết',
    number: '09-NQ/TU',
    issuer: 'Thành ủy Hà Nội',
    issuedOn: '2022-02-22',
    title: 'Về văn hóa',
  };
  expect(ownDocument(header, '0123456789abcdef' as ArticleId)).toMatchObject({
    id: 'nghi-quyet.09-nq-tu.2022-02-22',
    basis: 'own text',
    articleId: '0123456789abcdef',
  });
  expect(ownDocument(null, '0123456789abcdef' as ArticleId)).toBeNull();
});

describe('registry', () => {
  test('each document has an id of its own', () => {
    const ids = registry().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('one number of two terms is two documents', () => {
    const same = registry().filter(({ number }) => number === '15-NQ/TW');
    expect(same.map(({ issuedOn, issuer }) => [issuedOn, issuer])).toEqual([
      ['2007-07-30', 'Ban Chấp hành Trung ương'],
      ['2022-05-05', 'Bộ Chính trị'],
    ]);
  });
});
