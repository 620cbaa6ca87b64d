import type { Article } from '../../model/article.ts';
import type { PaperStructure } from '../../model/paper.ts';
import type { Span } from '../../model/span.ts';
import { headLength, placeOfIssue } from '../readHeader.ts';
import { annexStarts, readAnnex } from './annexes.ts';
import { readEffect } from './effect.ts';
import { readLabel } from './labels.ts';
import { cellsOf, type Line, readLines } from './lines.ts';
import { readSections } from './sections.ts';
import { readTail, tailStart } from './tail.ts';

/** What a paper is based on, one line each, above its first part; papers of the Party set dashes before them (Hướng dẫn 36-HD/VPTW). */
const GROUND = /^(?:[-–]\s?)?(?:căn cứ |theo đề nghị |xét |thực hiện |trên cơ sở |sau khi |qua )/iu;

/**
 * How the text of a paper is built: grounds, parts with those inside them, recipients, signatures, annexes, and from when it holds. Read
 * from the text each time, so that nothing of it is stored; linear in its length. Null for an article that is no paper.
 *
 * @example
 * readStructure(article)?.parts[0] // { kind: 'điều', label: 'Điều 1', anchor: 'dieu-1', heading: 'Phạm vi điều chỉnh', ... }
 */
export function readStructure(article: Pick<Article, 'text' | 'title' | 'header'>): PaperStructure | null {
  if (article.header === null) return null;
  const lines = readLines(article);
  const head = headLength(lines.map(({ text }) => text));
  const first = lines.findIndex(({ text }, i) => i >= head && readLabel(text) !== null && !GROUND.test(text));
  const lastGround = lines.findLastIndex(({ text }, i) => i >= head && GROUND.test(text));
  const bodyStart = first < 0 ? Math.max(head, lastGround + 1) : first;
  const body = lines.slice(bodyStart);
  const tail = body.slice(tailStart(body));
  const starts = annexStarts(tail);
  const tailLines = tail.slice(0, starts[0] ?? tail.length);
  const parts = body.slice(0, body.length - tail.length);
  const taken = new Set<string>();
  return {
    place: placeOfIssue(lines.map(({ text }) => text)),
    grounds: lines
      .slice(head, bodyStart)
      .flatMap(cellsOf)
      .filter(({ text }) => GROUND.test(text))
      .map(withoutDash),
    parts: readSections(parts),
    ...readTail(tailLines),
    annexes: starts.flatMap((start, i) => {
      const [label, ...rest] = tail.slice(start, starts[i + 1] ?? tail.length);
      return label === undefined ? [] : [readAnnex([label, ...rest], taken)];
    }),
    effect: readEffect(parts, article.header.issuedOn),
  };
}

function withoutDash({ text, start, end }: Line): Span {
  return { start: start + (/^[-–]\s?/u.exec(text)?.[0].length ?? 0), end };
}
