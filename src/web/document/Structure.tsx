import { Link } from 'react-router';
import type { PaperView, PassageSection } from '../../model/paper.ts';
import { Answer } from '../Answer.tsx';
import { apiUrl, useApi } from '../api.ts';
import { day } from '../day.ts';

/** How a document whose text is held is built: grounds, parts, relations, signature, recipients, annexes. */
export function Structure({ id, articleId }: { readonly id: string; readonly articleId: string }) {
  const asked = useApi<PaperView>(apiUrl(`documents/${encodeURIComponent(id)}/sections`));
  return (
    <section className="structure" aria-label="Bố cục văn kiện">
      <h2>
        Bố cục <Link to={`/bai/${articleId}`}>toàn văn</Link>
      </h2>
      <Answer asked={asked}>{(paper) => <Paper {...paper} />}</Answer>
    </section>
  );
}

function Paper({ effect, grounds, parts, relations, signatures, recipients, annexes }: PaperView) {
  const acts = relations.filter(({ relation }) => relation !== 'căn cứ');
  return (
    <>
      {effect?.on && <p>Có hiệu lực từ {day(effect.on)}</p>}
      <Named title="Căn cứ" items={grounds.map(({ start, text }) => ({ key: start, text }))} />
      <Parts parts={parts} />
      {acts.length > 0 && (
        <details open>
          <summary>Quan hệ với văn kiện khác</summary>
          <ul>
            {acts.map(({ relation, surface, documentId, anchor, from }) => (
              <li key={`${anchor} ${surface}`}>
                {relation}{' '}
                {documentId ? <Link to={`/van-kien/${encodeURIComponent(documentId)}`}>{surface}</Link> : surface}
                {from && ` từ ${day(from)}`} {anchor && <a href={`#${anchor}`}>({anchor})</a>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Named
        title="Ký"
        items={signatures.map(({ start, behalf, post, name }) => ({
          key: start,
          text: [...behalf, post, name].filter(Boolean).join(', '),
        }))}
      />
      <Named title="Nơi nhận" items={recipients.map(({ start, text }) => ({ key: start, text }))} />
      {annexes.map(({ anchor, label, title, parts: inside, rows }) => (
        <details key={anchor} id={anchor}>
          <summary>
            {label}
            {title && `: ${title}`}
          </summary>
          <Parts parts={inside} />
          {rows.length > 0 && (
            <table>
              <tbody>
                {rows.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells may be alike, and never change places
                  <tr key={row}>
                    {cells.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      ))}
    </>
  );
}

interface Item {
  readonly key: number;
  readonly text: string;
}

function Named({ title, items }: { readonly title: string; readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({items.length})
      </summary>
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function Parts({ parts }: { readonly parts: readonly PassageSection[] }) {
  if (parts.length === 0) return null;
  return (
    <ul className="parts">
      {parts.map(({ anchor, text, parts: inside }) => (
        <li key={anchor} id={anchor}>
          {text.split(/\n+/).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a part never change places
            <p key={i}>{line}</p>
          ))}
          <Parts parts={inside} />
        </li>
      ))}
    </ul>
  );
}
