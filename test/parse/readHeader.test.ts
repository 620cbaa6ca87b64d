import { expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/parseArticle.ts';
import { readHeader } from '../../src/parse/readHeader.ts';

const GROUNDS =
  'Căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế của địa phương, cơ quan ban hành văn bản như sau.';
const CLAUSE = 'Các cấp, các ngành tổ chức thực hiện nghiêm túc, định kỳ sáu tháng báo cáo kết quả một lần.';
const read = (text: string) => {
  const source = { url: 'https://vanban.example/van-ban/12345.html', contentType: null, site: null };
  return readHeader(parseArticle(text, source).article);
};

test('a Party resolution whose head is a table of two columns', () => {
  const html = `<html><body><h1>Nghị quyết về chuyển đổi số</h1><div class="detail-content">
    <table><tr><td><p>THÀNH ỦY HÀ NỘI</p><p>*</p><p>Số: 99-NQ/TU</p></td>
    <td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p><i>Hà Nội, ngày 2 tháng 3 năm 2024</i></p></td></tr></table>
    <p><b>NGHỊ QUYẾT</b></p><p><b>về đẩy mạnh chuyển đổi số</b></p><p>-----</p><p>${GROUNDS}</p><p>${CLAUSE}</p></div></body></html>`;
  expect(read(html)).toEqual({
    type: 'Nghị quyết',
    number: '99-NQ/TU',
    issuer: 'Thành ủy Hà Nội',
    issuedOn: '2024-03-02',
    title: 'về đẩy mạnh chuyển đổi số',
  });
});

test('a decision whose issuer is broken over two lines', () => {
  const html = `<html><body><article><p>ỦY BAN NHÂN DÂN<br>TỈNH HÀ NAM<br>-------</p>
    <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p><p>Số: 999/2024/QĐ-UBND</p>
    <p>Hà Nam, ngày 12 tháng 7 năm 2024</p><p>QUYẾT ĐỊNH</p><p>Ban hành Quy định về quản lý cây xanh</p>
    <p>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</p><p>${GROUNDS}</p><p>${CLAUSE}</p></article></body></html>`;
  expect(read(html)).toEqual({
    type: 'Quyết định',
    number: '999/2024/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Hà Nam',
    issuedOn: '2024-07-12',
    title: 'Ban hành Quy định về quản lý cây xanh',
  });
});

test('a plain copy of a central resolution', () => {
  const text = [
    'BỘ CHÍNH TRỊ',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 99 - NQ/TƯ',
    'Hà Nội, ngày 5 tháng 5 năm 2022',
    'NGHỊ QUYẾT',
    'về phát triển đô thị',
    GROUNDS,
    CLAUSE,
  ].join('\n\n');
  expect(read(text)).toEqual({
    type: 'Nghị quyết',
    number: '99-NQ/TW',
    issuer: 'Bộ Chính trị',
    issuedOn: '2022-05-05',
    title: 'về phát triển đô thị',
  });
});

test('an article that speaks of a document is no document', () => {
  const html = `<html><body><h1>Quán triệt Nghị quyết số 99-NQ/TW</h1><article><p>Nghị quyết số 99-NQ/TW ngày 5/5/2022 là căn cứ quan trọng.</p><p>${CLAUSE}</p></article></body></html>`;
  expect(read(html)).toBeNull();
});

test('the lower of two Party bodies over one another issues, and a title in small letters runs up to the first sentence', () => {
  const text = [
    'ĐẢNG BỘ THÀNH PHỐ HÀ NỘI',
    'HUYỆN ỦY ĐÔNG ANH',
    'Số 999-KH/HU',
    'Đông Anh, ngày 10 tháng 6 năm 2022',
    'KẾ HOẠCH',
    'học tập, quán triệt nghị quyết',
    'đến từng chi bộ',
    'Ban Thường vụ xây dựng kế hoạch với bốn nhiệm vụ.',
    CLAUSE,
  ].join('\n\n');
  expect(read(text)).toMatchObject({
    type: 'Kế hoạch',
    issuer: 'Huyện ủy Đông Anh',
    title: 'học tập, quán triệt nghị quyết đến từng chi bộ',
  });
});

test('the table of properties of a document portal', () => {
  const html = `<html><body><h1>Nghị định về quản lý cây xanh</h1><div class="main-content"><table>
    <tr><td>Số ký hiệu</td><td>999/2024/NĐ-CP</td></tr><tr><td>Ngày ban hành</td><td>12/07/2024</td></tr>
    <tr><td>Loại văn bản</td><td>Nghị định</td></tr><tr><td>Cơ quan ban hành</td><td>Chính phủ</td></tr></table>
    <p>${GROUNDS}</p><p>${CLAUSE}</p></div></body></html>`;
  expect(read(html)).toEqual({
    type: 'Nghị định',
    number: '999/2024/NĐ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2024-07-12',
    title: null,
  });
});
