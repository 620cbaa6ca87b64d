import { BadInput, errorName, isVankienError } from '../errors.ts';
import { BACKFILL_OVER, type BackfillEnd } from '../model/backfillPlace.ts';
import { LEFT_OUT_BECAUSE } from '../model/leftOut.ts';
import type { Look } from '../queue/schedule.ts';

/** Writes a line for people to standard output. */
export function print(line: string): void {
  process.stdout.write(`${harmless(line)}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`);
}

/** Writes a line about the run, not its result, to standard error. */
export function tell(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/** A title may hold what steers a terminal; of that, only bold and its end pass: search sets off by them what matched. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /(?!\u001b\[(?:1|22)m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const harmless = (text: string): string => text.replace(STEERING, '\ufffd');

/** Tells that a feed, sitemap or list page of a site could not be read while others could. */
export function tellBrokenSource(site: string, source: string, reason: string): void {
  tell(`vankien: ${site}: không đọc được ${source}: ${reason}`);
}

/** Tells where back-filling came to its end, and that a look at a site found no article though there were links, with what they were. */
export function tellLook(site: string, { found, error, backfilled, leftOut = [] }: Look): void {
  if (backfilled) tell(`vankien: ${site}: ${backfilledText(backfilled)}`);
  if (found > 0 || error !== null) return;
  for (const { because, count, example } of leftOut)
    tell(`vankien: ${site}: không thấy bài nào, ${count} liên kết ${LEFT_OUT_BECAUSE[because]}, như ${example}`);
}

/** `lấy bài cũ từ https://bao.example/{page}, đến trang 57 (2026-11-28): trang lặp lại y như trang trước`. */
export function backfilledText({ source, day, page, because }: BackfillEnd): string {
  return `lấy bài cũ từ ${source}, đến trang ${page} (${day}): ${BACKFILL_OVER[because]}`;
}

/** The one line that tells an error: what it is in Vietnamese, its code, and the details. */
export function errorLine(error: unknown): string {
  if (isVankienError(error)) return codeLine(error.code, error.message);
  if (isDatabaseError(error)) return codeLine('STORE_FAILED', withRoom(error.message));
  if (isSystemError(error)) return codeLine(systemCode(error), withRoom(error.message));
  return `vankien: lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}`.replace(
    /\s*\n\s*/g,
    ' ',
  );
}

/** The line for an error that is known by code and details only, as queues keep it. */
export const codeLine = (code: string, reason: string): string => `vankien: ${codeText(code, reason)}`;

/** `Máy chủ báo lỗi [FETCH_STATUS]: status 500`: what a code means, and the first line of the details. */
export function codeText(code: string, reason: string): string {
  const [firstLine = ''] = reason.split('\n');
  return `${errorName(code)} [${code}]: ${firstLine}`;
}

/** 2 for a mistake of the user, 1 for anything else that went wrong. */
export function exitStatus(error: unknown): 1 | 2 {
  return error instanceof BadInput ? 2 : 1;
}

/** A full disk, a file that is no database: what SQLite says of it is one clear line already. */
function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

/** What the system says of a full disk, with what to do. */
function withRoom(message: string): string {
  const isFull = /disk is full|ENOSPC/.test(message);
  return isFull ? `${message}; make room on the disk of VANKIEN_DATA, then run this again` : message;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

function systemCode(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'NOT_FOUND';
  if (error.code === 'ENOSPC') return 'STORE_FAILED';
  return error.code ?? 'UNEXPECTED';
}
