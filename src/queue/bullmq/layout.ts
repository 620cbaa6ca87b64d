import { MOST_FAILURES } from '../queue.ts';

/**
 * The Lua that opens every script of ours: where things are in Redis, and how a job is called.
 *
 * BullMQ's keys, three queues: `ROOT:discover:*`, `ROOT:fetch:*`, `ROOT:process:*`. A job that waits is in BullMQ's delayed set,
 * due or not, and never in its wait list: which of the due ones may go is for us to say. To the fields of BullMQ's job hash we add
 * host (empty for work that asks none), number, tries, deaths, code, reason, failures (JSON: the last ones as [at, code, reason]); its
 * own `ats` (how often it was made active) numbers the leases.
 *
 * Our keys, `ROOT:crawl:*`:
 * - `seq`: how many jobs were ever added
 * - `line:KIND:HOST`, sorted by score: ids of the jobs that wait to ask a host. Work that asks none stands in BullMQ's delayed set alone
 * - `heads:KIND`, sorted by score of the first in their line: the hosts that may be asked, and maybe some that are busy
 * - `busy`: the hosts of the jobs in hand
 * - `resting`, sorted by time: hosts that may not be asked until then
 * - `leases`, sorted by end: tickets `KIND HOST ID` of jobs in hand
 * - `failed:KIND`: ids that wait for another try; `skipped:KIND`, `quarantined:KIND`, sorted by time: ids that ended so
 *
 * All times are ms since 1970 by the clock of the caller. Scores are as in BullMQ's delayed set: the ms when a job is due and, in twelve
 * further bits, its number, which is `seq` when it was added: of jobs that are due in the same ms the first added comes first.
 *
 * KEYS[1] is ROOT, with braces, so that all keys of one queue live in one slot of a cluster; ARGV[1] is now.
 */
export const LAYOUT = `
local rcall = redis.call
local root = KEYS[1]
local now = tonumber(ARGV[1])
local own = root .. ':crawl:'
local KINDS = { 'discover', 'fetch', 'process' }
local SCORES_OF_MS = 0x1000

local function bull(kind, part) return root .. ':' .. kind .. ':' .. part end

local function bullKeys(kind, parts)
  local keys = {}
  for i, part in ipairs(parts) do keys[i] = bull(kind, part) end
  return keys
end

-- list: failed, skipped or quarantined
local function listOf(list, kind) return own .. list .. ':' .. kind end

local function lineOf(kind, host) return own .. 'line:' .. kind .. ':' .. host end

local function scoreOf(ms, number) return string.format('%.0f', ms * SCORES_OF_MS + number) end

local function msOf(score) return math.floor(score / SCORES_OF_MS) end

local function ticketOf(kind, host, id) return kind .. ' ' .. host .. ' ' .. id end

-- kind, host, id
local function read(ticket) return string.match(ticket, '^(%a+) (%S*) (.+)$') end

-- The kind of a job that was ever added, nil of another.
local function kindOf(id)
  for _, kind in ipairs(KINDS) do
    if rcall('EXISTS', bull(kind, id)) == 1 then return kind end
  end
end
`;

/** Lua: whose turn it is at each host. */
export const TURNS = `
local function lineUp(kind, host, id, due)
  local score = scoreOf(due, rcall('HGET', bull(kind, id), 'number') or 0)
  rcall('ZADD', bull(kind, 'delayed'), score, id)
  if host ~= '' then rcall('ZADD', lineOf(kind, host), score, id) end
end

-- To be called when a host became free, or a job of it came to wait.
local function turn(host)
  if host == '' or rcall('SISMEMBER', own .. 'busy', host) == 1 or rcall('ZSCORE', own .. 'resting', host) then return end
  local first = rcall('ZRANGE', lineOf('fetch', host), 0, 0, 'WITHSCORES')
  if first[1] then rcall('ZADD', own .. 'heads:fetch', first[2], host) end
  first = rcall('ZRANGE', lineOf('discover', host), 0, 0, 'WITHSCORES')
  if first[1] then rcall('ZADD', own .. 'heads:discover', first[2], host) end
end

local function letGo(host)
  if host == '' then return end
  rcall('SREM', own .. 'busy', host)
  turn(host)
end

local function wakeRested()
  for _, host in ipairs(rcall('ZRANGEBYSCORE', own .. 'resting', '-inf', ARGV[1])) do
    rcall('ZREM', own .. 'resting', host)
    turn(host)
  end
end
`;

