import type { RelatedCitation, ResolvedCitation } from '../model/citation.ts';
import type { Document } from '../model/document.ts';
import { documentId, isUniqueNumber, numberKey } from './documentId.ts';
import { parseNumber } from './documentNumber.ts';
import { documentsCited } from './documents.ts';
import { type Meeting, meetingName, meetingsOf, passedBy } from './namedDocuments.ts';
import { type Candidates, indexCandidates } from './resolution/candidates.ts';
import { type Evidence, judge, unresolved, type Verdict } from './resolution/rules.ts';
import { unitKey } from './unitKey.ts';
import { RESOLUTION_REASONS as REASONS } from './vocabulary/resolutionReasons.ts';

/**
 * Decides for each citation which document it means: resolved, ambiguous with the candidates, or unresolved, with the reason
 * (src/entities/vocabulary/resolutionReasons.ts). Never more is claimed than day, term, issuer, the rest of the article and the rules
 * of numbering say.
 *
 * @param citations all citations of one article, in text order: a full mention decides for bare ones
 * @param documents well-known candidates, in any order, also what is known of the series of numbers; indexed once for each list
 * @param options.stored what the store knows besides of the numbers cited; what the article itself says of documents is added
 * @returns the citations in their order
 */
export function resolveCitations(
  citations: readonly RelatedCitation[],
  documents: readonly Document[],
  { publishedOn, stored = [] }: { readonly publishedOn: string | null; readonly stored?: readonly Document[] },
): ResolvedCitation[] {
  const candidates = indexCandidates(documents, [...stored, ...documentsCited(citations)]);
  const inFull = new Map<string, Full[]>();
  for (const citation of citations) {
    if (citation.issuedOn === null && !isUniqueNumber(citation.number ?? '')) continue;
    const evidence = { publishedOn, series: candidates.series, inFull: null };
    const [document] = judgeFull(citation, candidates, evidence);
    if (!document) continue;
    for (const key of keysOf(citation)) {
      const mentions = inFull.get(key) ?? [];
      mentions.push({ at: citation.start, document });
      inFull.set(key, mentions);
    }
  }
  const congresses = congressesOf(citations);
  return citations.map((citation) => {
    const full = fullFor(citation, inFull);
    const evidence = { publishedOn, series: candidates.series, inFull: full };
    return withVerdict(citation, verdict(citation, candidates, evidence, congresses));
  });
}

/** Where the article names a document in full. */
interface Full {
  readonly at: number;
  readonly document: Document;
}

function judgeFull(citation: RelatedCitation, candidates: Candidates, evidence: Evidence): readonly Document[] {
  if (citation.form !== 'code') return [];
  const { resolution, documents } = judge(citation, candidates.numbered(citation), evidence);
  return resolution === 'resolved' ? documents : [];
}

/** By what bare mentions may take a full one up: its number, and its digits alone. */
function keysOf({ type, number }: RelatedCitation): string[] {
  if (number === null) return [];
  const parts = parseNumber(number);
  const digits = numberKey(parts?.digits ?? number);
  const withYear = parts?.year ? [`${type} ${digits}/${parts.year}`] : [];
  return [`${type} ${numberKey(number)}`, `${type} ${digits}`, ...withYear];
}

function fullFor(citation: RelatedCitation, inFull: ReadonlyMap<string, readonly Full[]>): Document | null {
  if (citation.number === null || citation.issuedOn !== null) return null;
  const mentions = inFull.get(`${citation.type} ${numberKey(citation.number)}`) ?? [];
  const before = mentions.findLast(({ at }) => at < citation.start);
  return (before ?? mentions[0])?.document ?? null;
}

function verdict(
  citation: RelatedCitation,
  candidates: Candidates,
  evidence: Evidence,
  congresses: Congresses,
): Verdict {
  switch (citation.form) {
    case 'code':
    case 'short':
      return judge(citation, candidates.numbered(citation), evidence);
    case 'law': {
      const laws = candidates.law(citation);
      if (laws.length === 0) return unresolved(REASONS.none);
      return pick(laws, REASONS.lawName, REASONS.several);
    }
    case 'congress':
    case 'plenum':
      return byMeeting(citation, candidates, congresses);
    case 'named':
      return unresolved(REASONS.noNumber);
  }
}

function pick(
  documents: readonly Document[],
  one: (typeof REASONS)[keyof typeof REASONS],
  several: (typeof REASONS)[keyof typeof REASONS],
): Verdict {
  return documents.length === 1
    ? { resolution: 'resolved', reason: one, documents }
    : { resolution: 'ambiguous', reason: several, documents };
}

/**
 * Documents that meetings passed. A citation that leaves its congress open (`Nghị quyết Đại hội`) takes up the one that the article
 * names, unless the article speaks of congresses of several organisations.
 */
function byMeeting(citation: RelatedCitation, candidates: Candidates, congresses: Congresses): Verdict {
  const own = documentsOf(citation, candidates, meetingsOf(citation));
  if (own.length > 0) return pick(own, REASONS.meeting, REASONS.namesSeveral);
  if (citation.form === 'plenum') return unresolved(REASONS.none);
  const body = bodyOf(citation);
  const fitting = congresses.meetings.filter(
    (each) =>
      each.kind === citation.form &&
      (citation.term === null || citation.term === each.term) &&
      (body === null || body === (each.body === null ? WHOLE_PARTY : unitKey(each.body))),
  );
  const named = documentsOf(citation, candidates, fitting);
  if (named.length === 0) return unresolved(REASONS.none);
  const others = body === null && congresses.bodies.size > 1;
  if (others && named.length === 1)
    return { resolution: 'ambiguous', reason: REASONS.severalMeetings, documents: named };
  return pick(named, REASONS.onlyMeeting, REASONS.severalMeetings);
}

/** The congresses and plenums that an article names, and the organisations whose congresses it speaks of. */
interface Congresses {
  readonly meetings: readonly Meeting[];
  readonly bodies: ReadonlySet<string>;
}

const WHOLE_PARTY = 'đảng';

function congressesOf(citations: readonly RelatedCitation[]): Congresses {
  const bodies = citations.flatMap((citation) => (citation.form === 'congress' ? (bodyOf(citation) ?? []) : []));
  const meetings = new Map(citations.flatMap(meetingsOf).map((meeting) => [meetingName(meeting), meeting]));
  return { meetings: [...meetings.values()], bodies: new Set(bodies) };
}

/** Whose congress a citation names, by the words of its name; null where it does not say. */
function bodyOf({ surface, issuerName }: RelatedCitation): string | null {
  if (/[Đđ]ảng[ \u00a0]bộ/u.test(surface)) return unitKey(issuerName ?? surface);
  return /Đảng|toàn[ \u00a0]quốc/u.test(surface) ? WHOLE_PARTY : null;
}

function documentsOf(citation: RelatedCitation, candidates: Candidates, meetings: readonly Meeting[]): Document[] {
  const ids = meetings.map((meeting) => documentId(passedBy(citation.type, meeting)));
  return [...new Set(ids)].flatMap((id) => candidates.get(id) ?? []);
}

function withVerdict(citation: RelatedCitation, { resolution, reason, documents }: Verdict): ResolvedCitation {
  const candidates = documents.map(({ id }) => id);
  return {
    ...citation,
    documentId: resolution === 'resolved' ? (candidates[0] ?? null) : null,
    resolution,
    resolutionReason: reason,
    candidates,
  };
}
