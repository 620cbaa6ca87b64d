import type { Citation, RelatedCitation, Relation } from '../model/citation.ts';
import type { Official } from '../model/official.ts';
import type { Span } from '../model/span.ts';
import type { Speech } from '../model/speech.ts';
import type { UnitMention } from '../model/unit.ts';
import type { Agent } from './relations/agent.ts';
import { findAgents } from './relations/agents.ts';
import { type Citing, implied, NOBODY, stated, subjectOf } from './relations/citingUnits.ts';
import { issuerNames } from './relations/issuerNames.ts';
import { mainUnit } from './relations/mainUnit.ts';
import { postsOf } from './relations/postsOf.ts';
import { findCues, relationOf } from './relations/relationOf.ts';
import { spanAround, spansWithin } from './relations/spans.ts';
import { type Acting, actingMentions, type CitingSpeaker, officialActing, speakerOf } from './relations/whoSpeaks.ts';
import { readTokens, type Token } from './tokens.ts';
import { ISSUING } from './vocabulary/citingAgents.ts';

/** What else is known of the text, with offsets into it; lists in text order. */
export interface RelationContext {
  readonly sentences: readonly Span[];
  readonly units: readonly UnitMention[];
  readonly officials: readonly Official[];
  readonly speeches: readonly Speech[];
  /** Of the text, where they have been read already. */
  readonly tokens?: readonly Token[];
}

/**
 * Adds to each citation its sentence, what is done with the document (src/entities/vocabulary/relations.ts), which units do it and why
 * these, and which official speaks of it or does it. Units: the subject of the clause or sentence; the body that speaks; else the place that opens the paragraph
 * (`Tại quận X, ...`) or the last subject in it. Implied where the text names none: inside a speech the speaker's unit; else the unit that
 * the article is about, where the text does something with the document at all.
 *
 * @param citations in text order
 * @returns the citations in their order
 */
export function relateCitations(
  text: string,
  citations: readonly Citation[],
  { sentences, units, officials, speeches, tokens }: RelationContext,
): RelatedCitation[] {
  if (citations.length === 0) return []; // as in four articles of five: nothing to look round for
  const cues = findCues(text, units);
  const posts = postsOf(text, officials);
  const agents = findAgents(text, { tokens: tokens ?? readTokens(text), citations, units, posts });
  const main = mainUnit(units);
  const names = issuerNames(citations, units);
  const said = { speeches: [...speeches].sort((a, b) => a.start - b.start), officials };
  const mentions = actingMentions(officials);
  const paragraphs = paragraphsOf(text);
  const fullNames = new Map(units.map(({ surface, name }) => [surface, name]));
  let previous: { readonly citation: Citation; readonly sentence: Span; readonly relation: Relation } | null = null;
  return citations.map((citation, index) => {
    const sentence = spanAround(sentences, citation.start) ?? { start: citation.start, end: citation.end };
    const listed = previous?.sentence.start === sentence.start ? previous : null;
    const relation = relationOf(text, citation, sentence, cues, listed);
    // Behind a nested citation (`Kế hoạch thực hiện Nghị quyết A, Chương trình B`) the list goes on with the outer one.
    if (!listed || citation.start >= listed.citation.end) previous = { citation, sentence, relation };
    const speaker = speakerOf(text, citation, sentence, said);
    const clause = clauseOf(citation, sentence, speaker?.speech ?? sentence);
    const others = citations
      .slice(Math.max(0, index - MAX_OTHERS), index + MAX_OTHERS)
      .filter((each) => each !== citation);
    const within = (bounds: Span) =>
      subjectOf(text, citation, { relation, clause, agents: spansWithin(agents, bounds), others });
    const own = within(clause);
    // who says what they will do is its subject, though no unit has that name: `các sở được giao chỉ đạo thi hành Luật`
    const nameless = speaker?.official === null && !fullNames.has(speaker.unit ?? '');
    const subject =
      own.citingReason === null && nameless ? within({ start: sentence.start, end: speaker.speech.start }) : own;
    const acting = speaker ? null : officialActing(citation, sentence, mentions);
    const official = speaker ? speaker.official : (acting?.official ?? null);
    const citing =
      (subject.citingReason !== null ? subject : null) ??
      fromSpeaker(
        official,
        speaker?.unit ?? null,
        speaker === null ? citation.issuer : null,
        isIssued(text, citation, relation) &&
          (speaker !== null || signs(text, citation, acting, fullNames)) &&
          isHeldHere(text, sentence, official) &&
          saysSo(citation, speaker),
        fullNames,
      ) ??
      fromParagraph(citation, sentence, spanAround(paragraphs, citation.start), agents) ??
      fromArticle(relation, main);
    return {
      ...citation,
      sentence,
      relation,
      ...citing,
      issuerName: names[index] ?? null,
      citingOfficial: official?.name ?? null,
    };
  });
}

