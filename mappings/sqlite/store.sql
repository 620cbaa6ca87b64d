-- schema version: 4
-- records readable since version: 1
-- The SQLite layout of the search store. Raise the version above when a statement changes so that older data cannot be queried with it:
-- opening them is then refused until `vankien reprocess --swap` has made them anew (`src/sqlite/schema.ts`). The second number follows
-- only when articles, speeches or citations of older versions cannot even be compared (`src/store/sqlite/records.ts`).

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- What articles are filtered and counted by. `row` grows with the time of publishing (src/store/sqlite/rowNumber.ts), so that the
-- newest hits of a search are its last rows; undated articles have negative ones.
CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  kind TEXT NOT NULL,
  facets TEXT NOT NULL DEFAULT '',      -- numbers of site; kind; year; officials; units; documents; copies (src/store/sqlite/facetText.ts)
  copies INTEGER                        -- number of the group of copies, as in the facets; null for an article alone
);
CREATE INDEX articles_of_copies ON articles (copies) WHERE copies IS NOT NULL;

-- By what copies of an article are known: its sketch, and the least hashes of that (src/text/copies/sketch.ts).
CREATE TABLE sketches (
  row INTEGER PRIMARY KEY,
  sketch TEXT NOT NULL
);
CREATE TABLE sketch_keys (
  key INTEGER NOT NULL,
  article_row INTEGER NOT NULL,
  PRIMARY KEY (key, article_row)
) WITHOUT ROWID;

-- The articles as they were put; speeches and citations are kept in their own tables.
CREATE TABLE article_records (
  row INTEGER PRIMARY KEY,
  article TEXT NOT NULL,                -- JSON
  analysis TEXT NOT NULL                -- JSON: sentences, words, units, officials, posts, documents
);

CREATE TABLE speeches (
  row INTEGER PRIMARY KEY,              -- grows with the day of the speech
  id TEXT NOT NULL UNIQUE,
  article_row INTEGER NOT NULL,
  position INTEGER NOT NULL,            -- in the article
  official_id TEXT,
  speaker_folded TEXT,
  post_folded TEXT,
  unit_folded TEXT,
  kind TEXT NOT NULL,
  attribution TEXT NOT NULL,            -- stated, inferred
  site TEXT NOT NULL,
  facets TEXT NOT NULL,                 -- numbers of speaker; post; unit; site; year; kind; copies
  copies INTEGER                        -- number of what is said, the same in all copies of the article; null in an article alone
);
CREATE INDEX speeches_of_copies ON speeches (copies) WHERE copies IS NOT NULL;
CREATE TABLE speech_records (
  row INTEGER PRIMARY KEY,
  record TEXT NOT NULL                  -- JSON
);
CREATE INDEX speeches_of_article ON speeches (article_row, position);
CREATE INDEX speeches_of_official ON speeches (official_id) WHERE official_id IS NOT NULL;

CREATE TABLE citations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document_id TEXT,
  number TEXT,                          -- canonical, upper-cased
  official_id TEXT,
  relation TEXT NOT NULL,
  resolution TEXT NOT NULL,
  facets TEXT NOT NULL,                 -- numbers of document; citing units; relation; resolution; year; copies
  copies INTEGER                        -- number of what is cited, the same in all copies of the article; null in an article alone
);
CREATE INDEX citations_of_copies ON citations (copies) WHERE copies IS NOT NULL;
CREATE TABLE citation_records (
  row INTEGER PRIMARY KEY,
  record TEXT NOT NULL                  -- JSON
);
CREATE INDEX citations_of_article ON citations (article_row, position);
CREATE INDEX citations_of_document ON citations (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX citations_of_number ON citations (number) WHERE number IS NOT NULL;
CREATE INDEX citations_of_official ON citations (official_id) WHERE official_id IS NOT NULL;

-- The units that act on the cited document.
CREATE TABLE citation_units (
  citation_row INTEGER NOT NULL,
  name_id INTEGER NOT NULL,
  PRIMARY KEY (citation_row, name_id)
) WITHOUT ROWID;
CREATE INDEX citations_of_unit ON citation_units (name_id);

CREATE TABLE posts (
  article_row INTEGER NOT NULL,
  official_id TEXT NOT NULL,
  post TEXT NOT NULL,
  unit TEXT,
  post_key TEXT NOT NULL,               -- by which post and unit are the same: `Ủy viên`, `Uỷ viên`
  day TEXT                              -- null where undated
);
CREATE INDEX posts_of_article ON posts (article_row);
CREATE INDEX posts_of_official ON posts (official_id, post_key);

-- Whom and what the articles name, one row a person, unit or document, with tallies that are kept in step with every put.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,                  -- official, unit, document
  key TEXT NOT NULL,                    -- official id, document id, or the unit's key (src/entities/unitKey.ts)
  articles INTEGER NOT NULL DEFAULT 0,  -- that name it
  citing_articles INTEGER NOT NULL DEFAULT 0,
  citations INTEGER NOT NULL DEFAULT 0, -- of the document, or by the unit
  UNIQUE (facet, key)
);
CREATE INDEX names_most_named ON names (facet, articles DESC, key);

-- How a name is written; the most frequent spelling is shown.
CREATE TABLE spellings (
  id INTEGER PRIMARY KEY,
  name_id INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- of a unit, else empty
  folded TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name_id, label, kind)
);
CREATE INDEX spellings_folded ON spellings (folded);

-- What hits are counted by, each value numbered, so that the values of a row are a short text. A value that no row has any more stays.
CREATE TABLE facet_values (
  id INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (facet, value)
);

CREATE TABLE article_names (
  article_row INTEGER NOT NULL,
  facet TEXT NOT NULL,
  name_id INTEGER NOT NULL,
  spelling_id INTEGER,                  -- null for documents
  is_named INTEGER NOT NULL,            -- 0 for a unit that only stands as citing unit
  citations INTEGER NOT NULL,
  PRIMARY KEY (article_row, facet, name_id)
) WITHOUT ROWID;
CREATE INDEX articles_of_name ON article_names (name_id, article_row, is_named);

-- What is said of a document, each different statement once with how many articles make it; the registry counts as none.
CREATE TABLE document_evidence (
  document_id TEXT NOT NULL,
  document TEXT NOT NULL,               -- JSON
  articles INTEGER NOT NULL DEFAULT 0,
  in_registry INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (document_id, document)
) WITHOUT ROWID;

-- What follows from the evidence (src/store/mergeEvidence.ts).
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  number TEXT,                          -- canonical, upper-cased
  type_folded TEXT NOT NULL,
  folded TEXT NOT NULL,                 -- type, number, title and issuer, what they are found by
  document TEXT NOT NULL                -- JSON
) WITHOUT ROWID;
CREATE INDEX documents_of_number ON documents (number) WHERE number IS NOT NULL;

-- Articles that SQLite will never take, with what it said.
CREATE TABLE refused (
  article_id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL                      -- ISO 8601
) WITHOUT ROWID;

-- What was known of a number when its citations were last settled.
CREATE TABLE settled_numbers (
  number TEXT PRIMARY KEY,
  evidence TEXT NOT NULL
) WITHOUT ROWID;

-- Full text: the terms of src/text/terms.ts, which hold letters, marks, digits and `_` only. The title's terms, as `syllables` and as
-- `folded`, stand once more apart, as a match there weighs more.
CREATE VIRTUAL TABLE article_terms USING fts5 (
  title, words, syllables, folded,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"
);
CREATE VIRTUAL TABLE speech_terms USING fts5 (
  words, syllables, folded,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"
);
