import { describe, expect, test } from 'vitest';
import { documentId } from '../../src/entities/documentId.ts';
import { registry } from '../../src/entities/registry.ts';
import { resolveCitations } from '../../src/entities/resolution.ts';
import type { RelatedCitation } from '../../src/model/citation.ts';
import type { Document } from '../../src/model/document.ts';
import { bareCitation } from '../support/bareCitation.ts';

const cited = (facts: Partial<RelatedCitation>): RelatedCitation => ({
  ...bareCitation,
  sentence: { start: 0, end: 100 },
  relation: 'triển khai',
  citingUnits: [],
  impliedUnit: null,
  citingOfficial: null,
  citingReason: null,
  ...facts,
});
const document = (facts: Partial<Document>): Document => {
  const whole = { type: 'Nghị quyết', number: null, issuer: null, issuedOn: null, term: null, title: null, ...facts };
  return { basis: 'citation', articleId: null, ...whole, id: documentId(whole) };
};
const resolve = (citations: readonly RelatedCitation[], documents: readonly Document[], publishedOn: string | null) =>
  resolveCitations(citations, documents, { publishedOn });
const outcome = (
  facts: Partial<RelatedCitation>,
  documents: readonly Document[],
  publishedOn: string | null = '2022-06-28',
) => {
  const [result] = resolve([cited(facts)], documents, publishedOn);
  return [result?.resolution, result?.documentId, result?.resolutionReason];
};

const of2012 = document({ number: '15-NQ/TW', issuedOn: '2012-06-01', term: 'XI', issuer: 'Ban Chấp hành Trung ương' });
const of2022 = document({ number: '15-NQ/TW', issuedOn: '2022-05-05', term: 'XIII', issuer: 'Bộ Chính trị' });
const both = [of2012, of2022];

describe('one number, two documents', () => {
  test('the day decides', () => {
    expect(outcome({ number: '15-NQ/TW', issuedOn: '2012-06-01' }, both)).toEqual([
      'resolved',
      of2012.id,
      'same number and date',
    ]);
  });

  test('the term decides', () => {
    expect(outcome({ number: '15-NQ/TW', term: 'XI' }, both)).toEqual(['resolved', of2012.id, 'same number and term']);
  });

  test('a document that came after the article is not meant', () => {
    expect(outcome({ number: '15-NQ/TW', issuedOn: null }, [of2022], '2020-01-01')).toEqual([
      'unresolved',
      null,
      'only later documents of that number known',
    ]);
  });

  test('bare, it is the one of the term of the article', () => {
    expect(outcome({ number: '15-NQ/TW' }, both)).toEqual([
      'resolved',
      of2022.id,
      'document of the term of the article',
    ]);
  });

  test('without a day of the article, both stay', () => {
    const [result] = resolve([cited({ number: '15-NQ/TW' })], both, null);
    expect(result).toMatchObject({ resolution: 'ambiguous', documentId: null, candidates: [of2022.id, of2012.id] });
  });

  test('an old document alone is not taken for one of the term that had its own', () => {
    const later = document({ number: '28-NQ/TW', issuedOn: '2013-10-25', term: 'XI' });
    const of2007 = document({ number: '15-NQ/TW', issuedOn: '2007-07-30', term: 'X' });
    expect(outcome({ number: '15-NQ/TW' }, [of2007, later], '2014-02-01')).toEqual([
      'ambiguous',
      null,
      'document of the term of the article not known',
    ]);
  });

  test('it is taken where the series of the new term had not come so far', () => {
    const directive = document({ type: 'Chỉ thị', number: '40-CT/TW', issuedOn: '2014-11-22', term: 'XI' });
    expect(outcome({ type: 'Chỉ thị', number: '40-CT/TW' }, [directive], '2016-05-01')).toEqual([
      'resolved',
      directive.id,
      'latest term that had reached the number',
    ]);
  });
});

