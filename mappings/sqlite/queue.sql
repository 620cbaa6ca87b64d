-- schema version: 3
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
  taken_at INTEGER,
  leased_until INTEGER,
  code TEXT,                            -- why the last try failed
  reason TEXT,
  failures TEXT NOT NULL DEFAULT '[]',  -- JSON: the last ones as [ms since 1970, code, reason], the oldest first
  ended_at INTEGER
);
CREATE INDEX jobs_due ON jobs (kind, due_at, seq) WHERE state = 'waiting';
CREATE INDEX jobs_due_of_host ON jobs (host, kind, due_at, seq) WHERE state = 'waiting' AND host IS NOT NULL;
CREATE INDEX jobs_leased ON jobs (leased_until) WHERE state = 'active';
CREATE INDEX jobs_set_aside ON jobs (state, kind, ended_at, seq) WHERE state IN ('skipped', 'quarantined');

-- How many jobs there are, kept in step with every change, so that nobody has to count them.
CREATE TABLE job_tallies (
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  has_failed INTEGER NOT NULL,          -- whether the jobs have a code
  jobs INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, state, has_failed)
) WITHOUT ROWID;
CREATE TRIGGER jobs_added AFTER INSERT ON jobs BEGIN
  INSERT INTO job_tallies (kind, state, has_failed) VALUES (NEW.kind, NEW.state, NEW.code IS NOT NULL) ON CONFLICT DO NOTHING;
  UPDATE job_tallies SET jobs = jobs + 1 WHERE kind = NEW.kind AND state = NEW.state AND has_failed = (NEW.code IS NOT NULL);
END;
CREATE TRIGGER jobs_changed AFTER UPDATE OF state, code ON jobs
WHEN NEW.state <> OLD.state OR (NEW.code IS NULL) <> (OLD.code IS NULL) BEGIN
  INSERT INTO job_tallies (kind, state, has_failed) VALUES (NEW.kind, NEW.state, NEW.code IS NOT NULL) ON CONFLICT DO NOTHING;
  UPDATE job_tallies SET jobs = jobs + 1 WHERE kind = NEW.kind AND state = NEW.state AND has_failed = (NEW.code IS NOT NULL);
  UPDATE job_tallies SET jobs = jobs - 1 WHERE kind = OLD.kind AND state = OLD.state AND has_failed = (OLD.code IS NOT NULL);
END;

-- Politeness: when a host may be asked again.
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  paused_until INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0, -- of the job in hand; 0 when none is
  leased_key TEXT                          -- that job
) WITHOUT ROWID;

-- When each site is looked at.
CREATE TABLE schedule (
  site TEXT PRIMARY KEY,
  cron TEXT NOT NULL,                   -- in Asia/Ho_Chi_Minh
  is_paused INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,             -- ms since 1970
  held_until INTEGER NOT NULL DEFAULT 0, -- by the process that asks for the look of that time
  tries INTEGER NOT NULL DEFAULT 0      -- to ask for it
) WITHOUT ROWID;

-- How the last looks at each site ended.
CREATE TABLE looks (
  seq INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  look TEXT NOT NULL                    -- JSON
);
CREATE INDEX looks_of_site ON looks (site, seq);
