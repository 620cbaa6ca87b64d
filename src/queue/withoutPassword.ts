/** The URL of a server as it may be shown: `redis://user:secret@host` -> `redis://***@host`. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}
