import { expect, test } from 'vitest';
import { readTail } from '../../../src/parse/paper/tail.ts';

test('an entry of the recipients that is broken over two lines ends before the sign of the second', () => {
  const text = 'Nơi nhận:\n- Thủ tướng, các Phó Thủ tướng Chính\nphủ;\n- Lưu: VT.\nCHỦ TỊCH\nĐinh Thị Nhuần';
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { text: line, start, end: start + line.length };
  });
  const { recipients, signatures } = readTail(lines);
  expect(recipients.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Thủ tướng, các Phó Thủ tướng Chính\nphủ',
    'Lưu: VT',
  ]);
  expect(signatures).toMatchObject([{ post: 'CHỦ TỊCH', name: 'Đinh Thị Nhuần' }]);
});