describe('within one article', () => {
  const full = cited({ start: 0, number: '15-NQ/TW', issuedOn: '2012-06-01' });
  const bare = cited({ start: 50, number: '15-NQ/TW' });
  const short = cited({ start: 90, number: '15', form: 'short' });

  test('the full mention decides for the later bare ones, and for digits alone', () => {
    const results = resolve([full, bare, short], both, '2022-06-28');
    expect(results.map(({ documentId: id }) => id)).toEqual([of2012.id, of2012.id, of2012.id]);
    expect(results[1]?.resolutionReason).toBe('named in full in the article');
  });

  test('the article is evidence of the documents it names with day', () => {
    expect(resolve([full], [], '2022-06-28')[0]).toMatchObject({ resolution: 'resolved', documentId: of2012.id });
  });

  test('a bare congress resolution is that of the congress named, unless several organisations had one', () => {
    const city = cited({
      form: 'congress',
      term: 'XVII',
      surface: 'Nghị quyết Đại hội XVII Đảng bộ TP',
      issuerName: 'Đảng bộ TP Hà Nội',
    });
    const district = cited({
      start: 30,
      form: 'congress',
      surface: 'Nghị quyết Đại hội Đảng bộ quận',
      issuerName: 'Đảng bộ quận Ba Đình',
    });
    const open = cited({ start: 60, form: 'congress', surface: 'Nghị quyết Đại hội' });
    expect(resolve([city, open], [], null)[1]).toMatchObject({
      documentId: 'nghi-quyet.dai-hoi-xvii.dang-bo-thanh-pho-ha-noi',
    });
    expect(resolve([city, district, open], [], null).map(({ resolution }) => resolution)).toEqual([
      'resolved',
      'unresolved',
      'ambiguous',
    ]);
  });
});

test.each([
  ['XII', { number: '04-NQ/TW', issuedOn: '2016-10-30' }],
  ['XII', { number: '04-NQ/TW', term: 'XII' }],
  ['XI', { number: '12-NQ/TW', issuedOn: '2012-01-16' }],
])('the resolution of plenum 4 of term %s is one document by name and by number %o', (term, byNumber) => {
  const byName = { form: 'plenum', surface: `Nghị quyết Trung ương 4 khóa ${term}`, term } as const;
  const [name, number] = resolve([cited(byName), cited({ start: 200, ...byNumber })], registry(), '2020-11-01');
  expect(name).toMatchObject({ resolution: 'resolved', documentId: number?.documentId });
});

test('a decree by number and year is the one of that code, for only the Government issues decrees', () => {
  expect(outcome({ type: 'Nghị định', number: '168/2024', form: 'short' }, [], null)[1]).toBe(
    'nghi-dinh.168-2024-nd-cp',
  );
});

