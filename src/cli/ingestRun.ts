import { Presets, SingleBar } from 'cli-progress';
import { print, tell } from './print.ts';

/** What became of the files of one `ingest`: a bar on a terminal, a line for each that was left out, and the sum in the end. */
export class IngestRun {
  #files = 0;
  #taken = 0;
  #known = 0;
  #failedFiles = 0;
  #failedPaths = 0;
  #bar: SingleBar | null = null;

  begin(files: number): void {
    this.#files = files;
    if (!process.stderr.isTTY) return;
    this.#bar = new SingleBar({ clearOnComplete: true, stream: process.stderr }, Presets.shades_classic);
    this.#bar.start(files, 0);
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

  failFile(line: string): void {
    this.#failedFiles += 1;
    this.#bar?.increment();
    tell(line);
  }

  /** Nothing can be found at a path. */
  failPath(line: string): void {
    this.#failedPaths += 1;
    tell(line);
  }

  get failed(): number {
    return this.#failedFiles + this.#failedPaths;
  }

  /** Takes the bar away and says what was done, also where the run broke off. */
  end(): void {
    this.#bar?.stop();
    const unread = this.#files - this.#taken - this.#known - this.#failedFiles;
    const notes = [
      this.#known > 0 ? `${this.#known} bài đã có từ trước` : '',
      this.failed > 0 ? `${this.failed} tệp không đọc được` : '',
      unread > 0 ? `${unread} tệp chưa đọc` : '',
    ].filter(Boolean);
    print([`Đã đọc ${this.#taken} bài`, ...notes].join(', '));
  }
}
