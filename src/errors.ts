/**
 * The errors of vankien, cut by what happens next. Each carries a stable code of `ERROR_CODES`; its message is one line
 * that says what was expected, what came, and for which URL, file or id.
 */

/**
 * Every code an error can carry, with the Vietnamese sentence that the command line and the pages show before the details,
 * and the English one of the operator's guide (`docs/errors.md`, held to this list by a test).
 */
export const ERROR_CODES = {
  BAD_ARGUMENT: {
    vi: 'Lệnh hoặc tham số không hợp lệ',
    en: 'A command, option or query parameter is not of its form.',
  },
  BAD_CONFIG: { vi: 'Cấu hình không dùng được', en: 'A setting in the environment has a value that cannot be used.' },
  BAD_CORRECTIONS: {
    vi: 'Tệp đính chính không dùng được',
    en: 'The file of merges and splits of persons cannot be read, or an entry is not of its form.',
  },
  NOT_FOUND: { vi: 'Không tìm thấy', en: 'The named article, document, official, file or folder does not exist.' },
  NOT_ALLOWED: { vi: 'Không được phép', en: 'No admin key is set, so that nobody may change the crawl over HTTP.' },
  WRONG_KEY: { vi: 'Khóa quản trị không đúng', en: 'The admin key is missing or wrong.' },
  TOO_OFTEN: { vi: 'Thử quá nhiều lần', en: 'Too many wrong admin keys came from this address; wait a minute.' },
  INDEX_VERSION: {
    vi: 'Dữ liệu thuộc phiên bản khác',
    en: 'The data folder was written by another version of the analysis or the schema.',
  },
  FETCH_TIMEOUT: { vi: 'Máy chủ không trả lời kịp', en: 'The server did not answer in time.' },
  FETCH_FAILED: { vi: 'Không kết nối được', en: 'The connection failed.' },
  FETCH_STATUS: { vi: 'Máy chủ báo lỗi', en: 'The server answered with an error status.' },
  FETCH_REFUSED_ADDRESS: {
    vi: 'Địa chỉ không được phép truy cập',
    en: 'The address is private, or the redirect leads to one; it is never requested, unless `VANKIEN_ALLOW` names it.',
  },
  FETCH_TOO_LARGE: { vi: 'Trang quá lớn', en: 'The answer is larger than the limit.' },
  FETCH_REDIRECTS: { vi: 'Chuyển hướng quá nhiều lần', en: 'Too many redirects, or a loop.' },
  ROBOTS_FORBIDDEN: { vi: 'robots.txt không cho phép', en: 'robots.txt of the site forbids this address.' },
  DENIED: {
    vi: 'Địa chỉ nằm ngoài danh sách được thu thập',
    en: 'The site file, `VANKIEN_DENY` or `VANKIEN_ONLY` leaves this address out; it is never requested.',
  },
  BUDGET_SPENT: {
    vi: 'Đã đủ số trang của trang tin trong ngày',
    en: 'As many pages of the site were fetched today as its `pagesADay` allows; the page waits for the next day.',
  },
  NOT_TEXT: {
    vi: 'Không phải văn bản đọc được',
    en: 'The bytes are no text in any known charset, or of a type that is not read.',
  },
  BAD_FILE: {
    vi: 'Tệp hỏng',
    en: 'A PDF or DOCX file is cut off, damaged, or made to do harm; nothing of it is read.',
  },
  ENCRYPTED: { vi: 'Tệp có mật khẩu', en: 'The file opens with a password only.' },
  HAS_MACROS: { vi: 'Tệp có chứa macro', en: 'The file holds macros; save it without them, as DOCX or PDF.' },
  OVER_LIMIT: {
    vi: 'Tệp vượt giới hạn',
    en: 'Reading the file would take more time, memory or pages than one paper may.',
  },
  NEEDS_OCR: {
    vi: 'Bản quét, cần nhận dạng chữ',
    en: 'The PDF holds pictures of pages. It is kept in the archive; install Tesseract with Vietnamese (`vie`) and Poppler (`pdftoppm`), and read it again.',
  },
  NEEDS_LIBREOFFICE: {
    vi: 'Cần LibreOffice để đọc tệp DOC',
    en: 'A DOC or RTF file is converted by LibreOffice (`soffice`). It is kept in the archive; install that and read it again.',
  },
  EMPTY: { vi: 'Không có nội dung', en: 'There is nothing in it.' },
  LATER_PAGE: {
    vi: 'Trang sau của một bài nhiều trang',
    en: 'A later page of an article, which was read with its first page.',
  },
  NO_ARTICLE: { vi: 'Trang không có bài viết', en: 'No article was found on the page.' },
  TOO_LARGE: { vi: 'Tệp quá lớn', en: 'The file is larger than the limit.' },
  UNREADABLE: {
    vi: 'Tệp hỏng hoặc không mở được',
    en: 'A file that was ingested, or a part of it, is damaged, cut off, encrypted or packed in a way that is not opened.',
  },
  READ_FAILED: {
    vi: 'Không đọc xong trang',
    en: 'The thread that read the page ran out of memory or time, or ended with its process.',
  },
  STORE_FAILED: { vi: 'Kho dữ liệu gặp lỗi', en: 'The store could not write or read.' },
  ARCHIVE_FAILED: { vi: 'Kho lưu trang gặp lỗi', en: 'The archive could not be written or read.' },
  LEASE_ENDED: {
    vi: 'Tiến trình làm việc này đã dừng giữa chừng',
    en: 'The process that had the job died or hung; another one takes it.',
  },
  HANDED_BACK: {
    vi: 'Việc được trả lại khi dừng',
    en: 'The process that had the job was told to stop and handed it back; another one takes it.',
  },
  QUARANTINED: { vi: 'Công việc bị cách ly', en: 'A job failed too often and was set aside.' },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a code says in Vietnamese; queues and schedules also keep codes of faults of the program (`UNEXPECTED`). */
export function errorName(code: string): string {
  return Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code as ErrorCode].vi : 'Lỗi ngoài dự kiến';
}