/** How far from a citation the doer is looked for, in UTF-16 units; longer sentences are lists. */
const MAX_BEFORE = 1500;
const MAX_AFTER = 600;

/** Neighbours among the citations that are looked at. */
const MAX_OTHERS = 12;

/** `ông An, khi đó là Bộ trưởng Bộ Nội vụ, ký`: what he signs is of the body that the sentence names or of the only one he has. */
function isHeldHere(text: string, { start, end }: Span, official: Official | null): boolean {
  if (official === null || official.unit === null || official.posts.length < 2) return true;
  const [noun = ''] = official.unit.split(/ (?=\p{Lu})/u);
  return text
    .slice(start, Math.min(end, start + MAX_BEFORE))
    .toLowerCase()
    .includes(noun.toLowerCase());
}

/**
 * Whether who is named before a paper signs it for a body: the paper's own author where the text names one (`ông An ký Nghị quyết 233 của Đảng ủy tập
 * đoàn`), else that of the post. Not who is named behind it (`Thủ tướng ban hành Quyết định miễn nhiệm bà A`), nor who announces another's.
 */
function signs(
  text: string,
  { start, issuer }: Citation,
  acting: Acting | null,
  fullNames: ReadonlyMap<string, string>,
): boolean {
  if (acting === null || acting.end > start) return false;
  if (issuer === null) return true;
  const isOfPost = issuer.includes(acting.official.unit ?? issuer);
  return (isOfPost || fullNames.has(issuer)) && !/công bố[ \u00a0]$/u.test(text.slice(Math.max(0, start - 9), start));
}

/** `ông cho biết đã ký Quyết định`: right at the beginning of what he says; farther in someone else may be the subject. */
function saysSo({ start }: Span, speaker: CitingSpeaker | null): boolean {
  return speaker === null || start - speaker.speech.start <= MAX_BEFORE_SAID;
}

const MAX_BEFORE_SAID = 40;

/** `đã ký Quyết định`; not `biết rõ kế hoạch do ông A ban hành`, `trách nhiệm trong việc ban hành Nghị quyết`. */
function isIssued(text: string, { start }: Span, relation: Relation): boolean {
  return relation === 'ban hành' && ISSUING.test(text.slice(Math.max(0, start - 60), start));
}

function clauseOf(citation: Span, sentence: Span, words: Span): Span {
  return {
    start: Math.max(sentence.start, words.start, citation.start - MAX_BEFORE),
    end: Math.min(sentence.end, words.end, citation.end + MAX_AFTER),
  };
}

/**
 * A body that speaks (`Theo Bộ Nội vụ, ...`), or whose head issues (`Chủ tịch UBND tỉnh A ký Công điện`), acts itself. What an official says or
 * does with a document need not be the doing of the body.
 *
 * @param body that speaks
 * @param issuer of the document, where it is issued in the words before it
 * @param issues whether the document is issued in the words before it
 */
function fromSpeaker(
  official: Official | null,
  body: string | null,
  issuer: string | null,
  issues: boolean,
  fullNames: ReadonlyMap<string, string>,
): Citing | null {
  if (official && issues && issuer !== null && fullNames.has(issuer))
    return stated([fullNames.get(issuer) ?? issuer], 'speaker');
  const unit = official ? official.unit : body;
  if (unit === null || (!official && !fullNames.has(unit))) return null;
  const name = fullNames.get(unit) ?? unit;
  return !official || issues ? stated([name], 'speaker') : implied(name, 'speaker');
}

/** The place that opens the paragraph, else the last subject before the sentence in it. */
function fromParagraph(
  citation: Span,
  sentence: Span,
  paragraph: Span | null,
  agents: readonly Agent[],
): Citing | null {
  if (!paragraph) return null;
  const opening = spansWithin(agents, {
    start: paragraph.start,
    end: Math.min(paragraph.end, paragraph.start + MAX_AFTER),
  });
  const scene = opening.find((agent) => agent.scene && agent.end <= citation.start);
  const earlier = spansWithin(agents, {
    start: Math.max(paragraph.start, sentence.start - MAX_BEFORE),
    end: Math.max(paragraph.start, sentence.start),
  });
  const found = scene ?? earlier.findLast(({ subject, unit }) => subject && unit !== null);
  return found ? stated([found.name], 'paragraph') : null;
}

function paragraphsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function fromArticle(relation: Relation, main: string | null): Citing {
  return main === null || relation === 'khác' ? NOBODY : implied(main, 'article');
}
