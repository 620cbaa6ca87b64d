import type { Citation, RelatedCitation, Relation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';
import { sameIssuer } from '../resolution/issuers.ts';
import { REACHED } from '../vocabulary/citingAgents.ts';
import type { Agent } from './agents.ts';

/** Units that act on a document, and why these. */
export type Citing = Pick<RelatedCitation, 'citingUnits' | 'impliedUnit' | 'citingReason'>;

export const NOBODY: Citing = { citingUnits: [], impliedUnit: null, citingReason: null };

/** What the text says. */
export function stated(citingUnits: readonly string[], citingReason: 'subject' | 'paragraph' | 'speaker'): Citing {
  return { citingUnits, impliedUnit: null, citingReason };
}

/** What a reader may take from it. */
export function implied(impliedUnit: string, citingReason: 'speaker' | 'article'): Citing {
  return { citingUnits: [], impliedUnit, citingReason };
}

/**
 * The units that act on the cited document: the subject before it in its sentence, the nearest one that is not merely its author, with
 * whoever handed the task on (`A chỉ đạo B thực hiện`: both); else the subject that the sentence gets to later.
 *
 * @param agents those of the sentence, in order
 */
export function subjectOf(text: string, citation: Citation, relation: Relation, agents: readonly Agent[]): Citing {
  const able = agents.filter((agent) => agent.subject);
  const before = able.filter(({ end }) => end <= citation.start);
  const others = before.filter((agent) => !isAuthor(agent, citation));
  // Who issues acts on it, where nobody else does: `Bộ Chính trị ban hành Nghị quyết`.
  const doers = others.length > 0 ? others : before;
  const acting = doers.findLastIndex(({ acts }) => acts);
  let index = acting >= 0 ? acting : doers.length - 1;
  const last = doers[index];
  if (last) {
    const names = [last.name];
    while (index > 0) {
      const agent = doers[index];
      const giver = doers[index - 1];
      if (!agent || !giver) break;
      const joined = /^(?:,| và|, và)[ \u00a0]$/u.test(text.slice(giver.end, agent.start));
      const given = agent.handedOn && giver.unit !== null && agent.start - giver.end <= 60;
      if (!joined && !given) break;
      names.unshift(giver.name);
      index -= 1;
    }
    return stated([...new Set(names)], 'subject');
  }
  const after = able.find(
    (agent) => agent.start >= citation.end && opensClause(text, agent) && !isAuthor(agent, citation),
  );
  const named = after ?? owner(text, citation, relation, agents) ?? reached(text, relation, agents);
  return named ? stated([named.name], 'subject') : NOBODY;
}

/** Kinds by which a body carries out what others have resolved; who made one acts on it. */
const OWN_PLANS: ReadonlySet<string> = new Set(['Kế hoạch', 'Chương trình', 'Đề án']);

/** `Triển khai Kế hoạch thực hiện Nghị quyết của Quận ủy X.`: of a sentence without subject, whose plan it is. */
function owner(text: string, citation: Citation, relation: Relation, agents: readonly Agent[]): Agent | undefined {
  if (relation !== 'triển khai') return undefined;
  const of = agents.filter((agent) => agent.start >= citation.end && agent.unit !== null && isOwner(text, agent));
  return of.findLast((agent) => OWN_PLANS.has(citation.type) || !isAuthor(agent, citation));
}

/** `Phổ biến Nghị quyết tới toàn bộ các sở, ngành`: of a sentence without subject, the bodies that it is brought to. */
function reached(text: string, relation: Relation, agents: readonly Agent[]): Agent | undefined {
  if (relation === 'khác' || relation === 'ban hành') return undefined;
  return agents.findLast(
    ({ unit, start }) => unit === null && REACHED.test(text.slice(Math.max(0, start - REACH), start)),
  );
}

/** Longest of the words of REACHED with what stands before them. */
const REACH = 24;

function isOwner(text: string, { start }: Span): boolean {
  return /của[ \u00a0]$/u.test(text.slice(Math.max(0, start - 4), start));
}

function isAuthor(agent: Agent, citation: Citation): boolean {
  return citation.issuer !== null && sameIssuer(agent.name, citation.issuer);
}

/**
 * `Cùng với việc thực hiện Nghị quyết, Thành ủy sẽ ...` behind a comma, at the beginning of the main clause; `được cấp ủy các cấp
 * triển khai`; `để các cấp thực hiện`; `đã mở nhưng xã chưa làm`.
 */
function opensClause(text: string, { start }: Span): boolean {
  return /(?:[,;:]|(?<!\p{L})(?:để|được|do|nhưng|thì))[ \u00a0]$/u.test(text.slice(Math.max(0, start - 7), start));
}