interface ErrorDetails {
  readonly cause?: unknown;
}

interface RetryDetails extends ErrorDetails {
  readonly delayMs?: number;
  readonly hostIsBusy?: boolean;
}

abstract class VankienError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
  }
}

/** Try again after a while: the network, the server or the disk may recover. */
export class RetryLater extends VankienError {
  /** How long to wait, in ms, where the server said so (`Retry-After`); null leaves it to the queue's backoff. */
  readonly delayMs: number | null;
  /** Whether the server said that it is asked too much (429, 503): all its pages are to wait then. */
  readonly hostIsBusy: boolean;

  constructor(code: ErrorCode, message: string, details: RetryDetails = {}) {
    super(code, message, details);
    this.delayMs = details.delayMs ?? null;
    this.hostIsBusy = details.hostIsBusy ?? false;
  }
}

/** This page will not become an article, however often it is tried. Counted and listed with its reason. */
export class SkipPage extends VankienError {}

/** The user's mistake: one clear line, exit status 2, HTTP 4xx. */
export class BadInput extends VankienError {}

/** Going on would lose or spoil something: stop the process, exit status 1. */
export class Fatal extends VankienError {}

/** An error of ours as plain data, as it passes from one thread to another. Its cause stays behind. */
export interface ErrorRecord {
  readonly kind: keyof typeof KINDS;
  readonly code: ErrorCode;
  readonly message: string;
  readonly delayMs: number | null;
}

const KINDS = { RetryLater, SkipPage, BadInput, Fatal };

export function errorRecord(error: VankienError): ErrorRecord {
  const { code, message } = error;
  const kind = error.name as ErrorRecord['kind'];
  return { kind, code, message, delayMs: error instanceof RetryLater ? error.delayMs : null };
}

/** The error that the record was made of. */
export function errorOf({ kind, code, message, delayMs }: ErrorRecord): VankienError {
  return new KINDS[kind](code, message, delayMs === null ? {} : { delayMs });
}

/** Whether `error` is one of ours: its message may be shown as it is. */
export function isVankienError(error: unknown): error is VankienError {
  return error instanceof VankienError;
}

/**
 * Does `work`; a SkipPage from a part that was given the content alone says at `place` (a URL, a file) what was wrong.
 *
 * @example
 * const { text } = sayingWhere(page.url, () => decode(page.body, { contentType: page.contentType }));
 */
export function sayingWhere<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof SkipPage && !error.message.includes(place)) {
      throw new SkipPage(error.code, `${place}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
