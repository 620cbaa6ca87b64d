import { useState } from 'react';
import type { Article } from '../../model/article.ts';
import { apiUrl, ask } from '../api.ts';
import { useSiteName } from '../siteNames.ts';
import type { Source } from './quotation.ts';

/**
 * Copies a quotation with its source.
 *
 * @param quote words it, once the source is known
 */
export function CopyQuotation({
  articleId,
  quote,
}: {
  readonly articleId: string;
  readonly quote: (source: Source) => string;
}) {
  const siteName = useSiteName();
  const [told, setTold] = useState('Sao chép kèm nguồn');
  const copy = async () => {
    const { article } = await ask<{ readonly article: Article }>(apiUrl(`articles/${encodeURIComponent(articleId)}`));
    const text = quote({
      title: article.title,
      paper: siteName(article.site),
      on: article.publishedOn,
      url: /^https?:/.test(article.url) ? article.url : `${location.origin}/bai/${articleId}`,
    });
    setTold((await putOnClipboard(text)) ? 'Đã sao chép' : told);
  };
  return (
    <button
      type="button"
      className="link"
      onClick={() => copy().catch((error: unknown) => setTold((error as Error).message))}
    >
      <span aria-live="polite">{told}</span>
    </button>
  );
}

/** Browsers give the clipboard to pages over TLS or on this machine only; elsewhere the text is shown, to be copied by hand. */
async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.prompt('Trình duyệt không cho chép tự động; hãy chép đoạn này:', text);
    return false;
  }
}
