-- schema version: 1
-- The SQLite layout of the job queue, in a file of its own: the store may be replaced while jobs are under way. Raise the version
-- above when a statement changes so that older data cannot be read with it: opening them is then refused (`src/sqlite/schema.ts`).

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One row for every job that was ever added: the key of a job that is done keeps it from being added again.
CREATE TABLE jobs (
  seq INTEGER PRIMARY KEY,              -- order of adding
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,                   -- discover, fetch, process
  work TEXT NOT NULL,                   -- JSON
  host TEXT,                            -- that a discover or fetch job asks: one of them in hand at a time
  state TEXT NOT NULL,                  -- waiting (or delayed, by due_at), active, done, skipped, quarantined
  due_at INTEGER NOT NULL,              -- ms since 1970
  attempts INTEGER NOT NULL DEFAULT 0,  -- tries so far, the one in hand among them
  deaths INTEGER NOT NULL DEFAULT 0,    -- of processes that had it in hand; such tries do not count
  leases INTEGER NOT NULL DEFAULT 0,    -- how often it was leased: the number of the lease that may end it
  worker TEXT,
  leased_until INTEGER,
  code TEXT,                            -- why the last try failed
  reason TEXT,
  ended_at INTEGER
);
CREATE INDEX jobs_due ON jobs (kind, due_at, seq) WHERE state = 'waiting';
CREATE INDEX jobs_due_of_host ON jobs (host, kind, due_at, seq) WHERE state = 'waiting' AND host IS NOT NULL;
CREATE INDEX jobs_leased ON jobs (leased_until) WHERE state = 'active';
CREATE INDEX jobs_set_aside ON jobs (state, ended_at, seq) WHERE state IN ('skipped', 'quarantined');

-- Politeness: when a host may be asked again.
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  paused_until INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0, -- of the job in hand; 0 when none is
  leased_key TEXT                          -- that job
) WITHOUT ROWID;
