import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('a name that comes again is not read again, whatever came between', () => {
  const read: string[] = [];
  const length = remembered((name) => {
    read.push(name);
    return name.length;
  });
  expect(['Hà Nội', 'Huế', 'Hà Nội'].map(length)).toEqual([6, 3, 6]);
  expect(read).toEqual(['Hà Nội', 'Huế']);
});

test('a text as long as a sentence is read each time: it would fill the memory for nothing', () => {
  let reads = 0;
  const count = remembered(() => {
    reads += 1;
    return reads;
  });
  const sentence = 'Ban Bí thư yêu cầu các cấp ủy quán triệt nghị quyết. '.repeat(2);
  expect([count(sentence), count(sentence)]).toEqual([1, 2]);
});

test('when the memory is full, all is read anew and stays right', () => {
  const last = remembered((name) => name.slice(-1));
  for (let number = 0; number < 50_000; number += 1) expect(last(`xã ${number}`)).toBe(String(number % 10));
  expect(last('xã 0')).toBe('0');
});
