import { documentsCited, ownDocument } from '../src/entities/documents.ts';
import type { Persons } from '../src/entities/persons.ts';
import { findUnits } from '../src/entities/units.ts';
import type { Article } from '../src/model/article.ts';
import type { CitationRecord, ResolvedCitation } from '../src/model/citation.ts';
import type { CitationId, OfficialId, SpeechId } from '../src/model/ids.ts';
import type { Official, PostMention } from '../src/model/official.ts';
import type { Span } from '../src/model/span.ts';
import type { Speech, SpeechRecord } from '../src/model/speech.ts';
import { packSketch, sketchOf } from '../src/text/copies/sketch.ts';
import { sheetStep } from './sheet.ts';

/** By what copies of the article are known: its text without the title, which each paper words anew. */
export const sketchStep = sheetStep({
  name: 'sketch',
  needs: ['article', 'sentences'],
  adds: ['sketch'],
  run: ({ article: { text, title }, sentences }) => {
    const from = title !== null && text.startsWith(title) ? title.length : 0;
    return { sketch: packSketch(sketchOf(text, sentences, from)) };
  },
});

/** The records of an article, with derived ids and with people joined to what they said and cited. */
export const recordsStep = (persons: Persons) =>
  sheetStep({
    name: 'records',
    needs: ['article', 'sentences', 'words', 'units', 'officials', 'speeches', 'resolved', 'sketch'],
    adds: ['records'],
    run: ({ article, sentences, words, units, officials, speeches, resolved, sketch }) => {
      const people = new People(article, officials, persons);
      const own = ownDocument(article.header, article.id);
      return {
        records: {
          article,
          sentences: sentences.map(pair),
          words: words.map(pair),
          units,
          officials,
          posts: people.posts(),
          speeches: speeches.map((speech, index) => speechRecord(article, speech, index, people)),
          citations: resolved.map((citation, index) => citationRecord(article, citation, index, people)),
          documents: [...(own ? [own] : []), ...documentsCited(resolved)],
          sketch,
        },
      };
    },
  });

const pair = ({ start, end }: Span) => [start, end] as const;

/** The officials of one article with their ids, found by the name that speeches and citations carry. */
class People {
  readonly #article: Article;
  readonly #byName = new Map<string, { readonly official: Official; readonly id: OfficialId }>();

  constructor(article: Article, officials: readonly Official[], persons: Persons) {
    this.#article = article;
    for (const official of officials) {
      if (this.#byName.has(official.name)) continue;
      this.#byName.set(official.name, { official, id: persons.idOf(official, article.publishedOn) });
    }
  }

  find(name: string | null) {
    return name === null ? undefined : this.#byName.get(name);
  }

  posts(): PostMention[] {
    return [...this.#byName.values()].flatMap(({ official, id }) =>
      official.posts.map((post) => ({
        officialId: id,
        articleId: this.#article.id,
        name: official.name,
        post,
        unit: post === official.posts.at(-1) ? official.unit : (findUnits(post).at(-1)?.name ?? null),
        on: this.#article.publishedOn,
        start: official.start,
        end: official.end,
      })),
    );
  }
}

function speechRecord(article: Article, speech: Speech, index: number, people: People): SpeechRecord {
  const person = people.find(speech.speaker);
  return {
    ...speech,
    id: `${article.id}.s${index}` as SpeechId,
    articleId: article.id,
    officialId: person?.id ?? null,
    post: person ? postsInShort(person.official) : null,
    unit: person?.official.unit ?? null,
    text: article.text.slice(speech.start, speech.end),
    saidOn: article.publishedOn,
    site: article.site,
    articleTitle: article.title,
  };
}

/** All posts in one line, without those that another one says in full: no `Bí thư Thành ủy` beside `Bí thư Thành ủy Hà Nội`. */
function postsInShort({ posts }: Official): string {
  return posts.filter((post) => !posts.some((other) => other.startsWith(`${post} `))).join(', ');
}

function citationRecord(article: Article, citation: ResolvedCitation, index: number, people: People): CitationRecord {
  return {
    ...citation,
    id: `${article.id}.c${index}` as CitationId,
    articleId: article.id,
    citingOfficialId: people.find(citation.citingOfficial)?.id ?? null,
    sentenceText: article.text.slice(citation.sentence.start, citation.sentence.end),
    on: article.publishedOn,
    site: article.site,
    articleTitle: article.title,
  };
}
