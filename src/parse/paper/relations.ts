import type { CitationRecord, Relation } from '../../model/citation.ts';
import type { PaperRelation, PaperStructure, Section } from '../../model/paper.ts';
import type { Span } from '../../model/span.ts';
import { isoOfWords } from './effect.ts';

/** What the closing clauses of a paper do with others (Luật Ban hành văn bản quy phạm pháp luật 2015, art. 8, 12). */
const CLOSING: ReadonlySet<Relation> = new Set<Relation>([
  'thay thế',
  'sửa đổi',
  'bãi bỏ',
  'hướng dẫn',
  'quy định chi tiết',
  'đính chính',
  'hợp nhất',
  'đình chỉ',
]);
/** `bãi bỏ Điều 9 Nghị định số 117/2020/NĐ-CP ... kể từ ngày 1 tháng 1 năm 2025`. */
const FROM = /(?:kể\s)?từ\sngày\s(?<day>\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/giu;

/** The relations of a paper to others: all that its grounds name, and what its parts replace, amend, repeal or guide. */
export function readRelations(citations: readonly CitationRecord[], structure: PaperStructure): PaperRelation[] {
  return citations.flatMap((citation): PaperRelation[] => {
    const { surface, documentId } = citation;
    if (structure.grounds.some((ground) => holds(ground, citation))) {
      return [{ relation: 'căn cứ', surface, documentId, anchor: null, from: null }];
    }
    const part = partAround(structure.parts, citation);
    if (part === null || !CLOSING.has(citation.relation)) return [];
    const { relation } = citation;
    return [{ relation, surface, documentId, anchor: part.anchor, from: fromOf(citation, structure) }];
  });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The innermost part. */
function partAround(parts: readonly Section[], citation: Span): Section | null {
  const part = parts.find((each) => holds(each, citation));
  return part === undefined ? null : (partAround(part.parts, citation) ?? part);
}

function fromOf({ sentenceText, sentence, end }: CitationRecord, { effect }: PaperStructure): string | null {
  const behind = sentenceText.slice(end - sentence.start);
  const [said] = Array.from(behind.matchAll(FROM), ({ groups }) => isoOfWords(groups?.day ?? ''));
  return said ?? effect?.on ?? null;
}
