/** What a number of hits is followed by where some of them repeat another one in a copy of its article; empty where none does. */
export function copiesText(copies: number, everyCopy: boolean): string {
  if (copies === 0) return '';
  return everyCopy ? `, trong đó ${copies} ở bản đăng lại` : ` (và ${copies} ở bản đăng lại: --moi-ban)`;
}
