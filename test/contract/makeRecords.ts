import { createHash } from 'node:crypto';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { CitationRecord } from '../../src/model/citation.ts';
import type { Document } from '../../src/model/document.ts';
import type { ArticleId, DocumentId, OfficialId } from '../../src/model/ids.ts';
import type { SpeechRecord } from '../../src/model/speech.ts';
import type { UnitMention } from '../../src/model/unit.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { packSketch, sketchOf } from '../../src/text/copies/sketch.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { bareCitation } from '../support/bareCitation.ts';

const segmenter = openSegmenter('perceptron');

/** The facts of one made-up article; everything that is left out is empty. Surfaces are looked up in the text. */
export interface Facts {
  /** Names the article: its URL is made of it. */
  readonly name: string;
  readonly title?: string | null;
  readonly body?: string;
  /** ISO 8601 with or without time; null for an undated article. */
  readonly publishedAt?: string | null;
  readonly site?: string;
  readonly kind?: 'news' | 'resolution';
  readonly units?: readonly { readonly name: string; readonly kind: UnitMention['kind'] }[];
  readonly posts?: readonly { readonly name: string; readonly post: string; readonly unit?: string }[];
  readonly speeches?: readonly {
    readonly text: string;
    readonly speaker?: string;
    readonly post?: string;
    readonly unit?: string;
    readonly kind?: 'direct' | 'reported';
    readonly attribution?: 'stated' | 'inferred';
  }[];
  readonly citations?: readonly (Partial<CitationRecord> & { readonly surface: string })[];
  readonly documents?: readonly Document[];
}

/** The id that the article of this name gets. */
export function idOf(name: string): ArticleId {
  return createHash('sha256').update(urlOf(name)).digest('hex').slice(0, 16) as ArticleId;
}

/** Records as a pipeline makes them: sentences, words and offsets are those of the text. */
export function makeRecords(facts: Facts): ArticleRecords {
  const {
    name,
    title = 'Tin trong ngày',
    body = 'Hội nghị diễn ra sáng nay.',
    publishedAt = '2024-05-02T08:30:00+07:00',
  } = facts;
  const id = idOf(name);
  const site = facts.site ?? 'thudomoi';
  const text = [title, body].filter((part) => part !== null).join('\n\n');
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  const sentences = splitSentences(text);
  const placeOf = (surface: string) => {
    const start = Math.max(0, text.indexOf(surface));
    return { start, end: Math.min(text.length, start + surface.length) };
  };
  const speeches = (facts.speeches ?? []).map(
    (speech, position): SpeechRecord => ({
      ...placeOf(speech.text),
      kind: speech.kind ?? 'direct',
      speaker: speech.speaker ?? null,
      speakerSpan: null,
      verb: null,
      attribution: speech.attribution ?? 'stated',
      id: `${id}.s${position}` as SpeechRecord['id'],
      articleId: id,
      officialId: speech.speaker && speech.post ? officialIdOf(speech.speaker) : null,
      post: speech.post ?? null,
      unit: speech.unit ?? null,
      text: speech.text,
      saidOn: publishedOn,
      site,
      articleTitle: title,
    }),
  );
  const citations = (facts.citations ?? []).map(
    (citation, position): CitationRecord => ({
      ...bareCitation,
      ...placeOf(citation.surface),
      sentence: sentences[0] ?? { start: 0, end: 0 },
      relation: 'triển khai',
      citingUnits: [],
      impliedUnit: null,
      citingOfficial: null,
      citingReason: null,
      documentId: null,
      resolution: citation.documentId ? 'resolved' : 'unresolved',
      resolutionReason: citation.documentId ? 'same number and date' : 'no candidate',
      candidates: citation.documentId ? [citation.documentId] : [],
      id: `${id}.c${position}` as CitationRecord['id'],
      articleId: id,
      citingOfficialId: null,
      sentenceText: text.slice(sentences[0]?.start ?? 0, sentences[0]?.end ?? 0),
      on: publishedOn,
      site,
      articleTitle: title,
      ...citation,
    }),
  );
  return {
    article: {
      id,
      url: urlOf(name),
      site,
      kind: facts.kind ?? 'news',
      title,
      lead: null,
      body: body === '' ? [] : [body],
      authors: ['An Bình'],
      section: null,
      sourceNote: null,
      captions: [],
      text,
      publishedAt,
      publishedOn,
      fetchedAt: '2024-06-01T00:00:00Z',
      header: null,
      pipelineVersion: 'test',
    },
    sentences: sentences.map(({ start, end }) => [start, end] as const),
    words: segmenter.cut(text, sentences).map(({ start, end }) => [start, end] as const),
    units: (facts.units ?? []).map((unit) => ({ ...unit, ...placeOf(unit.name), surface: unit.name })),
    officials: [],
    posts: (facts.posts ?? []).map((post) => ({
      officialId: officialIdOf(post.name),
      articleId: id,
      name: post.name,
      post: post.post,
      unit: post.unit ?? null,
      on: publishedOn,
      ...placeOf(post.name),
    })),
    speeches,
    citations,
    documents: facts.documents ?? [],
    sketch: packSketch(sketchOf(text, sentences, title?.length ?? 0)),
  };
}

export function officialIdOf(name: string): OfficialId {
  return name.toLowerCase().replaceAll(' ', '-') as OfficialId;
}

/** A document known by a citation, unless the facts say otherwise. */
export function makeDocument(facts: Partial<Omit<Document, 'id'>> & { readonly id: string }): Document {
  return {
    type: 'Nghị quyết',
    number: '15-NQ/TW',
    issuer: null,
    issuedOn: null,
    term: null,
    title: null,
    basis: 'citation',
    articleId: null,
    ...facts,
    id: facts.id as DocumentId,
  };
}

function urlOf(name: string): string {
  return `https://bao.example/${name}.html`;
}
