import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOfficials } from '../../src/entities/officials.ts';
import { findUnits } from '../../src/entities/units.ts';
import type { Official } from '../../src/model/official.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { cpuMs } from '../support/cpuTime.ts';

function find(text: string): Official[] {
  const officials = findOfficials(text, { sentences: splitSentences(text), units: findUnits(text) });
  for (const { name, start, end, mentions } of officials) {
    expect(text.slice(start, end)).toBe(name);
    expect(mentions.some((mention) => mention.start === start && mention.end === end)).toBe(true);
  }
  return officials;
}

/** `name: post; post` of each official. */
const held = (text: string) => find(text).map(({ name, posts }) => `${name}: ${posts.join('; ')}`);
const unit = (text: string) => find(text)[0]?.unit;

describe('where a post stands', () => {
  test.each([
    ['before the name', 'Bí thư Tỉnh ủy Hà Giang Trần Văn Bình phát biểu.', 'Trần Văn Bình: Bí thư Tỉnh ủy Hà Giang'],
    ['behind a comma', 'Ông Trần Văn Bình, Giám đốc Sở Y tế, cho biết.', 'Trần Văn Bình: Giám đốc Sở Y tế'],
    ['behind a dash', 'Ông Lê Cường – Cục trưởng Cục Thuế – nói.', 'Lê Cường: Cục trưởng Cục Thuế'],
    ['in brackets', 'Bị cáo Lê Văn Cường (cựu Chủ tịch UBND xã) khai.', 'Lê Văn Cường: cựu Chủ tịch UBND xã'],
    ['behind "là"', 'Ông Lê Cường hiện là Bí thư Huyện ủy.', 'Lê Cường: Bí thư Huyện ủy'],
    ['behind the age', 'Ông Lê Cường, 45 tuổi, Trưởng Công an xã, nói.', 'Lê Cường: Trưởng Công an xã'],
    ['before a rank', 'Giám đốc Công an tỉnh, Đại tá Lê Cường dự lễ.', 'Lê Cường: Giám đốc Công an tỉnh'],
    [
      'before a comma and the name',
      'Bí thư Quận ủy Ba Đình, Hoàng Minh Đức cho biết.',
      'Hoàng Minh Đức: Bí thư Quận ủy Ba Đình',
    ],
  ])('a post %s is its bearer’s', (_where, text, expected) => {
    expect(held(text)).toEqual([expected]);
  });

  test('"cùng là" and "đều là" give a post to all of the list before', () => {
    expect(held('Dự họp có ông Trần Văn Bình và bà Lê Thị Hoa (cùng là Phó Chủ tịch UBND tỉnh).')).toEqual([
      'Trần Văn Bình: Phó Chủ tịch UBND tỉnh',
      'Lê Thị Hoa: Phó Chủ tịch UBND tỉnh',
    ]);
  });

  test.each([
    [
      'behind an age in one bracket',
      'Tòa xử Lê Văn Cường (63 tuổi, nguyên Phó Cục trưởng Cục Thuế).',
      ['Lê Văn Cường: nguyên Phó Cục trưởng Cục Thuế'],
    ],
    [
      'behind a rank in one bracket',
      'Bị cáo Lê Văn Cường (cựu Thượng tướng, cựu Thứ trưởng bộ Công an) khai.',
      ['Lê Văn Cường: cựu Thứ trưởng bộ Công an'],
    ],
    [
      'behind what the deputy has in charge',
      'Phó Chủ tịch UBND huyện phụ trách nông nghiệp, ông Lê Văn Bình nói.',
      ['Lê Văn Bình: Phó Chủ tịch UBND huyện'],
    ],
    [
      'between dashes, though its body ends like a name',
      'Trung tá Lê Văn Cường - Đồn trưởng Đồn Biên phòng Bản Giàng - nói.',
      ['Lê Văn Cường: Đồn trưởng Đồn Biên phòng Bản Giàng'],
    ],
    [
      'of two parts',
      'Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh Lê Văn Bình dự.',
      ['Lê Văn Bình: Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh'],
    ],
    [
      'of a board of a council',
      'Ông Lê Văn Nam, Trưởng Ban Văn hóa - Xã hội, HĐND tỉnh, nói.',
      ['Lê Văn Nam: Trưởng Ban Văn hóa - Xã hội, HĐND tỉnh'],
    ],
    [
      'said once for a row of persons with posts of their own',
      'Các Ủy viên Bộ Chính trị: Lê Văn Bình, Bí thư Thành ủy Huế; Đỗ Thị Hoa, Trưởng Ban Dân vận Trung ương, cùng dự.',
      [
        'Lê Văn Bình: Ủy viên Bộ Chính trị; Bí thư Thành ủy Huế',
        'Đỗ Thị Hoa: Ủy viên Bộ Chính trị; Trưởng Ban Dân vận Trung ương',
      ],
    ],
    [
      'of a village beside one of the Party',
      'Bí thư Chi bộ kiêm Trưởng thôn Nà Lọc Lò Văn Chung kể.',
      ['Lò Văn Chung: Bí thư Chi bộ; Trưởng thôn Nà Lọc'],
    ],
    [
      'before another’s rank',
      'Dự có Chánh Văn phòng Bộ Công an và Thiếu tướng Lê Văn Bình, Cục trưởng Cục Cảnh sát hình sự.',
      ['Lê Văn Bình: Cục trưởng Cục Cảnh sát hình sự'],
    ],
    [
      'beside the rank of an inspector',
      'Ông Lê Văn Bình, Thanh tra viên chính, Phó Vụ trưởng Vụ I, Thanh tra Chính phủ, làm việc.',
      ['Lê Văn Bình: Phó Vụ trưởng Vụ I, Thanh tra Chính phủ'],
    ],
    ['of a village alone', 'Ông Lò Văn Chung, Trưởng thôn Nà Lọc, kể.', []],
    [
      'of someone else, who is acted for',
      'Thay mặt Thủ tướng, Phó Thủ tướng Lê Văn Bình trao quà.',
      ['Lê Văn Bình: Phó Thủ tướng'],
    ],
    [
      'that someone else was elected to',
      'Ông Alan Díaz được bầu làm Chủ tịch Quốc hội Cuba, Chủ tịch nước Lê Văn Bình gửi điện mừng.',
      ['Alan Díaz: Chủ tịch Quốc hội Cuba', 'Lê Văn Bình: Chủ tịch nước'],
    ],
    [
      'that a paper is about',
      'Tổng Thư ký Quốc hội Lê Văn Phúc đọc dự thảo Nghị quyết bầu Chủ tịch nước.',
      ['Lê Văn Phúc: Tổng Thư ký Quốc hội'],
    ],
    [
      'that he was elected to by others',
      'Ông Lê Văn Phúc được Quốc hội bầu Chủ tịch nước.',
      ['Lê Văn Phúc: Chủ tịch nước'],
    ],
    [
      'behind a noun that names places, too',
      'Văn bản gửi Chủ tịch Quốc hội Lê Thị Hoa, phúc đáp ý kiến.',
      ['Lê Thị Hoa: Chủ tịch Quốc hội'],
    ],
  ])('a post %s', (_where, text, expected) => {
    expect(held(text)).toEqual(expected);
  });

  test.each([
    ['Ê Đê', 'Phó Chủ tịch HĐND huyện H’Yim Kđoh nói.', 'H’Yim Kđoh'],
    ['Ê Đê', 'Bí thư Chi bộ buôn Tơng Liă Y Wih Êban nói.', 'Y Wih Êban'],
    ['Xơ Đăng', 'Phó Bí thư Thường trực Tỉnh ủy A Pơl nói.', 'A Pơl'],
    ['Mông', 'Trưởng Công an xã Giàng A Páo nói.', 'Giàng A Páo'],
    ['Gia Rai', 'Bí thư Huyện đoàn Ksor H’Bơ nói.', 'Ksor H’Bơ'],
    ['Xtiêng', 'Chủ tịch HĐND tỉnh Điểu Kré nói.', 'Điểu Kré'],
    ['Kinh, with a syllable that is a word as well', 'Ông Mai Sỹ Đồng, Phó Chủ tịch UBND tỉnh, nói.', 'Mai Sỹ Đồng'],
    [
      'Kinh, with a syllable that is a word as well',
      'Ông Lê Xuân Ảnh giữ chức Phó Cục trưởng Cục Thuế.',
      'Lê Xuân Ảnh',
    ],
  ])('a name of the %s: %s', (_people, text, name) => {
    expect(find(text).map((official) => official.name)).toEqual([name]);
  });

  test('two last syllables are of the one who bears them in full, a family name alone not of a wife', () => {
    expect(held('Ông Đoàn Ngọc Hùng Anh dự. Ông Hùng Anh làm Chủ tịch UBND tỉnh.')).toEqual([
      'Đoàn Ngọc Hùng Anh: Chủ tịch UBND tỉnh',
    ]);
    expect(held('Phu nhân Melania Trump đi cùng Tổng thống Trump.').join()).not.toContain('Melania');
  });

  test('a street is named after a person and names no official', () => {
    expect(held('Tai nạn ở Đường Tổng Bí thư Trần Văn Bình chiều qua.')).toEqual([]);
  });

  test('family names of the minorities begin names', () => {
    expect(held('Chủ tịch UBND tỉnh Lang Văn Tú kết luận.')).toEqual(['Lang Văn Tú: Chủ tịch UBND tỉnh']);
  });

  test('a list of posts before a name is one person’s, also across a term of office', () => {
    expect(
      held('Ủy viên Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh Lê Thị Hoa phát biểu.'),
    ).toEqual(['Lê Thị Hoa: Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy; Trưởng đoàn ĐBQH tỉnh']);
  });

  test('in a row of officials each has the posts before it', () => {
    expect(held('Dự lễ có Thủ tướng Lê An, Chủ tịch Quốc hội Trần Bình và Bộ trưởng Công an Vũ Cường.')).toEqual([
      'Lê An: Thủ tướng',
      'Trần Bình: Chủ tịch Quốc hội',
      'Vũ Cường: Bộ trưởng Công an',
    ]);
  });

  test('posts between two names go to the first, and the last of them to the second that follows at once', () => {
    expect(held('Cùng dự có đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND huyện Sa Pa Vũ Văn Cường.')).toEqual([
      'Lê Văn An: Phó Bí thư Tỉnh ủy',
      'Vũ Văn Cường: Chủ tịch UBND huyện Sa Pa',
    ]);
  });

  test('a plural post is of every name in the list', () => {
    expect(held('Tỉnh có hai phó chủ tịch, gồm các ông: Lê Văn An và Vũ Văn Cường.')).toEqual([
      'Lê Văn An: phó chủ tịch',
      'Vũ Văn Cường: phó chủ tịch',
    ]);
  });
});

