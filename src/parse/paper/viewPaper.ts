import type { ArticleRecords } from '../../model/article.ts';
import type { PaperView, Passage, PassageSection, Section } from '../../model/paper.ts';
import type { Span } from '../../model/span.ts';
import { readStructure } from './readStructure.ts';
import { readRelations } from './relations.ts';

/** A paper as people and programs are shown it; null for an article that is no paper. */
export function viewPaper({ article, citations }: Pick<ArticleRecords, 'article' | 'citations'>): PaperView | null {
  const structure = readStructure(article);
  if (structure === null || article.header === null) return null;
  const passage = ({ start, end }: Span): Passage => ({ start, end, text: article.text.slice(start, end) });
  const section = ({ parts, ...rest }: Section): PassageSection => ({
    ...rest,
    text: passage(rest.own).text,
    parts: parts.map(section),
  });
  return {
    ...structure,
    articleId: article.id,
    header: article.header,
    grounds: structure.grounds.map(passage),
    parts: structure.parts.map(section),
    recipients: structure.recipients.map(passage),
    annexes: structure.annexes.map(({ parts, ...annex }) => ({ ...annex, parts: parts.map(section) })),
    relations: readRelations(citations, structure),
  };
}
