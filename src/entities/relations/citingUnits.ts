import type { Citation, RelatedCitation, Relation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';
import { sameIssuer } from '../resolution/issuers.ts';
import { REACHED } from '../vocabulary/citingAgents.ts';
import type { Agent } from './agent.ts';
import {
  before,
  isBehindMark,
  isFronted,
  isOfModifier,
  isOfPredicate,
  isOwner,
  opensClause,
  SAYING,
} from './clausePlaces.ts';

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

/** `và được UBND tỉnh chấp thuận tại Văn bản 4750`, `khi Bộ Chính trị có Nghị quyết 33`: the author right before it makes it there. */
function issues(text: string, citation: Citation, agent: Agent | undefined): boolean {
  if (!agent?.opens || !agent.acts || agent.handedOn || !isAuthor(agent, citation)) return false;
  const between = text.slice(agent.end, citation.start);
  return between.length <= MAX_ISSUING && !/[,;:]/u.test(between);
}

const MAX_ISSUING = 40;

/** A citation's clause and what stands in it, in text order. */
export interface CitingClause {
  readonly relation: Relation;
  readonly clause: Span;
  readonly agents: readonly Agent[];
  /** Other documents cited near it. */
  readonly others: readonly Citation[];
}

/**
 * The units that act on the cited document: the subject before it in its sentence, the nearest one that is not merely its author, with
 * whoever handed the task on (`A chỉ đạo B thực hiện`: both); else the subject that the sentence gets to later.
 */
export function subjectOf(
  text: string,
  citation: Citation,
  { relation, clause, agents, others }: CitingClause,
): Citing {
  const beside = besideAuthor(text, citation, agents);
  if (beside !== null) return stated([beside], 'subject');
  const able = agents.filter((agent) => agent.subject && (agent.opens || agent.acts));
  const preceding = able.filter((agent) => agent.end <= citation.start && !isOfModifier(text, agent, citation));
  const notAuthors = preceding.filter((agent) => !isAuthor(agent, citation));
  // Who issues acts on it, where nobody else does: `Bộ Chính trị ban hành Nghị quyết`.
  const doers = notAuthors.length > 0 && !issues(text, citation, preceding.at(-1)) ? notAuthors : preceding;
  let index = nearest(doers);
  const last = doers[index];
  if (last) {
    const names = [last.name];
    while (index > 0) {
      const agent = doers[index];
      const giver = doers[index - 1];
      if (!agent || !giver) break;
      const joined = IN_LIST.test(text.slice(giver.end, agent.start));
      const given = agent.handedOn && giver.unit !== null && agent.start - giver.end <= 60;
      if (!joined && !given) break;
      names.unshift(giver.name);
      index -= 1;
    }
    return stated([...new Set(names)], 'subject');
  }
  const after = subjectBehind(text, citation, { clause, able });
  if (after) return stated(listAround(text, able, after), 'subject');
  const named = owner(text, citation, { relation, agents, others }) ?? reached(text, relation, agents);
  return named ? stated([named.name], 'subject') : NOBODY;
}

/** `đã được Thanh tra tỉnh (Kết luận số 30), Thanh tra huyện (Kết luận số 3) nêu`: the author before the bracket, who acts by it. */
function besideAuthor(text: string, { start, issuer }: Citation, agents: readonly Agent[]): string | null {
  if (issuer === null || text.slice(start - issuer.length - 2, start) !== `${issuer} (`) return null;
  const from = start - issuer.length - 2;
  if (!/(?:,|(?<!\p{L})(?:được|bị|do))[ \u00a0]$/u.test(text.slice(Math.max(0, from - 6), from))) return null;
  return agents.find((agent) => agent.end === start - 2)?.name ?? issuer;
}

/**
 * The subject that a sentence gets to behind the document: of the main clause, where the document stands in a phrase before it (there its author
 * too, who acts by it: `Tại văn bản số 209, Bộ Y tế kiến nghị`), else in its own predicate (`được cấp ủy triển khai`).
 */
function subjectBehind(
  text: string,
  citation: Citation,
  { clause, able }: { readonly clause: Span; readonly able: readonly Agent[] },
): Agent | undefined {
  const behind = able.filter((agent) => agent.start >= citation.end && opensClause(text, agent));
  const main = isFronted(text, citation, clause)
    ? behind.find(
        (agent) => isBehindMark(text, agent) && !SAYING.test(text.slice(Math.max(0, agent.start - 20), agent.start)),
      )
    : undefined;
  const own = behind.find(
    (agent) =>
      !isBehindMark(text, agent) && !isAuthor(agent, citation) && isOfPredicate(text.slice(citation.end, agent.start)),
  );
  if (main === undefined) return own;
  // `theo nghị định do Bộ A dự thảo, Bộ B cho rằng`: who made it only says which it is
  return own !== undefined && own.start < main.start && !/(?<!\p{L})do[ \u00a0]$/u.test(before(text, own)) ? own : main;
}

/** What joins the bodies of a list that are one subject. */
const IN_LIST = /^(?:,| và|, và)[ \u00a0]$/u;

/** `Theo Nghị quyết 85, Quốc hội, HĐND sẽ`: all the bodies of the list that one stands in, authors among them. */
function listAround(text: string, agents: readonly Agent[], one: Agent): string[] {
  const joined = (index: number) => {
    const [left, right] = [agents[index], agents[index + 1]];
    return left !== undefined && right !== undefined && IN_LIST.test(text.slice(left.end, right.start));
  };
  let first = agents.indexOf(one);
  let last = first;
  while (first > 0 && joined(first - 1)) first -= 1;
  while (joined(last)) last += 1;
  return [...new Set(agents.slice(first, last + 1).map(({ name }) => name))];
}

/**
 * The last that opens a clause and does something; where none does, the last that does something, else the last who was asked to or has an aside behind it
 * (`Bộ Y tế - cơ quan thường trực - đã ...`). -1 where there is none.
 */
function nearest(doers: readonly Agent[]): number {
  for (const fits of [
    (agent: Agent) => agent.opens && agent.acts,
    (agent: Agent) => agent.acts,
    (agent: Agent) => agent.handedOn || (agent.opens && agent.aside),
  ]) {
    const index = doers.findLastIndex(fits);
    if (index >= 0) return index;
  }
  return -1;
}

/** Kinds by which a body carries out what others have resolved; who made one acts on it. */
const OWN_PLANS: ReadonlySet<string> = new Set(['Kế hoạch', 'Chương trình', 'Đề án']);
/** Right behind the document the owner is that of the plan it stands in; farther on of something else. */
const OWNED =
  /^(?:[ \u00a0]\([^()]{1,40}\)|,?[ \u00a0]kh(?:óa|oá)[ \u00a0][IVX\d]{1,5}|,?[ \u00a0]ngày[ \u00a0][\d/.-]{3,10})?[ \u00a0]của[ \u00a0]$/u;

/** `Triển khai Kế hoạch thực hiện Nghị quyết của Quận ủy X.`: of a sentence without subject, whose plan it is. */
function owner(
  text: string,
  citation: Citation,
  { relation, agents, others }: Omit<CitingClause, 'clause'>,
): Agent | undefined {
  if (relation !== 'triển khai') return undefined;
  const of = agents.filter(
    (agent) =>
      agent.start >= citation.end &&
      agent.unit !== null &&
      isOwner(text, agent) &&
      (OWN_PLANS.has(citation.type) || OWNED.test(text.slice(citation.end, agent.start))) &&
      !others.some((other) => isAuthor(agent, other)),
  );
  return of.findLast((agent) => OWN_PLANS.has(citation.type) || !isAuthor(agent, citation));
}

/** What brings a document to those it is for. */
const BROUGHT: ReadonlySet<Relation> = new Set(['quán triệt', 'triển khai', 'cụ thể hóa', 'hướng dẫn']);

/** `Phổ biến Nghị quyết tới toàn bộ các sở, ngành`: of a sentence without subject, the bodies that it is brought to. */
function reached(text: string, relation: Relation, agents: readonly Agent[]): Agent | undefined {
  if (!BROUGHT.has(relation)) return undefined;
  return agents.findLast(
    ({ unit, start }) => unit === null && REACHED.test(text.slice(Math.max(0, start - REACH), start)),
  );
}

/** Longest of the words of REACHED with what stands before them. */
const REACH = 24;

function isAuthor(agent: Agent, citation: Citation): boolean {
  return citation.issuer !== null && sameIssuer(agent.name, citation.issuer);
}