describe('posts being conferred', () => {
  test('go to the one who gets them, after the post held so far', () => {
    expect(held('Thủ tướng bổ nhiệm ông Lê Văn An, Vụ trưởng Vụ Pháp chế, giữ chức Thứ trưởng Bộ Tư pháp.')).toEqual([
      'Lê Văn An: Vụ trưởng Vụ Pháp chế; Thứ trưởng Bộ Tư pháp',
    ]);
  });

  test('do not go to whom the new holder replaces, nor to who confers them', () => {
    expect(held('Bà Lê Thị Hoa thay ông Vũ Văn Cường làm Bí thư Huyện ủy.')).toEqual(['Lê Thị Hoa: Bí thư Huyện ủy']);
    expect(held('Ông Lê Văn An được Chủ tịch nước Vũ Cường bổ nhiệm làm Chánh án TAND tối cao.')).toEqual([
      'Lê Văn An: Chánh án TAND tối cao',
      'Vũ Cường: Chủ tịch nước',
    ]);
  });

  test('in whose decision someone is appointed are not of the appointed', () => {
    expect(
      held('Theo quyết định của Bộ trưởng Quốc phòng, Thiếu tướng Lê Văn An được giữ chức Tư lệnh Quân khu 4.'),
    ).toEqual(['Lê Văn An: Tư lệnh Quân khu 4']);
  });

  test('in brackets are of the name before them, whatever was done to it', () => {
    expect(held('Bà Hoa bị ông Lê Văn An, (hiện đang giữ chức Bí thư Đảng ủy xã Sơn Hà) ngăn lại.')).toEqual([
      'Lê Văn An: Bí thư Đảng ủy xã Sơn Hà',
    ]);
  });

  test('are not of a place or a firm that reads like a name', () => {
    expect(held('Bà Lê Thị Hoa, trú tại thôn Vũ Xuân Bình, được bầu làm Trưởng ban Pháp chế.')).toEqual([
      'Lê Thị Hoa: Trưởng ban Pháp chế',
    ]);
    expect(held('Từ chức Giám đốc Công ty Xây dựng Sonamex bà giữ chức Phó Bí thư Thành ủy Đà Lạt.')).toEqual([]);
  });

  test('named with the given name alone go to the full name of the text', () => {
    expect(held('Bà Lê Thị Hoa (nguyên Thống đốc Ngân hàng Nhà nước) dự lễ. Bà Hoa hiện là Phó Thủ tướng.')).toEqual([
      'Lê Thị Hoa: nguyên Thống đốc Ngân hàng Nhà nước; Phó Thủ tướng',
    ]);
  });
});

