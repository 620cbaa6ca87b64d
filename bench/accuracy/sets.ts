import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import type { GoldRow, Labelled, ScoreOptions } from './score.ts';

export type GoldKind = 'citations' | 'officials' | 'speeches' | 'dates';

/** What is compared of each kind, by the rules that come with the labels. */
export const SCORING: Readonly<Record<GoldKind, ScoreOptions>> = {
  citations: {
    fields: ['type', 'number', 'issuedOn', 'issuer', 'term', 'citingUnits', 'relation'],
    lenient: ['issuer', 'citingUnits'],
    fieldsAtOverlap: false,
  },
  officials: { fields: ['name', 'posts', 'unit'], lenient: ['unit'], fieldsAtOverlap: false },
  speeches: { fields: ['kind', 'speaker', 'verb'], lenient: ['speaker'], fieldsAtOverlap: true },
  dates: { fields: ['iso'], lenient: [], fieldsAtOverlap: false },
};

/** Labelled real sentences beside this copy of the project; they belong to their papers and are not shipped. */
const SENTENCES = join(projectRoot(), '..', 'shared', 'gold', 'dev');

/** The project's own sentences, one file per theme, each row with the labels of every kind. */
const OWN = join(projectRoot(), 'test', 'gold');

/** The five whole articles that the project was asked to read well, and their labels; not shipped either. */
const SEEDS = { labels: join(SENTENCES, '..', 'seeds'), texts: join(SENTENCES, '..', '..', 'data', 'seeds') };

/** The theme that has texts to be left alone, scored apart: how many of them raise a false alarm. */
const LOOKALIKES = 'lookalikes.jsonl';

export interface GoldText {
  readonly text: string;
  /** Day of publication, `YYYY-MM-DD`; null for sentences. */
  readonly publishedOn: string | null;
}

export interface GoldSet {
  readonly name: string;
  readonly kind: GoldKind;
  readonly texts: ReadonlyMap<string, GoldText>;
  readonly rows: readonly GoldRow[];
}

/** The sets that are present: real sentences, and of the own ones those with something to find and those with look-alikes. */
export function goldSets(): GoldSet[] {
  const themes = existsSync(OWN) ? readdirSync(OWN).filter((name) => name.endsWith('.jsonl')) : [];
  const paths = (...names: string[]) => names.map((name) => join(OWN, name));
  return (Object.keys(SCORING) as GoldKind[])
    .flatMap((kind) => [
      seedSet(kind),
      readSet(`sentences/${kind}`, kind, [join(SENTENCES, `${kind}.jsonl`)]),
      readSet(`own/${kind}`, kind, paths(...themes.filter((name) => name !== LOOKALIKES))),
      readSet(`own/lookalikes/${kind}`, kind, paths(...themes.filter((name) => name === LOOKALIKES))),
    ])
    .filter(({ rows }) => rows.length > 0);
}

/** A line of a set; a kind that is missing was not labelled in that text. */
interface GoldLine extends Partial<Record<GoldKind, Labelled[]>> {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly optional?: Labelled[];
}

function readSet(name: string, kind: GoldKind, paths: readonly string[]): GoldSet {
  const lines = paths
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => JSON.parse(line) as GoldLine).filter((row) => row[kind] !== undefined);
  return {
    name,
    kind,
    texts: new Map(parsed.map(({ id, text, publishedAt }) => [id, { text, publishedOn: publishedAt ?? null }])),
    rows: parsed.map((row) => ({ id: row.id, gold: row[kind] ?? [], optional: row.optional ?? [] })),
  };
}

/** An article's labels as they lie beside it. */
interface SeedLabels {
  readonly file: string;
  readonly publishedAt: string;
  readonly citations: readonly Labelled[];
  readonly anaphora: readonly Labelled[];
  readonly officials: readonly SeedOfficial[];
  readonly speeches: readonly Labelled[];
  readonly dates: readonly Labelled[];
}

interface SeedOfficial {
  readonly name: string;
  readonly posts: readonly string[];
  readonly unit: string;
  readonly mentions: readonly (Labelled & { readonly form: string })[];
}

function seedSet(kind: GoldKind): GoldSet {
  const files = existsSync(SEEDS.labels) ? readdirSync(SEEDS.labels).filter((name) => name.endsWith('.json')) : [];
  const articles = files.map((name) => JSON.parse(readFileSync(join(SEEDS.labels, name), 'utf8')) as SeedLabels);
  return {
    name: `seeds/${kind}`,
    kind,
    texts: new Map(
      articles.map(({ file, publishedAt }) => {
        const text = readFileSync(join(SEEDS.texts, file), 'utf8');
        return [file, { text, publishedOn: publishedAt }];
      }),
    ),
    rows: articles.map((article) => ({ id: article.file, ...seedLabels(article, kind) })),
  };
}

/** What only points back (`anaphora`) is doubtful, and by the rules of the sentences so is what has neither number nor term. */
function seedLabels(article: SeedLabels, kind: GoldKind): Omit<GoldRow, 'id'> {
  if (kind === 'citations') {
    const { citations, anaphora } = article;
    const isDoubtful = (label: Labelled) => label.number === null && label.term === null;
    return {
      gold: citations.filter((label) => !isDoubtful(label)).map(withoutOwnIssuer),
      optional: [...citations.filter(isDoubtful), ...anaphora],
    };
  }
  if (kind !== 'officials') return { gold: article[kind], optional: [] };
  // A person is labelled once, at the first name; the later ones are the same person's.
  const named = article.officials.map((official) => official.mentions.filter(({ form }) => form === 'name'));
  return {
    gold: article.officials.flatMap(({ name, posts, unit }, at) => {
      const [first] = named[at] ?? [];
      return first ? [{ start: first.start, end: first.end, name, posts, unit }] : [];
    }),
    optional: named.flatMap((mentions) => mentions.slice(1)),
  };
}

/** Here a congress is the issuer of its resolution, in the sentences the same resolution has none: not compared. */
function withoutOwnIssuer(label: Labelled): Labelled {
  const { issuer, ...others } = label;
  return label.number === null ? others : { issuer, ...others };
}
