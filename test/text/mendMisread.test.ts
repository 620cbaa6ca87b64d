import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';
import { COMMON_SYLLABLES } from '../../src/text/charset/commonSyllables.ts';
import { mendMisread } from '../../src/text/charset/mend.ts';
import { fixturePages } from '../support/fixturePages.ts';

const TEXT = 'Ủy ban nhân dân thành phố Hà Nội và người dân Điện Biên đều đồng ý về việc này, từ 15 giờ.';
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('UTF-8 that was encoded twice', () => {
  test('as windows-1252 with the controls of browsers, and as ISO 8859-1', () => {
    expect(mendMisread(new TextDecoder('windows-1252').decode(utf8(TEXT)))).toBe(TEXT);
    expect(mendMisread(utf8(TEXT).toString('latin1'))).toBe(TEXT);
  });

  test('three times', () => {
    const once = utf8(TEXT).toString('latin1');
    expect(mendMisread(utf8(once).toString('latin1'))).toBe(TEXT);
  });

  test.each([
    ['a question mark', '?'],
    ['the replacement sign', '\uFFFD'],
    ['nothing', ''],
  ])('bytes that windows-1252 has no sign for became %s', (_, instead) => {
    const lossy = iconv.decode(utf8(TEXT), 'windows1252').replaceAll('\uFFFD', instead);
    expect(mendMisread(lossy)).toBe(TEXT);
  });

  test('no-break blanks became blanks, soft hyphens were dropped', () => {
    const cleaned = utf8(TEXT).toString('latin1').replaceAll('\u00A0', ' ').replaceAll('\u00AD', '');
    expect(mendMisread(cleaned)).toBe(TEXT);
  });

  test('one paragraph of a page, and its attributes', () => {
    const doubled = utf8('Đại hội đại biểu').toString('latin1');
    expect(mendMisread(`<p title="${doubled}">${doubled}</p><p>Đại hội «quá»… là 5 m²</p>`)).toBe(
      '<p title="Đại hội đại biểu">Đại hội đại biểu</p><p>Đại hội «quá»… là 5 m²</p>',
    );
  });
});

describe('fonts of old charsets in a page of Unicode', () => {
  test.each([
    ['TCVN3', '<p><font face=".VnTime">Héi ®ång nh©n d©n tØnh</font> và <b>Ủy ban</b></p>', 'Hội đồng nhân dân tỉnh'],
    [
      'VNI',
      '<p><font face="VNI-Times">Hoäi ñoàng nhaân daân tænh</font> và <b>Ủy ban</b></p>',
      'Hội đồng nhân dân tỉnh',
    ],
    ['TCVN3 by style', `<p><span style="font-family:'.VnArial'">Héi ®ång</span> và <b>Ủy ban</b></p>`, 'Hội đồng'],
  ])('%s: the words in the font are put right, those beside it stay', (_, page, words) => {
    expect(mendMisread(page).replace(/<[^>]+>/g, '')).toBe(`${words} và Ủy ban`);
  });

  test('a font of capitals makes all its letters capitals, and no reference', () => {
    expect(mendMisread('<font face=".VnTimeH">ban chÊp hµnh&nbsp;trung ­¬ng</font>')).toBe(
      '<font face=".VnTimeH">BAN CHẤP HÀNH&nbsp;TRUNG ƯƠNG</font>',
    );
  });

  test('without a font, a paragraph of TCVN3 is known by its words', () => {
    expect(mendMisread('<p>Nghị quyết</p><p>C\u00E9ng hßa x· héi chñ nghÜa</p><p>§¶ng</p>')).toBe(
      '<p>Nghị quyết</p><p>Cộng hòa xã hội chủ nghĩa</p><p>Đảng</p>',
    );
  });

  test('text of Unicode inside such a font stays', () => {
    const page = '<font face=".VnTime">Nghị quyết và các văn bản</font><font face="VNI-Times">Bà và các</font>';
    expect(mendMisread(page)).toBe(page);
  });
});

describe('references', () => {
  test('those of letters that were escaped twice are escaped once; what a page shows of markup stays', () => {
    expect(mendMisread('<p>Quy&amp;#7871;t &amp;ecirc; &amp;#x1EBF; &amp;quot;&amp;lt;b&amp;gt;</p>')).toBe(
      '<p>Quy&#7871;t &ecirc; &#x1EBF; &quot;&amp;lt;b&amp;gt;</p>',
    );
    expect(mendMisread('<p>&amp;lt;p&amp;gt; and &amp;nbsp;</p>')).toBe('<p>&amp;lt;p&amp;gt; and &amp;nbsp;</p>');
  });

  test.each([
    ['decimal', 'Quy&#7871;t &#273;&#7883;nh'],
    ['hexadecimal', 'Quy&#x1ebf;t &#x111;&#X1ECB;nh'],
  ])('in a text without markup they are letters: %s', (_, text) => {
    expect(mendMisread(text)).toBe('Quyết định');
  });

  test('named ones are, too, with the blanks between them', () => {
    expect(mendMisread('Th&ocirc;ng&nbsp;c&aacute;o R&amp;D')).toBe('Thông\u00A0cáo R&D');
  });
});

describe('right text stays as it is', () => {
  const stays = (text: string) => expect(mendMisread(text)).toBe(text);

  test.each([
    'Le président a été reçu à Genève par Noël, naïf, où l’on dîne après la fête; «déjà vu»…',
    'Für Öl und Straße, Größe, schöne Grüße aus Köln, Düsseldorf.',
    'El niño, año, señor; ¿qué? ¡sí! São Paulo, coração, informações.',
    'Copyright © 2019 • All rights reserved ® × ÷ 5 m², 20 °C, 10 µm, ½',
    'Smørrebrød, Åland, Ångström, þorn, Čapek, Łódź',
    'Doãn, Bùi, Huỳnh, Nguyễn Thị Ý ở Mỹ Đức; «đẹp quá»… Ã Ä Æ',
  ])('%s', stays);

  test('the pages of the fixtures and the texts of the gold', () => {
    for (const { bytes } of fixturePages()) {
      const text = new TextDecoder().decode(bytes);
      if (!text.includes('\uFFFD')) stays(text);
    }
    const gold = join(projectRoot(), 'test', 'gold');
    for (const name of readdirSync(gold)) if (name.endsWith('.txt')) stays(readFileSync(join(gold, name), 'utf8'));
  });

  const real = join(projectRoot(), '..', 'shared', 'data', 'vietnews-politics.jsonl.gz');
  test.skipIf(!existsSync(real))('1,000 real articles', () => {
    const lines = gunzipSync(readFileSync(real)).toString('utf8').split('\n').slice(0, 1_000);
    for (const line of lines) stays((JSON.parse(line) as { text: string }).text);
  });

  test('any sentence of common syllables, in NFC and NFD, whatever font is named', () => {
    const words = fc.array(fc.constantFrom(...COMMON_SYLLABLES, 'Genève', 'H2O', 'café', '–', '“a”'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('', '<font face=".VnTime">', '<p>'), (syllables, opening) => {
        for (const form of ['NFC', 'NFD']) stays(opening + syllables.join(' ').normalize(form));
      }),
    );
  });
});

test('a hostile page takes linear time', () => {
  const pieces = ['<font face=".VnTime">', '<script>', 'á»', 'Ã ', '&amp;#', '&#7871', '<', '­¬', '<p a="', 'a­'];
  for (const piece of pieces) expect(mendMisread(piece.repeat(100_000)).length).toBeGreaterThan(0);
});
