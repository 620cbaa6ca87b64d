import type { SiteView } from '../../api/answers.ts';

/** Sites that could not be looked at or read come first, then those of which a part could not, then the others as they are declared. */
export function troubledFirst(sites: readonly SiteView[]): readonly SiteView[] {
  return [...sites].sort((a, b) => troubleOf(b) - troubleOf(a));
}

function troubleOf({ looks: [last], days: [today] }: SiteView): number {
  if (last?.error || today?.judged.verdict === 'broken') return 2;
  return today?.judged.verdict === 'doubtful' || (last?.broken.length ?? 0) > 0 ? 1 : 0;
}

const TIME = new Intl.DateTimeFormat('vi', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `09:20 12/6`, in Vietnamese time. */
export function timeOf(iso: string): string {
  return TIME.format(new Date(iso));
}

const UNITS = [
  { ms: 86_400_000, name: 'ngày' },
  { ms: 3_600_000, name: 'giờ' },
  { ms: 60_000, name: 'phút' },
  { ms: 1_000, name: 'giây' },
] as const;

/** `45 giây`, `90 phút`, `3 giờ`: in the largest unit of which there are two. */
export function durationOf(ms: number): string {
  const unit = UNITS.find((each) => ms >= 2 * each.ms) ?? UNITS[3];
  return `${Math.round(ms / unit.ms)} ${unit.name}`;
}
