import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { print, tell } from './print.ts';

/** One thing that was not taken, as a line of the list has it. */
export interface LeftOut {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

/** What others than pages were passed over for. */
const PASSED_OVER = 'PASSED_OVER';

/**
 * What became of all that one `ingest` found: a bar on a terminal, a line for each page that could not be read, one for each kind of what is
 * no page, the sum in the end; and a file with every one of them by name, since there may be millions.
 */
export class IngestRun {
  readonly #folder: string;
  #found = 0;
  #pages = 0;
  #taken = 0;
  #known = 0;
  #failed = 0;
  #failedPaths = 0;
  readonly #others = new Map<string, { count: number; readonly example: string }>();
  #bar: SingleBar | null = null;
  #list: { readonly path: string; readonly stream: WriteStream } | null = null;

  /** @param folder where the list of what was left out is written */
  constructor(folder: string) {
    this.#folder = folder;
  }

  begin(): void {
    if (!process.stderr.isTTY) return;
    const format = 'Đã đọc {value} / {total} mục tìm thấy {bar}';
    this.#bar = new SingleBar({ clearOnComplete: true, stream: process.stderr, format }, Presets.shades_classic);
    this.#bar.start(0, 0);
  }

  /** Something is there; what becomes of it is told next. */
  found(): void {
    this.#found += 1;
    this.#bar?.setTotal(this.#found);
  }

  /** That it is a page, or was meant to be one. */
  foundPage(): void {
    this.#pages += 1;
  }

  /** How many pages were found so far. */
  get pages(): number {
    return this.#pages;
  }

  took(): void {
    this.#taken += 1;
    this.#bar?.increment();
  }

  /** It was read before, and has not changed. */
  knew(): void {
    this.#known += 1;
    this.#bar?.increment();
  }

  /** It should have been read, and could not be. */
  fail(line: string, left: LeftOut): void {
    this.#failed += 1;
    this.#bar?.increment();
    tell(line);
    this.#write(left);
  }

  /** It is no page that is read; `what` it is instead. */
  passOver(name: string, what: string): void {
    const before = this.#others.get(what);
    if (before) before.count += 1;
    else this.#others.set(what, { count: 1, example: name });
    this.#bar?.increment();
    this.#write({ name, code: PASSED_OVER, reason: what });
  }

  /** Nothing can be found at a path. */
  failPath(line: string): void {
    this.#failedPaths += 1;
    tell(line);
  }

  get failed(): number {
    return this.#failed + this.#failedPaths;
  }

  /** Says how far it is, in a run that has no end of its own. */
  progress(path: string): void {
    tell(
      `vankien: đã đọc xong ${path}: tổng cộng ${this.#taken} bài mới, ${this.#known} bài đã có, ${this.failed} mục không đọc được`,
    );
  }

  /** Takes the bar away and says what was done, also where the run broke off. */
  async end(): Promise<void> {
    this.#bar?.stop();
    const others = [...this.#others].sort(([, a], [, b]) => b.count - a.count);
    for (const [what, { count, example }] of others) tell(`vankien: bỏ qua ${count} mục ${what}, ví dụ ${example}`);
    const passedOver = others.reduce((sum, [, { count }]) => sum + count, 0);
    const unread = this.#found - this.#taken - this.#known - this.#failed - passedOver;
    const list = this.#list;
    if (list) await new Promise<void>((done) => list.stream.end(done));
    const notes = [
      this.#known > 0 ? `${this.#known} bài đã có từ trước` : '',
      this.failed > 0 ? `${this.failed} mục không đọc được` : '',
      passedOver > 0 ? `bỏ qua ${passedOver} mục không phải bài mới` : '',
      unread > 0 ? `${unread} mục chưa đọc` : '',
      list ? `danh sách: ${list.path}` : '',
    ].filter(Boolean);
    print([`Đã đọc ${this.#taken} bài`, ...notes].join(', '));
  }

  #write(left: LeftOut): void {
    this.#list ??= this.#openList();
    this.#list.stream.write(`${JSON.stringify(left)}\n`);
  }

  #openList() {
    mkdirSync(this.#folder, { recursive: true });
    const path = join(this.#folder, `left-out-${new Date().toISOString().replaceAll(':', '')}-${process.pid}.jsonl`);
    // A list that cannot be written (a full disk) must not end the run: its lines were told.
    const stream = createWriteStream(path).on('error', ({ message }) => tell(`vankien: ${path}: ${message}`));
    return { path, stream };
  }
}
