import type { DateMention } from '../model/date.ts';
import {
  areJoined,
  hasDayCue,
  hasMonthCue,
  isCalled,
  isLunar,
  isMonthName,
  isPlanned,
  type Place,
  relativeYear,
} from './dateCues.ts';
import { DATE_FORMS, type DateFacts, type DateForm } from './dateForms.ts';
import { yearByContext, yearByPublication } from './dateYears.ts';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly needs: DateForm['needs'];
  readonly facts: DateFacts;
}

/**
 * Finds the dates and periods that a text prints, in order, without overlaps.
 *
 * The span holds the numbers and the word that makes them a date of that kind (`tháng 6/2022`, `năm 2021`, `quý I/2021`,
 * `nhiệm kỳ 2020 - 2025`), not the words before a day (`ngày`, `chiều`). A pair of numbers without a year is a date only where its
 * surroundings tell a day: `12/54 xã`, `phục vụ 24/7`, `1.134 tỷ` are none.
 *
 * @param options.publishedOn day of the article, `YYYY-MM-DD`: what a missing year is taken from; where null, the year that most
 *   printed dates of the text have, if there is one
 * @example
 * findDates('Chiều 18-11, Hội nghị bàn việc quý I/2022.', { publishedOn: '2021-11-19' })
 * // [{ surface: '18-11', iso: '2021-11-18', ... }, { surface: 'quý I/2022', iso: '2022-Q1', ... }]
 */
export function findDates(text: string, { publishedOn }: { readonly publishedOn: string | null }): DateMention[] {
  const found = chooseDates(text, findCandidates(text));
  const contextYear = publishedOn === null ? yearByContext(found.map((date) => date.facts)) : null;
  return found.map((date, i) => ({
    start: date.start,
    end: date.end,
    surface: text.slice(date.start, date.end),
    iso: toIso(text, date, { next: found[i + 1], publishedOn, contextYear }),
  }));
}

/** All matches of all forms, those that start first before, then the longer ones. */
function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { pattern, needs, read } of DATE_FORMS) {
    for (const match of text.matchAll(pattern)) {
      const facts = read(match.groups ?? {});
      if (facts !== null) candidates.push({ start: match.index, end: match.index + match[0].length, needs, facts });
    }
  }
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Those that are dates by what stands around them, each character used once. */
function chooseDates(text: string, candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let previousEnd = -1;
  for (const candidate of candidates) {
    if (candidate.start < previousEnd) continue;
    const place: Place = { text, start: candidate.start, end: candidate.end, previousEnd };
    if (candidate.needs === 'day cue' && !hasDayCue(place)) continue;
    if (candidate.needs === 'month cue' && !hasMonthCue(place)) continue;
    if (candidate.needs === 'no number' && isCalled(place)) continue;
    if (candidate.needs === 'no count' && !isMonthName(place)) continue;
    chosen.push(candidate);
    previousEnd = candidate.end;
  }
  return chosen;
}

interface Surroundings {
  readonly next: Candidate | undefined;
  readonly publishedOn: string | null;
  readonly contextYear: number | null;
}

function toIso(text: string, { start, end, facts }: Candidate, around: Surroundings): string | null {
  if (facts.of === 'period') return null;
  const place: Place = { text, start, end, previousEnd: -1 };
  if (isLunar(place)) return null;
  const year = facts.year ?? yearOf(facts, place, around);
  if (year === null) return null;
  if (facts.of === 'quarter') return `${year}-Q${facts.quarter}`;
  const month = `${year}-${String(facts.month).padStart(2, '0')}`;
  return facts.of === 'month' ? month : `${month}-${String(facts.day).padStart(2, '0')}`;
}

/** `từ 28-12 đến 3-1-2022` takes its year from the other end; else the article's day or the text's year give it. */
function yearOf(
  facts: Exclude<DateFacts, { of: 'period' }>,
  place: Place,
  { next, publishedOn, contextYear }: Surroundings,
): number | null {
  if (
    facts.of === 'day' &&
    next?.facts.of === 'day' &&
    next.facts.year !== null &&
    areJoined(place.text, place.end, next.start)
  ) {
    const isLaterInYear = facts.month * 31 + facts.day > next.facts.month * 31 + next.facts.day;
    return isLaterInYear ? next.facts.year - 1 : next.facts.year;
  }
  const shift = relativeYear(place);
  const publicationYear = publishedOn === null ? contextYear : Number(publishedOn.slice(0, 4));
  if (shift !== null && publicationYear !== null) return publicationYear + shift;
  return publishedOn === null ? contextYear : yearByPublication(facts, publishedOn, isPlanned(place));
}
