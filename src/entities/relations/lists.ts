import type { UnitKind } from '../../model/unit.ts';
import { FRONTING } from '../vocabulary/citingAgents.ts';
import type { Agent } from './agent.ts';

/** What joins the bodies of one list. */
const JOINT = /^(?:,| và| cùng|, và)[ \u00a0]$/u;

/**
 * Bodies that go on with a list whose first one is no subject are none either: `gửi Ủy ban A, Quốc hội và Sở B`, `cán bộ thuộc diện Bộ Chính trị, Ban Bí
 * thư quản lý`. Behind one comma alone a subject may begin: `Theo đề nghị của Sở Nội vụ, UBND tỉnh quyết định`.
 *
 * @param agents in text order
 */
export function inLists(text: string, agents: readonly Agent[]): Agent[] {
  const read = [...agents];
  for (let first = 0; first < agents.length; ) {
    let end = first + 1;
    while (end < agents.length && jointBefore(text, agents, end) !== null) end += 1;
    if (agents[first]?.subject === false && goesOn(text, agents, first, end)) {
      for (let i = first + 1; i < end; i += 1) {
        const agent = agents[i];
        if (agent) read[i] = { ...agent, subject: false };
      }
    }
    first = end;
  }
  return read;
}

/** Whether the agents `[first, end)`, which joints part, are one list to the end. */
function goesOn(text: string, agents: readonly Agent[], first: number, end: number): boolean {
  const last = agents[end - 1];
  const opening = agents[first];
  const second = agents[first + 1];
  if (!last || !opening || !second) return false;
  if (jointBefore(text, agents, first + 1) !== ',' || !last.acts) return true;
  if (end - first === 2) {
    // `ở xã A, huyện B đã ...`: a place in a place.
    if (isPlace(opening) && isPlace(second)) return true;
    // `có sự tham gia của Bộ A, Bộ B thanh tra`: two of a kind are a list, but behind a phrase that the comma ends (`Theo đề nghị của Bộ A, Bộ B`).
    return opening.unit !== null && opening.unit.kind === second.unit?.kind && !isFronted(text, opening);
  }
  return jointBefore(text, agents, first + 2) === ',';
}

function jointBefore(text: string, agents: readonly Agent[], index: number): string | null {
  const before = agents[index - 1];
  const agent = agents[index];
  if (!before || !agent || agent.start - before.end > 6) return null;
  const joint = text.slice(before.end, agent.start);
  return JOINT.test(joint) ? joint.trim() : null;
}

/** Whether the words since the last mark begin with a word that fronts a phrase. */
function isFronted(text: string, { start }: Agent): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const words = before.slice(Math.max(...[...MARKS].map((mark) => before.lastIndexOf(mark))) + 1);
  return FRONTING.test(words);
}

const MARKS = ',.;:(“"\n';
const LOOK_BACK = 120;

function isPlace({ unit }: Agent): boolean {
  return unit !== null && PLACES.has(unit.kind);
}

/** Kinds of units that are places, whose authorities are meant where they act. */
export const PLACES: ReadonlySet<UnitKind> = new Set(['city', 'province', 'district', 'ward', 'commune']);
