import type { JobKind, JobState, ListedJob } from '../queue/queue.ts';
import { codeText } from './print.ts';

/** What each kind of work is called. */
export const KIND_NAMES: Readonly<Record<JobKind, string>> = {
  discover: 'tìm bài',
  fetch: 'tải trang',
  process: 'đọc trang',
};

export const STATE_NAMES: Readonly<Record<JobState['state'], string>> = {
  waiting: 'chờ',
  active: 'đang làm',
  delayed: 'hẹn giờ',
  done: 'xong',
  skipped: 'bỏ qua',
  quarantined: 'cách ly',
};

/** `2024-01-01T00:00:00.000Z` -> `2024-01-01 07:00:00`, in Vietnamese time. */
export function localTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** A job of a list in one line: when, where it stands, its key, and why. */
export function jobLine({ key, state, attempt, at, code, reason }: ListedJob): string {
  const tries = attempt > 0 ? `, lần thử ${attempt}` : '';
  return `${localTime(at)}  ${STATE_NAMES[state]}${tries}  ${shown(key)}${code === null ? '' : `  ${failureText(code, reason)}`}`;
}

/** `Máy chủ báo lỗi [FETCH_STATUS]: status 500`: of a reason with many lines, such as a stack, the first. */
export function failureText(code: string, reason: string | null): string {
  return shown(codeText(code, reason ?? ''));
}

/** What came from outside, without the characters that steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const shown = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/** `90_061_000` ms -> `1 ngày 1 giờ`: the two largest units. */
export function duration(ms: number): string {
  const units = [
    ['ngày', 86_400_000],
    ['giờ', 3_600_000],
    ['phút', 60_000],
    ['giây', 1_000],
  ] as const;
  const first = units.findIndex(([, size]) => ms >= size);
  if (first === -1) return '0 giây';
  let rest = ms;
  const parts = units.slice(first, first + 2).map(([name, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count} ${name}` : '';
  });
  return parts.filter(Boolean).join(' ');
}
