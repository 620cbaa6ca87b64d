import { expect, test } from 'vitest';
import { officialId } from '../../src/entities/officialId.ts';

test('bodies of one province give one person one id', () => {
  expect(officialId('Lê Văn An', 'Sở Y tế Hà Nội')).toBe('le-van-an.ha-noi');
  expect(officialId('Lê Văn An', 'Thành ủy Hà Nội')).toBe('le-van-an.ha-noi');
  expect(officialId('LÊ VĂN AN', 'UBND TP.HCM')).toBe('le-van-an.ho-chi-minh');
});

test('namesakes in two provinces, districts or communes are two persons', () => {
  const ids = ['Tỉnh ủy Lào Cai', 'Huyện ủy Sa Pa', 'UBND xã Tân Lập', 'UBND phường Tân Lập'].map((unit) =>
    officialId('Lê Văn An', unit),
  );
  expect(new Set(ids).size).toBe(4);
});

test('bodies of the centre and posts without a body are one line', () => {
  expect(officialId('Lê Văn An', 'Bộ Công an')).toBe('le-van-an.trung-uong');
  expect(officialId('Lê Văn An', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam')).toBe('le-van-an.trung-uong');
  expect(officialId('Lê Văn An', null)).toBe('le-van-an.trung-uong');
});

test('a local body without its place is not of the centre', () => {
  expect(officialId('Lê Văn An', 'UBND huyện')).toBe('le-van-an.dia-phuong');
});

test('the place of the tone mark and the case do not count', () => {
  expect(officialId('Lê Thuý Hoà', 'Tỉnh uỷ Hoà Bình')).toBe(officialId('LÊ THÚY HÒA', 'Tỉnh ủy Hòa Bình'));
});