describe('what must not be guessed', () => {
  test('a decree by digits alone is not the only one known of them', () => {
    const decree = document({
      type: 'Nghị định',
      number: '178/2004/NĐ-CP',
      issuedOn: '2004-10-15',
      issuer: 'Chính phủ',
    });
    const facts = { type: 'Nghị định', number: '178', form: 'short', issuer: 'Chính phủ' } as const;
    expect(outcome(facts, [decree], null)[0]).toBe('ambiguous');
  });

  test('digits alone, without an issuer, mean none of two terms', () => {
    expect(outcome({ number: '15', form: 'short' }, both)[0]).toBe('ambiguous');
  });

  test('digits alone in an undated text mean no paper of the Centre, whose numbers begin anew with each term', () => {
    const facts = { number: '15', form: 'short', issuer: 'Bộ Chính trị' } as const;
    expect(outcome(facts, [of2022], null)[0]).toBe('ambiguous');
  });

  test('`Đại hội lần thứ IX` is not the congress of the whole Party by itself', () => {
    const surface = 'Nghị quyết Đại hội lần thứ IX';
    expect(outcome({ form: 'congress', term: 'IX', surface }, [])[0]).toBe('unresolved');
  });

  test('the congress of a district that is not named is none', () => {
    const surface = 'Nghị quyết Đại hội Đảng bộ huyện lần thứ XXVI';
    expect(outcome({ form: 'congress', term: 'XXVI', surface, issuerName: 'Đảng bộ huyện' }, [])[0]).toBe('unresolved');
  });

  const hanoi = document({ number: '04-NQ/TU', issuedOn: '2021-05-31', issuer: 'Thành ủy Hà Nội' });

  test('a number of a province is of the issuer that the text knows', () => {
    expect(outcome({ number: '04-NQ/TU', issuerName: 'Thành ủy Hà Nội' }, [hanoi])[1]).toBe(hanoi.id);
    expect(outcome({ number: '04-NQ/TU', issuerName: 'Tỉnh ủy Nghệ An' }, [hanoi])).toEqual([
      'unresolved',
      null,
      'no document of that number by this issuer known',
    ]);
    expect(outcome({ number: '04-NQ/TU' }, [hanoi])).toEqual(['ambiguous', null, 'issuer of a local number not known']);
  });

  test('a decree by digits alone may be of any year', () => {
    const decree = document({
      type: 'Nghị định',
      number: '30/2017/NĐ-CP',
      issuedOn: '2017-03-21',
      issuer: 'Chính phủ',
    });
    expect(outcome({ type: 'Nghị định', number: '30', form: 'short' }, [decree], '2018-01-01')).toEqual([
      'ambiguous',
      null,
      'number without its year',
    ]);
    expect(outcome({ type: 'Nghị định', number: '30/2017', form: 'short' }, [decree], '2018-01-01')[1]).toBe(decree.id);
  });

  test('a Quy định is not the Quyết định of the same code', () => {
    const decision = document({ type: 'Quyết định', number: '262-QĐ/TW', issuedOn: '2014-10-08', term: 'XI' });
    expect(outcome({ type: 'Quy định', number: '262-QĐ/TW' }, [decision])[0]).toBe('unresolved');
  });

  test('a citation of two plenums names two documents', () => {
    const two = { form: 'plenum', surface: 'Nghị quyết Trung ương 4 (khóa XI, XII)', term: 'XI, XII' } as const;
    const [result] = resolve([cited(two)], [], '2020-11-01');
    expect(result?.candidates).toEqual(['nghi-quyet.12-nq-tw.2012-01-16', 'nghi-quyet.04-nq-tw.2016-10-30']);
    expect(result?.resolution).toBe('ambiguous');
  });
});

test('a misprinted day does not make a second paper of a number in one term', () => {
  expect(outcome({ type: 'Quy định', number: '102-QĐ/TW', issuedOn: '2017-12-15' }, registry(), '2018-03-01')).toEqual([
    'resolved',
    'quy-dinh.102-qd-tw.2017-11-15',
    'same number and term, another day printed',
  ]);
});

test('a law is known by its name and year', () => {
  expect(outcome({ type: 'Luật', form: 'law', surface: 'Luật Đất đai năm 2013' }, registry())[1]).toBe(
    'luat.45-2013-qh13',
  );
});

test('what the store knows counts beside the registry', () => {
  const [result] = resolveCitations([cited({ number: '04-NQ/TU', issuedOn: '2021-05-31' })], registry(), {
    publishedOn: '2021-11-19',
    stored: [document({ number: '04-NQ/TU', issuedOn: '2021-05-31', issuer: 'Thành ủy Hà Nội' })],
  });
  expect(result).toMatchObject({ resolution: 'resolved', documentId: 'nghi-quyet.04-nq-tu.2021-05-31' });
});

test('the order of the documents does not change anything', () => {
  const citations = [cited({ number: '15-NQ/TW' }), cited({ start: 20, number: '15', form: 'short' })];
  expect(resolve(citations, both, '2022-06-28')).toEqual(resolve(citations, [...both].reverse(), '2022-06-28'));
});
