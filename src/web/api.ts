import { useEffect, useState } from 'react';

/** What a page shows while it asks the API, and after. The former answer stays while a new one is under way. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  /** One line to show where the API could not answer. */
  readonly problem: string | null;
  readonly waiting: boolean;
}

/** The address of an API resource with its parameters; empty ones are left out. */
export function apiUrl(path: string, parameters: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `/api/v1/${path}${query.size > 0 ? `?${query}` : ''}`;
}

/**
 * Asks the API for `url` and again whenever it or `turn` changes; an answer that comes too late is dropped. Null asks nothing.
 *
 * @param turn counts how often the same is to be asked anew
 */
export function useApi<Answer>(url: string | null, turn = 0): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null, waiting: url !== null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same again
  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    setAsked((before) => ({ ...before, waiting: true }));
    ask<Answer>(url, stop.signal).then(
      (answer) => setAsked({ answer, problem: null, waiting: false }),
      (error: unknown) => {
        if (!stop.signal.aborted) setAsked({ answer: null, problem: messageOf(error), waiting: false });
      },
    );
    return () => stop.abort();
  }, [url, turn]);
  return asked;
}

/**
 * Asks the API to change something.
 *
 * @param key the admin key; it goes with this request alone
 * @throws Error with one line to show
 */
export async function change<Answer>(path: string, key: string, body?: unknown): Promise<Answer> {
  const request = fetch(apiUrl(path), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf<Answer>(await request.catch((error: unknown) => Promise.reject(new Error(messageOf(error)))));
}

/**
 * Asks the API once.
 *
 * @throws Error with one line to show
 */
export async function ask<Answer>(url: string, signal?: AbortSignal): Promise<Answer> {
  const request = fetch(url, { ...(signal && { signal }), headers: { accept: 'application/json' } });
  return answerOf<Answer>(await request.catch((error: unknown) => Promise.reject(new Error(messageOf(error)))));
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null); // a proxy in between may answer with a page
  if (!response.ok || body === null) throw new Error(problemText(body, response.status));
  return body as Answer; // our own server's answer, described by its schema
}

function problemText(body: unknown, status: number): string {
  if (status === 404) return 'Không tìm thấy. Địa chỉ này có thể đã cũ hoặc bị gõ nhầm.';
  const { title, detail } = (body ?? {}) as { readonly title?: string; readonly detail?: string };
  return title ? `${title}: ${detail}` : `Máy chủ báo lỗi ${status}`;
}

function messageOf(error: unknown): string {
  if (error instanceof TypeError) return 'Không kết nối được máy chủ. Hãy kiểm tra vankien có đang chạy không.';
  return error instanceof Error ? error.message : String(error);
}
