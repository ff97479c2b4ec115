import { expect, test } from 'vitest';
import {
  dateOf,
  formatDate,
  formatLength,
  formatNumber,
  formatRate,
  formatShare,
  formatTime,
  instantOf,
  wholeMinutes,
} from '#client/i18n/format.ts';
import { instant } from '#shared/kernel/index.ts';

const nineFortyTwo = instant(Date.parse('2022-10-07T02:42:05Z'));

test('lengths are minutes and seconds, with hours only where there are any', () => {
  expect(formatLength(192_000)).toBe('03:12');
  expect(formatLength(3_725_000)).toBe('1:02:05');
  expect(formatLength(-30_000)).toBe('−00:30');
  expect(formatLength(0)).toBe('00:00');
});

test('what remains is rounded up: a clock of five minutes begins at 05:00 and ends at 00:00', () => {
  expect(formatLength(299_400, 'up')).toBe('05:00');
  expect(formatLength(400, 'up')).toBe('00:01');
  expect(formatLength(-400, 'up')).toBe('00:00');
});

test('the hour is that of Vietnam, wherever the browser is', () => {
  expect(formatTime(nineFortyTwo)).toBe('09:42');
  expect(dateOf(nineFortyTwo)).toBe('2022-10-07');
  expect(instantOf('2022-10-07', '09:42')).toBe(Date.parse('2022-10-07T02:42:00Z'));
  expect(instantOf('2022-10-07', 'soon')).toBeNull();
});

test('dates pad the day and not the month', () => {
  expect(formatDate('2024-08-09')).toBe('09/8/2024');
  expect(formatDate('2022-10-31')).toBe('31/10/2022');
});

test('numbers have a decimal comma and a thousands dot in Vietnamese, and no blank before %', () => {
  expect(formatNumber(1_180, 'vi')).toBe('1.180');
  expect(formatNumber(67.5, 'vi', 1)).toBe('67,5');
  expect(formatNumber(1_180, 'en')).toBe('1,180');
  expect(formatShare(0.881, 'vi')).toBe('88,1%');
  expect(formatRate(1_240_000, 'vi')).toBe('1,2 Mbit/s');
  expect(formatRate(480_000, 'vi')).toBe('480 kbit/s');
  expect(wholeMinutes(89_000)).toBe(1);
});
