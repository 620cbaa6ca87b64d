import { expect, test } from 'vitest';
import { differencesBetween } from '../../../src/text/copies/differences.ts';

const SOURCE = [
  'Sáng 2-5, Quận ủy Ba Đồi khai mạc hội nghị tới 350 cán bộ chủ chốt.',
  'Bí thư Quận ủy nhấn mạnh mỗi phường phải có kế hoạch riêng.',
  'Năm qua quận thu ngân sách 1.250 tỷ đồng.',
  'Tuyến phố Hàng Vôi được chỉnh trang với 42 ngôi nhà cổ.',
];

test('a text has no difference to itself', () => {
  expect(differencesBetween(SOURCE.join('\n\n'), SOURCE.join(' '))).toEqual({
    kept: 4,
    moved: [],
    cut: [],
    added: [],
    reworded: [],
  });
});

test('what a copy cut, added, moved and corrected is told apart', () => {
  const [first = '', second = '', third = '', fourth = ''] = SOURCE;
  const added = 'Phóng viên Thu Trang đưa tin từ hội trường.';
  const corrected = first.replace('350', '360');
  expect(differencesBetween(SOURCE.join(' '), [fourth, corrected, third, added].join(' '))).toEqual({
    kept: 2,
    moved: [fourth],
    cut: [second],
    added: [added],
    reworded: [{ before: first, after: corrected }],
  });
});

test('a sentence that comes twice is kept twice, and cut once where it comes once', () => {
  expect(differencesBetween('Mưa to. Gió lớn. Mưa to.', 'Mưa to. Gió lớn.')).toMatchObject({
    kept: 2,
    cut: ['Mưa to.'],
  });
});

test('thousands of sentences of the same words are compared at once', () => {
  const many = Array.from({ length: 4_000 }, (_, at) => `Tổ ${at} họp tối nay ở nhà văn hóa.`);
  const { kept, cut, added } = differencesBetween(many.join(' '), many.toReversed().slice(0, 3_000).join(' '));
  expect([kept, cut.length, added.length]).toEqual([3_000, 1_000, 0]);
});
