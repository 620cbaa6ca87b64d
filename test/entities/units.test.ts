import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitKey } from '../../src/entities/unitKey.ts';
import { findUnits } from '../../src/entities/units.ts';

const surfaces = (text: string) => findUnits(text).map(({ surface }) => surface);
const kinds = (text: string) => findUnits(text).map(({ surface, kind }) => [surface, kind]);
const names = (text: string) => findUnits(text).map(({ surface, name }) => [surface, name]);

test('an aim or a place of learning is no body', () => {
  expect(surfaces('Xây dựng Chính phủ điện tử ở các cơ sở GD&ĐT.')).toEqual([]);
});

test('bodies of many places are not the one named last', () => {
  expect(names('Ban Tuyên giáo Trung ương gửi Ban Tuyên giáo các tỉnh ủy.')[1]).toEqual([
    'Ban Tuyên giáo',
    'Ban Tuyên giáo',
  ]);
  expect(names('HĐND các cấp và HĐND nói chung.')[1]).toEqual(['HĐND', 'HĐND']);
});

describe('findUnits', () => {
  test.each([
    ['Ban Thường vụ Quận ủy Cầu Giấy họp chiều nay.', 'Ban Thường vụ Quận ủy Cầu Giấy', 'party committee'],
    ['Đảng bộ TP Hải Phòng kiểm điểm.', 'Đảng bộ TP Hải Phòng', 'party organisation'],
    ['do Ủy ban Kiểm tra Trung ương kết luận', 'Ủy ban Kiểm tra Trung ương', 'party committee'],
    ['theo Sở Tài nguyên và Môi trường TP.HCM', 'Sở Tài nguyên và Môi trường TP.HCM', 'department'],
    ['Thanh tra Sở TT&TT TP.HCM làm việc', 'Thanh tra Sở TT&TT TP.HCM', 'department'],
    ['phòng CSGT Công an tỉnh Lào Cai', 'phòng CSGT Công an tỉnh Lào Cai', 'department'],
    ['Bộ Giáo dục và Đào tạo hướng dẫn', 'Bộ Giáo dục và Đào tạo', 'ministry'],
    ['đoàn đại biểu Quốc hội TP\u00a0Hà Nội', 'đoàn đại biểu Quốc hội TP\u00a0Hà Nội', 'national assembly delegation'],
    [
      'Đoàn đại biểu Quốc hội khóa XV của TP.HCM',
      'Đoàn đại biểu Quốc hội khóa XV của TP.HCM',
      'national assembly delegation',
    ],
    ['Liên đoàn Lao động tỉnh Nam Định', 'Liên đoàn Lao động tỉnh Nam Định', 'front/mass organisation'],
    ['Bộ Tư lệnh Quân khu 4 tổ chức', 'Bộ Tư lệnh Quân khu 4', 'armed forces'],
    ['Tổng công ty Phát điện 1 dự', 'Tổng công ty Phát điện 1', 'company'],
    ['Tổng công ty Điện lực TP. Hà Nội báo cáo', 'Tổng công ty Điện lực TP. Hà Nội', 'company'],
    ['Ủy ban Trung ương MTTQ VN họp', 'Ủy ban Trung ương MTTQ VN', 'front/mass organisation'],
    ['Ban Thường vụ TW Hội họp', 'Ban Thường vụ TW Hội', 'front/mass organisation'],
    ['Tiểu ban Kinh tế - Xã hội họp', 'Tiểu ban Kinh tế - Xã hội', 'board'],
    ['Phó Ban dân vận Thành ủy Huế nói', 'Ban dân vận Thành ủy Huế', 'board'],
    ['TAND cấp cao tại Đà Nẵng xét xử', 'TAND cấp cao tại Đà Nẵng', 'court'],
    [
      'Đảng ủy Công ty Cổ phần xây dựng Sông Hồng vừa họp',
      'Đảng ủy Công ty Cổ phần xây dựng Sông Hồng',
      'party committee',
    ],
    ['Ủy ban Pháp luật của Quốc hội thẩm tra', 'Ủy ban Pháp luật của Quốc hội', 'board'],
    ['tại phường Bạch Mai', 'phường Bạch Mai', 'ward'],
    ['ở quận 10', 'quận 10', 'district'],
    ['Quốc hội Lào', 'Quốc hội Lào', 'national assembly'],
  ])('%s', (text, surface, kind) => {
    expect(kinds(text)).toEqual([[surface, kind]]);
  });

  test('a body with its parent bodies and its place is one unit', () => {
    expect(surfaces('Bí thư Ban cán sự đảng UBND tỉnh Hà Nam')).toEqual(['Ban cán sự đảng UBND tỉnh Hà Nam']);
  });

  test('a person behind a post is not part of the unit', () => {
    expect(surfaces('Chủ tịch UBND huyện Lê Văn Bình và Bí thư Quận ủy Hoàng Mai Trần Thị Lan')).toEqual([
      'UBND huyện',
      'Quận ủy Hoàng Mai',
    ]);
  });

  test('the gazetteer decides how long the name of a place is where the capitals run on', () => {
    expect(surfaces('UBND quận Hai Bà Trưng Nguyễn Văn Hòa')).toEqual(['UBND quận Hai Bà Trưng']);
  });

  test('a text in capitals is read by its words, not by its capitals', () => {
    expect(surfaces('BAN THƯỜNG VỤ TỈNH ỦY NINH BÌNH BAN HÀNH KẾ HOẠCH MỚI')).toEqual([
      'BAN THƯỜNG VỤ TỈNH ỦY NINH BÌNH',
    ]);
  });

  test.each([
    'đồng chí Phó Bí thư Thường trực phát biểu',
    'an sinh xã hội và cơ sở giáo dục đại học',
    'tiêm vắc xin phòng Covid-19 cho người dân',
    'Tây Ban Nha thắng trận mở màn',
    'huyện Nông thôn mới đầu tiên',
    'Bà Hoa là Tỉnh ủy viên, ông Tám là Thành uỷ viên',
  ])('no unit: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  test('`thành phố` beside a body is the authority of the city', () => {
    expect(names('Thành ủy Huế quán triệt văn bản của Trung ương và thành phố.')).toEqual([
      ['Thành ủy Huế', 'Thành ủy Huế'],
      ['Trung ương', 'Trung ương'],
      ['thành phố', 'thành phố Huế'],
    ]);
  });

  test('a short name stands for the full one of the text', () => {
    const text = 'Thành ủy Hà Nội họp. Thành ủy giao UBND TP và Ban Thường vụ Thành ủy. Đảng bộ Thủ đô đồng tình.';
    expect(names(text).map(([, name]) => name)).toEqual([
      'Thành ủy Hà Nội',
      'Thành ủy Hà Nội',
      'UBND TP Hà Nội',
      'Ban Thường vụ Thành ủy Hà Nội',
      'Đảng bộ Thủ đô',
    ]);
  });

  test('a body of a district is of the district named last, a body of the city of the city of the text', () => {
    const text = 'Quận ủy Ba Đình (TP Hà Nội) họp.\n\nTại quận Tây Hồ, Đảng bộ quận và UBND thành phố đã bàn.';
    expect(names(text).slice(-2)).toEqual([
      ['Đảng bộ quận', 'Đảng bộ quận Tây Hồ'],
      ['UBND thành phố', 'UBND thành phố Hà Nội'],
    ]);
  });

  test('two spellings of one body have one name', () => {
    const [first, second] = findUnits('UBND TP Đà Nẵng; Uỷ ban nhân dân thành phố Đà Nẵng');
    expect(second?.name).toBe(first?.name);
    expect(unitKey('Uỷ ban nhân dân Thành phố Đà Nẵng')).toBe(unitKey('UBND TP. Đà Nẵng'));
  });

  test('spans are in order, do not overlap and hold their surface, whatever the text', () => {
    const words = fc.constantFrom(
      'Ban',
      'Thường',
      'vụ',
      'Thành',
      'ủy',
      'Sở',
      'Y',
      'tế',
      'TP',
      '.',
      'HCM',
      'quận',
      '1',
      'Hà',
      'Nội',
      'và',
      ',',
      '\n',
      'Công',
      'ty',
      'Đảng',
      'bộ',
      'của',
      'UBND',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const unit of findUnits(text)) {
          expect(unit.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(unit.start, unit.end)).toBe(unit.surface);
          end = unit.end;
        }
      }),
    );
  });

  test.each(['a', 'Ban Thường vụ ', 'Đảng ủy ', 'Công ty Xây ', 'UBND huyện ', 'TP.', 'Hà Nội '])(
    'a megabyte of %j takes seconds at most',
    (part) => {
      const started = performance.now();
      findUnits(part.repeat(1_000_000 / part.length));
      expect(performance.now() - started).toBeLessThan(8_000);
    },
  );
});

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

test.skipIf(!existsSync(`${shared}/gold/seeds`))('finds the units that readers marked in the seed articles', () => {
  let marked = 0;
  let found = 0;
  for (const file of readdirSync(`${shared}/gold/seeds`)) {
    const gold = JSON.parse(readFileSync(`${shared}/gold/seeds/${file}`, 'utf8'));
    const text = readFileSync(`${shared}/data/seeds/${gold.file}`, 'utf8')
      .normalize('NFC')
      .replaceAll('Ð', 'Đ')
      .replaceAll('ð', 'đ');
    const units = findUnits(text);
    for (const { start, end, kind } of gold.units) {
      // What lies inside a longer unit (`HĐND` in `Đảng đoàn HĐND`) is not found again.
      if (units.some((unit) => unit.start <= start && unit.end >= end && unit.end - unit.start > end - start)) continue;
      marked += 1;
      if (units.some((unit) => unit.start === start && unit.end === end && unit.kind === kind)) found += 1;
    }
  }
  expect(found / marked).toBeGreaterThanOrEqual(0.97);
});
