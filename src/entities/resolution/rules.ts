import type { RelatedCitation, ResolutionStatus } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import { fullNumber, isLocalNumber, isUniqueNumber } from '../documentId.ts';
import { parseNumber } from '../documentNumber.ts';
import { termOn } from '../partyTerms.ts';
import { RESOLUTION_REASONS as REASONS, type ResolutionReason } from '../vocabulary/resolutionReasons.ts';
import { namesIssuer, sameIssuer } from './issuers.ts';
import { reached, type Series, termBefore } from './series.ts';

/** What a citation means, as far as is known. */
export interface Verdict {
  readonly resolution: ResolutionStatus;
  readonly reason: ResolutionReason;
  /** Best first; one where it is resolved. */
  readonly documents: readonly Document[];
}

/** What the rules go by, beside the citation and its candidates. */
export interface Evidence {
  /** Day of the article, `YYYY-MM-DD`; null where undated. */
  readonly publishedOn: string | null;
  readonly series: Series;
  /** The document of that number that the article names in full, the last before the citation or else the first after it. */
  readonly inFull: Document | null;
}

const resolved = (reason: ResolutionReason, document: Document): Verdict => ({
  resolution: 'resolved',
  reason,
  documents: [document],
});
const ambiguous = (reason: ResolutionReason, documents: readonly Document[]): Verdict => ({
  resolution: 'ambiguous',
  reason,
  documents,
});
export const unresolved = (reason: ResolutionReason, documents: readonly Document[] = []): Verdict => ({
  resolution: 'unresolved',
  reason,
  documents,
});

/** Numbers of administrative papers begin anew each year: within one, a number means one paper of its issuer. */
const RECENT_DAYS = 365;
const TERM_DAYS = 5.5 * 365;

/**
 * Decides which of the documents of its number a citation means. What the text states decides first (day, term, issuer), then
 * where else the article names the document in full, then what the numbering allows at the day of the article: a number
 * begins anew with each term, so the paper of the article's own term is meant unless the series had not come so far.
 */
export function judge(citation: RelatedCitation, known: readonly Document[], evidence: Evidence): Verdict {
  const { publishedOn } = evidence;
  const ofType = byType(citation, known);
  if (ofType.length === 0) return unresolved(REASONS.none);
  const possible = ofType.filter(({ issuedOn }) => !publishedOn || !issuedOn || issuedOn <= publishedOn);
  if (possible.length === 0) return unresolved(REASONS.laterOnly, ofType);

  if (citation.issuedOn !== null) return byDate(citation, citation.issuedOn, possible);
  const [first] = possible;
  const full = citation.form === 'code' || fullNumber(citation) !== citation.number;
  if (first && possible.length === 1 && full && isUniqueNumber(first.number ?? '')) {
    return resolved(REASONS.uniqueNumber, first);
  }
  if (citation.term !== null && possible.some(({ term }) => term !== null)) {
    const ofTerm = possible.filter(({ term }) => term === citation.term);
    if (ofTerm[0] && ofTerm.length === 1) return resolved(REASONS.sameTerm, ofTerm[0]);
    return ofTerm.length === 0 ? unresolved(REASONS.noTerm, possible) : ambiguous(REASONS.several, ofTerm);
  }
  const { inFull } = evidence;
  if (inFull && (citation.issuer === null || inFull.issuer === null || sameIssuer(citation.issuer, inFull.issuer))) {
    return resolved(REASONS.inFull, inFull);
  }
  if (citation.form === 'code' && isLocalNumber(citation.number ?? ''))
    return byLocalIssuer(citation, possible, evidence);
  return byNumbering(citation, possible, evidence);
}

/** The noun decides; where it fits none and the code has one noun only, it was the wrong word (`Nghị định số 39-NQ/TW`). */
function byType(citation: RelatedCitation, known: readonly Document[]): readonly Document[] {
  const same = known.filter(({ type }) => type === citation.type);
  if (same.length > 0 || citation.form === 'short') return same;
  const collides = parseNumber(citation.number ?? '')
    ?.code?.toUpperCase()
    .startsWith('QĐ');
  return collides && (citation.type === 'Quyết định' || citation.type === 'Quy định') ? [] : known;
}

function byDate(citation: RelatedCitation, day: string, possible: readonly Document[]): Verdict {
  const sameDay = possible.filter(({ issuedOn }) => issuedOn === day);
  const central = parseNumber(citation.number ?? '')?.organ === 'TW';
  const term = termOn(day);
  // A wrong day travels in the press (15-12-2017 for 102-QĐ/TW of 15-11-2017): a term has one paper of a number.
  const checked = central
    ? possible.filter((each) => each.term === term && each.basis !== 'citation' && each.type === citation.type)
    : [];
  const surest = sameDay.find(({ basis }) => basis !== 'citation') ?? checked[0] ?? sameDay[0];
  if (surest && (sameDay.length === 1 || surest.issuedOn !== day || sameDay[0] === surest)) {
    return resolved(surest.issuedOn === day ? REASONS.sameDate : REASONS.otherDay, surest);
  }
  if (sameDay.length > 1) return ambiguous(REASONS.several, sameDay);
  const undated = possible.filter(({ issuedOn, number }) => issuedOn === null && isUniqueNumber(number ?? ''));
  if (undated[0] && undated.length === 1) return resolved(REASONS.uniqueNumber, undated[0]);
  const unique = possible.filter(({ number }) => isUniqueNumber(number ?? ''));
  if (unique[0] && unique.length === 1 && citation.form === 'code') return resolved(REASONS.uniqueNumber, unique[0]);
  return unresolved(REASONS.noDate, possible);
}

