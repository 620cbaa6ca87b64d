/** A day `2022-05-05` as Vietnamese readers write it: `5/5/2022`; `không rõ ngày` for null. */
export function day(iso: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return parts ? `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}` : 'không rõ ngày';
}