/** Lua: the lease of a job in hand. */
export const LEASES = `
-- The host of the job where this lease is the one that may end it, else nil.
local function held(kind, id, lease)
  local job = rcall('HMGET', bull(kind, id), 'host', 'ats')
  if job[1] and job[2] == lease and rcall('ZSCORE', own .. 'leases', ticketOf(kind, job[1], id)) then return job[1] end
end

local function endLease(kind, host, id)
  rcall('ZREM', own .. 'leases', ticketOf(kind, host, id))
  letGo(host)
end
`;

/** Lua: the ways out of a job in hand; needs BullMQ's moveToFinished and moveToDelayed. Both give whether BullMQ had it in hand too. */
export const ENDS = `
-- target: completed or failed. The job is kept for ever, as its key must stay known.
local function finish(kind, id, lease, target, field, value)
  local keys = bullKeys(kind, { 'wait', 'active', 'prioritized', 'events', 'stalled', 'limiter', 'delayed', 'paused', 'meta',
    'pc', target, id, 'metrics:' .. target, 'marker' })
  local opts = cmsgpack.pack({ token = lease, keepJobs = { count = -1 }, attempts = 0, maxMetricsSize = '', lockDuration = 0 })
  return moveToFinished(keys, { id, ARGV[1], field, value, target, '0', bull(kind, ''), opts, '' }) == 0
end

local function handBack(kind, id, lease, due)
  local keys = bullKeys(kind, { 'marker', 'active', 'prioritized', 'delayed', id, 'events', 'meta', 'stalled', 'wait', 'limiter', 'pc' })
  return moveToDelayed(keys, { bull(kind, ''), due, id, lease, '0', '0', '', '0', '' }) == 0
end

local function remember(kind, id, at, code, reason)
  local failures = cjson.decode(rcall('HGET', bull(kind, id), 'failures') or '[]')
  if #failures >= ${MOST_FAILURES} then table.remove(failures, 1) end
  failures[#failures + 1] = { at, code, reason }
  rcall('HSET', bull(kind, id), 'failures', cjson.encode(failures))
end

local function waitAgain(kind, host, id, due, code, reason)
  rcall('HSET', bull(kind, id), 'code', code, 'reason', reason)
  rcall('SADD', listOf('failed', kind), id)
  lineUp(kind, host, id, due)
  endLease(kind, host, id)
end

local function setAside(list, kind, host, id, code, reason)
  rcall('HSET', bull(kind, id), 'code', code, 'reason', reason)
  rcall('ZADD', listOf(list, kind), now, id)
  endLease(kind, host, id)
end
`;

/** Lua: jobs that something else put into BullMQ's wait list, such as the retry button of a dashboard, are taken into our lines. */
export const ADOPTION = `
local function adopt(kind)
  local id = rcall('RPOP', bull(kind, 'wait'))
  while id do
    local host = rcall('HGET', bull(kind, id), 'host')
    if host then
      lineUp(kind, host, id, now)
      rcall('ZREM', listOf('skipped', kind), id)
      rcall('ZREM', listOf('quarantined', kind), id)
      rcall('SREM', listOf('failed', kind), id)
      rcall('HDEL', bull(kind, id), 'code', 'reason', 'tries', 'deaths')
      turn(host)
    else
      rcall('HSET', bull(kind, id), 'failedReason', 'not added by vankien', 'finishedOn', now)
      rcall('ZADD', bull(kind, 'failed'), now, id)
    end
    id = rcall('RPOP', bull(kind, 'wait'))
  end
end

local function adoptAll()
  if rcall('EXISTS', bull('discover', 'wait'), bull('fetch', 'wait'), bull('process', 'wait')) == 0 then return end
  for _, kind in ipairs(KINDS) do adopt(kind) end
end

-- Whether the operator paused this queue through BullMQ, or its global concurrency or rate is reached; and of a rate the window, in ms.
local function isStopped(kind)
  local meta = rcall('HMGET', bull(kind, 'meta'), 'paused', 'concurrency', 'max', 'duration')
  local stopped = meta[1]
    or meta[2] and rcall('LLEN', bull(kind, 'active')) >= tonumber(meta[2])
    or meta[3] and tonumber(rcall('GET', bull(kind, 'limiter')) or 0) >= tonumber(meta[3])
  return stopped, meta[3] and meta[4]
end
`;