function byLocalIssuer(citation: RelatedCitation, possible: readonly Document[], { publishedOn }: Evidence): Verdict {
  const issuer = citation.issuerName ?? citation.issuer;
  if (issuer === null) return ambiguous(REASONS.localNumber, possible);
  const own = possible.filter((each) => sameIssuer(issuer, each.issuer));
  if (own.length === 0) {
    const open = possible.filter((each) => each.issuer === null);
    return open.length > 0 ? ambiguous(REASONS.localNumber, open) : unresolved(REASONS.noIssuer, possible);
  }
  if (publishedOn === null) return own.length === 1 ? ambiguous(REASONS.undated, own) : ambiguous(REASONS.several, own);
  const recent = own.filter(({ issuedOn }) => issuedOn === null || daysBetween(issuedOn, publishedOn) <= TERM_DAYS);
  if (recent[0] && recent.length === 1) return resolved(REASONS.sameIssuer, recent[0]);
  return recent.length === 0 ? ambiguous(REASONS.oldOnly, own) : ambiguous(REASONS.several, recent);
}

/** No day, no term, not named in full: what the issuer and the numbering leave. */
function byNumbering(citation: RelatedCitation, possible: readonly Document[], evidence: Evidence): Verdict {
  const { publishedOn } = evidence;
  const { issuer } = citation;
  const ofIssuer = issuer === null ? possible : possible.filter((each) => sameIssuer(issuer, each.issuer));
  if (ofIssuer.length === 0) {
    // `Nghị quyết 36-NQ/TW của Bộ Chính trị` (2004) is not the Central Committee's of 2018, though that is the one known.
    return citation.form === 'short' ? unresolved(REASONS.noIssuer, possible) : ambiguous(REASONS.noIssuer, possible);
  }
  const [only] = ofIssuer;
  if (!only) return unresolved(REASONS.none);
  if (publishedOn === null) {
    return issuer !== null && ofIssuer.length === 1 && !comesAgain(citation)
      ? resolved(REASONS.sameIssuer, only)
      : ambiguous(ofIssuer.length > 1 ? REASONS.several : REASONS.undated, ofIssuer);
  }
  // `Nghị định 58/2012`: the year makes it one; `Nghị định 58` may be of any year, and the press leaves out the year of old ones too.
  if (citation.form === 'short' && parseNumber(citation.number ?? '')?.year) {
    return ofIssuer.length === 1 ? resolved(REASONS.sameYear, only) : ambiguous(REASONS.several, ofIssuer);
  }
  const plausible = ofIssuer.flatMap((each) => {
    const reason = plausibleReason(citation, each, publishedOn, evidence.series);
    return reason === null ? [] : [{ each, reason }];
  });
  const [best] = plausible;
  // `Nghị quyết 18` of 2024 may be 18-NQ/TW of 2022, on land, and was mostly that of 2017, on the apparatus
  if (best && citation.form === 'short' && issuer === null && ofIssuer.length > 1)
    return ambiguous(REASONS.several, ofIssuer);
  if (best && plausible.length === 1) return resolved(best.reason, best.each);
  if (plausible.length > 1) {
    return ambiguous(
      REASONS.several,
      plausible.map(({ each }) => each),
    );
  }
  if (citation.form === 'short' && !ofIssuer.some(({ number }) => parseNumber(number ?? '')?.organ === 'TW')) {
    return ambiguous(REASONS.noYear, ofIssuer);
  }
  const central = ofIssuer.every(({ number }) => parseNumber(number ?? '')?.organ === 'TW');
  return ambiguous(central ? REASONS.ownTermUnknown : REASONS.oldOnly, ofIssuer);
}

/**
 * Whether digits alone come again, every year or with every term: in a text without a day, `Nghị định 178 của Chính phủ` is not the one known of
 * 2004, and `Nghị quyết 41 của Bộ Chính trị` not the one known of 2023.
 */
function comesAgain(citation: RelatedCitation): boolean {
  return citation.form === 'short' && parseNumber(citation.number ?? '')?.year === null;
}

/** Why a document may be the one meant at a day by its number alone; null where it is not to be thought of. */
function plausibleReason(
  citation: RelatedCitation,
  document: Document,
  publishedOn: string,
  series: Series,
): ResolutionReason | null {
  const parts = parseNumber(document.number ?? '');
  if (!parts?.code || parts.organ !== 'TW' || document.term === null) {
    if (citation.form === 'short') return null;
    const recent = document.issuedOn !== null && daysBetween(document.issuedOn, publishedOn) <= RECENT_DAYS;
    return recent ? REASONS.recent : null;
  }
  const now = termOn(publishedOn);
  if (now === null || document.term === now) return REASONS.articleTerm;
  const digits = Number.parseInt(parts.digits, 10);
  let surely = true;
  for (let term: string | null = now; term !== null && term !== document.term; term = termBefore(term)) {
    const state = reached(series, parts.code, digits, term, publishedOn);
    if (state === 'yes') return null;
    if (state === 'unknown') surely = false;
  }
  if (surely) return REASONS.earlierTerm;
  // Nobody knows of a later paper of that number, and the text names this one's issuer.
  return citation.issuer !== null && namesIssuer(citation.issuer, document.issuer) ? REASONS.sameIssuer : null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000);
}
