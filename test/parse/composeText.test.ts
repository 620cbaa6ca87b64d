import { expect, test } from 'vitest';
import { articleId } from '../../src/parse/articleId.ts';
import { composeText } from '../../src/parse/composeText.ts';

test('the text of an article is title, lead and paragraphs joined by blank lines', () => {
  expect(composeText({ title: 'Tin', lead: 'Sapo.', body: ['Một.', 'Hai.'] })).toBe('Tin\n\nSapo.\n\nMột.\n\nHai.');
});

test('what is missing leaves no blank lines behind', () => {
  expect(composeText({ title: null, lead: '', body: ['Một.'] })).toBe('Một.');
  expect(composeText({ title: null, lead: null, body: [] })).toBe('');
});

test('letters of different code points that look the same are one in the text', () => {
  expect(composeText({ title: '\u00D0ảng ủy', lead: null, body: ['Ha\u0300 No\u0323\u0302i'] })).toBe(
    '\u0110ảng ủy\n\nHà Nội',
  );
});

test('the same address always gets the same id of 16 hex digits', () => {
  expect(articleId('https://bao.example/a-1.html')).toMatch(/^[0-9a-f]{16}$/);
  expect(articleId('https://bao.example/a-1.html')).toBe(articleId('https://bao.example/a-1.html'));
  expect(articleId('https://bao.example/a-1.html')).not.toBe(articleId('https://bao.example/a-2.html'));
});