describe('how far a post runs', () => {
  test.each([
    ['through the body over its body', 'Phó Vụ trưởng Vụ Thú y, Bộ Nông nghiệp', ', nói'],
    ['through that body in brackets', 'Cục trưởng Cục Trồng trọt (Bộ Nông nghiệp)', ' nói'],
    ['through a list of fields in small letters', 'Bộ trưởng Văn hóa, thể thao và du lịch', ' nói'],
    ['through the rest of a field in small letters', 'Cục phó Di sản văn hóa', ' cho biết'],
    ['up to the verb that is a field elsewhere', 'Bộ trưởng Giao thông', ' thông tin thêm'],
    ['through a field of many words', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch Lào Cai', ' nói'],
    ['through small letters that are of the field', 'Giám đốc Sở Giao thông vận tải', ' cho biết'],
    ['through a word that no table knows', 'Cục trưởng Cục Phục viên', ' nói'],
    ['not through a place behind a comma', 'Trưởng Công an huyện Sa Pa', ', tỉnh Lào Cai, nói'],
    ['not through its term', 'Chủ tịch HĐND tỉnh', ' khóa XVII nói'],
    ['not through the verb', 'Chủ tịch UBND tỉnh', ' kiểm tra công trường'],
  ])('%s', (_rule, post, rest) => {
    expect(find(`Ông Lê Văn An, ${post}${rest}.`)[0]?.posts).toEqual([post]);
  });

  test.each([
    ['a place of the gazetteer', 'Giám đốc Sở Y tế Gia Lai Mai Xuân Hải nói.', 'Mai Xuân Hải'],
    ['a bare type of place', 'Chủ tịch UBND huyện Hoàng Anh Tuấn nói.', 'Hoàng Anh Tuấn'],
    ['a field in capitals', 'Trưởng ban Tổ chức Trung ương Phạm Minh Đức nói.', 'Phạm Minh Đức'],
    ['a country', 'Thủ tướng Anh Keir Starmer thăm Hà Nội.', 'Keir Starmer'],
  ])('the name begins behind %s', (_what, text, name) => {
    expect(find(text).map((official) => official.name)).toEqual([name]);
  });
});

describe('the unit', () => {
  test.each([
    [
      'the body with what it belongs to',
      'Ông Lê An, Trưởng phòng CSGT Công an tỉnh Cao Bằng, nói.',
      'phòng CSGT Công an tỉnh Cao Bằng',
    ],
    ['of the last post', 'Ông Lê An, Ủy viên Bộ Chính trị, Bí thư Thành ủy TP.HCM, nói.', 'Thành ủy TP.HCM'],
    ['none where the post names no body', 'Bộ trưởng Công an Lê An nói.', null],
    ['none where it names a country', 'Tổng thống Pháp Emmanuel Macron nói.', null],
    ['in the head of the post', 'Tổng Thanh tra Chính phủ Lê An nói.', 'Thanh tra Chính phủ'],
    ['in full where the text says it', 'Thành ủy Hà Nội họp. Bí thư Thành ủy Lê An dự.', 'Thành ủy Hà Nội'],
  ])('is %s', (_rule, text, expected) => {
    expect(unit(text)).toBe(expected);
  });
});

describe('no officials', () => {
  test.each([
    ['heads of firms', 'Ông Lê Văn An, Chủ tịch HĐQT Công ty Sông Mây, bán cổ phiếu.'],
    ['heads of firms that only initials name', 'Chủ tịch PVX Lê Văn An nói về lợi nhuận.'],
    ['heads of clubs', 'Chủ tịch CLB Hoàng Long Lê Văn An thưởng cầu thủ.'],
    ['a bare chairman in sport', 'Chủ tịch Lê Văn An gặp HLV của đội tuyển bóng đá.'],
    ['heads of feasts', 'Trưởng ban tổ chức cuộc thi Lê Văn An trao giải.'],
    ['schools and hospitals without a ministry', 'Ông Lê Văn An, Giám đốc Bệnh viện Sông Mây, nói.'],
    ['a rank alone', 'Thượng tá Lê Văn An kể lại.'],
    ['posts without a name', 'Bộ trưởng Quốc phòng Mỹ thăm Tokyo.'],
    ['the other words that end like a head', 'Tổ trưởng tổ dân phố Lê Văn An và hiệu trưởng Vũ Cường.'],
    ['bodies named like a post', 'Bộ Tư lệnh Thủ đô và Đoàn Chủ tịch Quốc hội họp.'],
    ['teachers, artists and players', 'Ca sĩ Lê Văn An và thủ môn Vũ Cường.'],
  ])('%s', (_what, text) => {
    expect(held(text)).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Bí thư Thành ủy',
    'ông',
    'Lê Văn An',
    'Nguyễn',
    ', ',
    ' và ',
    '. ',
    '(',
    ')',
    '\n',
    'các ông: ',
    'giữ chức ',
    'Bộ Y tế',
    'khóa XI',
    ' - ',
    'Kim Jong-un',
    'TP.HCM',
    '12',
  );

  test('has officials in text order, each mention of a name or post where it says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ').normalize('NFC');
        let last = -1;
        for (const official of find(text.replace(/\s+/g, ' '))) {
          expect(official.start).toBeGreaterThan(last);
          last = official.start;
          expect(official.posts.length).toBeGreaterThan(0);
          let at = -1;
          for (const mention of official.mentions) {
            expect(mention.start).toBeGreaterThan(at);
            expect(mention.end).toBeGreaterThan(mention.start);
            at = mention.start;
          }
        }
      }),
    );
  });

  test.each(['a', 'Bí thư ', 'Nguyễn ', ',', '"', 'Bí thư Lê An, ', 'các ông Lê An và Lê Bình, '])(
    'is read in time that grows with its length: %j',
    (unitOfText) => {
      const ms = (size: number) => {
        const text = unitOfText.repeat(Math.ceil(size / unitOfText.length));
        return cpuMs(() => findOfficials(text, { sentences: [{ start: 0, end: text.length }], units: [] }));
      };
      ms(20_000);
      const small = ms(100_000);
      expect(ms(800_000)).toBeLessThan(Math.max(small, 20) * 40);
    },
    30_000,
  );
});
