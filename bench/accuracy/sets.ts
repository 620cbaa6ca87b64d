import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import type { GoldRow, Labelled, ScoreOptions } from './score.ts';

export type GoldKind = 'citations' | 'officials' | 'speeches';

/** What is compared of each kind, by the rules that come with the labels. */
export const SCORING: Readonly<Record<GoldKind, ScoreOptions>> = {
  citations: { fields: ['type', 'number', 'issuedOn', 'issuer', 'term'], lenient: ['issuer'], fieldsAtOverlap: false },
  officials: { fields: ['name', 'posts', 'unit'], lenient: ['unit'], fieldsAtOverlap: false },
  speeches: { fields: ['kind', 'speaker', 'verb'], lenient: ['speaker'], fieldsAtOverlap: true },
};

/** Labelled real sentences beside this copy of the project; they belong to their papers and are not shipped. */
const SENTENCES = join(projectRoot(), '..', 'shared', 'gold', 'dev');

export interface GoldSet {
  readonly name: string;
  readonly kind: GoldKind;
  readonly texts: ReadonlyMap<string, string>;
  readonly rows: readonly GoldRow[];
}

/** The sets that are present. */
export function goldSets(): GoldSet[] {
  return (Object.keys(SCORING) as GoldKind[]).flatMap((kind) => {
    const path = join(SENTENCES, `${kind}.jsonl`);
    return existsSync(path) ? [readSet(`sentences/${kind}`, kind, path)] : [];
  });
}

function readSet(name: string, kind: GoldKind, path: string): GoldSet {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const parsed = lines.map(
    (line) => JSON.parse(line) as { id: string; text: string; optional?: Labelled[] } & Record<GoldKind, Labelled[]>,
  );
  return {
    name,
    kind,
    texts: new Map(parsed.map(({ id, text }) => [id, text])),
    rows: parsed.map((row) => ({ id: row.id, gold: row[kind], optional: row.optional ?? [] })),
  };
}
