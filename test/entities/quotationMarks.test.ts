import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/entities/speeches/quotationMarks.ts';

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  test.each([
    ['curly', 'Ông nói: “Làm ngay đi.” rồi về.', ['Làm ngay đi.']],
    ['straight', 'Bà đáp: "Vâng, tôi hiểu".', ['Vâng, tôi hiểu']],
    ['angle', 'Chị hỏi: «Bao giờ xong?»', ['Bao giờ xong?']],
    ['single', "Ông An: 'Cứ để tôi lo'", ['Cứ để tôi lo']],
    ['single curly', 'Ông An: ‘Cứ để tôi lo’', ['Cứ để tôi lo']],
    ['opened curly, closed straight', 'Ông nói: “Mưa to quá", rồi đi.', ['Mưa to quá']],
    ['turned the wrong way round', 'Ông nói: ”Mưa to quá“, rồi đi.', ['Mưa to quá']],
    ['two opening marks', 'Ông nói: “Mưa to quá“, rồi đi.', ['Mưa to quá']],
    ['blanks inside the marks', 'Ông nói: “ Mưa to quá ”.', ['Mưa to quá']],
    ['one typed as two singles', "Ông nói: ''Mưa to quá''.", ['Mưa to quá']],
  ])('%s marks are paired', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('a quotation inside a quotation belongs to the outer one', () => {
    expect(quoted('Ông nói: “Cái “bẫy nợ” ấy phải tránh”.')).toEqual(['Cái “bẫy nợ” ấy phải tránh']);
    expect(quoted('Ông nói: "Cái "bẫy nợ" ấy phải tránh".')).toEqual(['Cái "bẫy nợ" ấy phải tránh']);
  });

  test('a quotation goes on over paragraphs that quote others', () => {
    const text =
      'Ông nói: “Đoạn một.\n\nTôi nhớ lời dạy “nói đi đôi với làm”.\n\nNhư dân nói: “Trăm nghe”.\n\nĐoạn cuối”.';
    expect(quoted(text)).toEqual([
      'Đoạn một.\n\nTôi nhớ lời dạy “nói đi đôi với làm”.\n\nNhư dân nói: “Trăm nghe”.\n\nĐoạn cuối',
    ]);
  });

  test('a mark between blanks opens inside a quotation where two follow that can only close', () => {
    expect(quoted('" Làm theo tinh thần " phục vụ ". Xã sẽ cố ", ông nói.')).toEqual([
      'Làm theo tinh thần " phục vụ ". Xã sẽ cố',
    ]);
  });

  test('a single mark between blanks opens behind a colon', () => {
    expect(quoted("Chủ tịch xã: ' Đường sẽ xong '")).toEqual(['Đường sẽ xong']);
  });

  test('a quotation goes on over the end of a paragraph that does not close it', () => {
    expect(quoted('“Đoạn một.\n\nĐoạn hai”, ông nói.')).toEqual(['Đoạn một.\n\nĐoạn hai']);
    expect(quoted('“Đoạn một.\n\n“Đoạn hai”, ông nói.')).toEqual(['Đoạn một.\n\n“Đoạn hai']);
  });

  test('a mark that never closes quotes to the end of its paragraph', () => {
    expect(quoted('Ông nói: “Không ai đi cả.\n\nTrời đã tối.')).toEqual(['Không ai đi cả.']);
  });

  test('a mark left open ends before the next quotation of the paragraph', () => {
    expect(quoted('Ông nói: “Không ai đi cả. Bà đáp: “Tôi đi”.')).toEqual(['Không ai đi cả.', 'Tôi đi']);
  });

  test('an apostrophe is no quotation mark', () => {
    expect(quoted("Ông O'Brien ở xã M’Nông nói rất ít.")).toEqual([]);
  });

  test('a closing mark alone quotes from the start of its paragraph, but inches do not', () => {
    const [found] = findQuotations('Làm xong rồi”, ông nói.');
    expect(found).toMatchObject({ open: 0, start: 0, end: 12, close: 13 });
    expect(findQuotations('Màn hình 32", giá 5 triệu đồng.')).toEqual([]);
  });

  test('quotations lie in order inside the text and do not overlap, whatever the marks', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', ' ', '\n', 'a', 'Ông nói: ', '. ', ', ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { open, start, end, close } of findQuotations(text)) {
          expect(last <= open && open <= start && start < end && end <= close && close <= text.length).toBe(true);
          last = close;
        }
      }),
    );
  });
});
