/**
 * Whether a text is a day that there is, as `YYYY-MM-DD`. `2023-02-29` is none: Date.parse would take it for the first of March, so the
 * day is printed again and compared.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
