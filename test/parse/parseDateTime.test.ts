import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateTime } from '../../src/parse/parseDateTime.ts';

describe('parseDateTime', () => {
  test.each([
    ['weekday, day first, zone in brackets', 'Thứ tư, 11/3/2026, 00:05 (GMT+7)', '2026-03-11T00:05:00+07:00'],
    ['GMT+7 behind the time', '11/03/2026 08:01 GMT+7', '2026-03-11T08:01:00+07:00'],
    ['a 24-hour clock with AM behind it', '11-03-2026 - 00:01 AM', '2026-03-11T00:01:00+07:00'],
    ['a dash between day and time', '14/08/2026 - 21:20', '2026-08-14T21:20:00+07:00'],
    ['h between hour and minute', '19/11/2021 | 08h22', '2021-11-19T08:22:00+07:00'],
    ['the time first', '08:22 | 19/11/2021', '2021-11-19T08:22:00+07:00'],
    ['chiều as CH', '19/11/2021 1:22 CH', '2021-11-19T13:22:00+07:00'],
    ['the day in words', 'Hà Giang, ngày 5 tháng 5 năm 2022', '2022-05-05'],
    ['a day alone', '19/11/2021', '2021-11-19'],
    ['ISO without zone', '2026-03-11T08:01:53', '2026-03-11T08:01:53+07:00'],
    ['ISO in UTC', '2026-03-10T17:05:00Z', '2026-03-11T00:05:00+07:00'],
    ['ISO with a blank before the zone', '2026-03-11T08:52:11.000 +07:00', '2026-03-11T08:52:11+07:00'],
    ['ISO with a zone without colon', '2026-03-11T08:52:11+0700', '2026-03-11T08:52:11+07:00'],
    ['ISO with a one-digit zone', '2026-03-11T08:52:11+7:00', '2026-03-11T08:52:11+07:00'],
    ['a zone west of Greenwich', '2026-03-10T23:30:00-05:00', '2026-03-11T11:30:00+07:00'],
    ['pubDate of a feed', 'Wed, 11 Mar 2026 08:01:00 +0700', '2026-03-11T08:01:00+07:00'],
    ['pubDate in GMT', 'Wed, 11 Mar 2026 01:01:00 GMT', '2026-03-11T08:01:00+07:00'],
    ['Unix seconds', '1772816700', '2026-03-07T00:05:00+07:00'],
    ['.NET en-US: the month first', '9/5/2026 10:17:01 PM', '2026-09-05T22:17:01+07:00'],
  ])('reads %s: %s', (_, printed, iso) => {
    expect(parseDateTime(printed)).toBe(iso);
  });

  test('a hint settles which number is the month', () => {
    expect(parseDateTime('9/5/2026', 'month-first')).toBe('2026-09-05');
    expect(parseDateTime('9/5/2026 10:17:01 PM', 'day-first')).toBe('2026-05-09T22:17:01+07:00');
    expect(parseDateTime('19/5/2026', 'month-first')).toBe('2026-05-19');
  });

  test.each([['31/02/2026'], ['13/25/2026'], ['2026-02-30T10:00:00Z'], [''], ['hôm qua'], ['20260311']])(
    'there is no such day as %j',
    (printed) => {
      expect(parseDateTime(printed)).toBeNull();
    },
  );

  test('what it prints it reads again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = parseDateTime(String(Math.floor(date.getTime() / 1000)).padStart(10, '0'));
          expect(parseDateTime(iso ?? '')).toBe(iso);
        },
      ),
    );
  });
});
