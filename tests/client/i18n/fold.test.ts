import { expect, test } from 'vitest';
import { compareVietnamese, fold, matches, search } from '#client/i18n/fold.ts';

test('searching needs no diacritics, in whatever form they were typed', () => {
  expect(fold('VKSND huyện Đông  Sơn')).toBe('vksnd huyen dong son');
  expect(fold('Mường Lát'.normalize('NFD'))).toBe('muong lat');
  expect(matches('VKSND huyện Mường Lát', 'muong lat')).toBe(true);
  expect(matches('VKSND huyện Mường Lát', 'lát mường')).toBe(true);
  expect(matches('VKSND huyện Mường Lát', 'nga')).toBe(false);
});

test('names in which a word begins with the query come first', () => {
  const names = ['Sầm Sơn', 'Cẩm Thủy', 'Mường Lát'];
  expect(search(names, 'm', (name) => name)).toEqual(['Mường Lát', 'Sầm Sơn', 'Cẩm Thủy']);
  expect(search(names, '', (name) => name)).toEqual(names);
});

test('names stand in the Vietnamese order of letters', () => {
  expect(['Đông Sơn', 'Cẩm Thủy', 'Bá Thước', 'Điện Biên', 'Dương'].sort(compareVietnamese)).toEqual([
    'Bá Thước',
    'Cẩm Thủy',
    'Dương',
    'Điện Biên',
    'Đông Sơn',
  ]);
});
