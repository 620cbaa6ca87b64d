import type { ReactNode } from 'react';
import type { Asked } from './api.ts';

/** Shows an answer, or that it is awaited, or why there is none. */
export function Answer<Of>({
  asked,
  children,
}: {
  readonly asked: Asked<Of>;
  readonly children: (answer: Of) => ReactNode;
}) {
  if (asked.problem) {
    return (
      <p className="message problem" role="alert">
        {asked.problem}
      </p>
    );
  }
  if (!asked.answer) return <p className="message">Đang tìm…</p>;
  return <div aria-busy={asked.waiting}>{children(asked.answer)}</div>;
}
