import { MOST_FAILURES } from '../queue.ts';

/**
 * The Lua that opens every script of ours: where things are in Redis, and how a job is called.
 *
 * BullMQ's keys, three queues: `ROOT:discover:*`, `ROOT:fetch:*`, `ROOT:process:*`. A job that waits is in BullMQ's delayed set,
 * due or not, and never in its wait list: which of the due ones may go is for us to say. To the fields of BullMQ's job hash we add
 * ticket, tries, deaths, code, reason, failures (JSON: the last ones as [at, code, reason]); its own `ats` (how often it was made
 * active) numbers the leases.
 *
 * Our keys, `ROOT:crawl:*`:
 * - `seq`: how many jobs were ever added
 * - `line:KIND:HOST`, sorted by due time: tickets of the jobs that wait to ask a host; HOST is empty for work that asks none
 * - `heads:KIND`, sorted by due time: the first ticket of each line whose host is free. The line without a host is not among them:
 *   its first may always be taken
 * - `host:HOST`: `paused` and `leased`, times until which no job may ask it; `ticket` of the job in hand; `discover` and `fetch`, its
 *   tickets among the heads
 * - `resting`, sorted by time: hosts that may not be asked until then
 * - `leases`, sorted by end: tickets of jobs in hand
 * - `failed:KIND`: tickets that wait for another try; `skipped:KIND`, `quarantined:KIND`, sorted by time: tickets that ended so
 *
 * All times are ms since 1970 by the clock of the caller. A ticket is `00000000000042 KIND HOST ID`: tickets that are due at the
 * same moment sort in the order in which their jobs were added.
 *
 * KEYS[1] is ROOT, with braces, so that all keys of one queue live in one slot of a cluster; ARGV[1] is now.
 */
export const LAYOUT = `
local rcall = redis.call
local root = KEYS[1]
local now = tonumber(ARGV[1])
local own = root .. ':crawl:'
local KINDS = { 'discover', 'fetch', 'process' }

local function bull(kind, part) return root .. ':' .. kind .. ':' .. part end

local function bullKeys(kind, parts)
  local keys = {}
  for i, part in ipairs(parts) do keys[i] = bull(kind, part) end
  return keys
end

-- list: failed, skipped or quarantined
local function listOf(list, kind) return own .. list .. ':' .. kind end

local function lineOf(kind, host) return own .. 'line:' .. kind .. ':' .. host end

-- kind, host, id
local function read(ticket) return string.match(ticket, '^%d+ (%a+) (%S*) (.+)$') end

-- The kind of a job that was ever added, nil of another.
local function kindOf(id)
  for _, kind in ipairs(KINDS) do
    if rcall('EXISTS', bull(kind, id)) == 1 then return kind end
  end
end
`;

/** Lua: whose turn it is at each host. */
export const TURNS = `
-- Puts the first job of a line among those that may be taken, or away from them. seated: its ticket that is there now, or false.
local function seat(kind, host, isFree, seated)
  local head = isFree and rcall('ZRANGE', lineOf(kind, host), 0, 0, 'WITHSCORES') or {}
  if seated and seated ~= head[1] then rcall('ZREM', own .. 'heads:' .. kind, seated) end
  if head[1] then rcall('ZADD', own .. 'heads:' .. kind, head[2], head[1]) end
  if head[1] and head[1] ~= seated then
    rcall('HSET', own .. 'host:' .. host, kind, head[1])
  elseif seated and not head[1] then
    rcall('HDEL', own .. 'host:' .. host, kind)
  end
end

-- To be called after every change of a host or of a line of its jobs.
local function turn(host)
  if host == '' then return end
  local known = rcall('HMGET', own .. 'host:' .. host, 'paused', 'leased', 'discover', 'fetch')
  local freeAt = math.max(tonumber(known[1] or 0), tonumber(known[2] or 0))
  if freeAt > now then rcall('ZADD', own .. 'resting', freeAt, host) else rcall('ZREM', own .. 'resting', host) end
  seat('discover', host, freeAt <= now, known[3])
  seat('fetch', host, freeAt <= now, known[4])
end

local function wakeRested()
  for _, host in ipairs(rcall('ZRANGEBYSCORE', own .. 'resting', '-inf', now)) do turn(host) end
end
`;

/** Lua: the lease of a job in hand. */
export const LEASES = `
-- The ticket of the job where this lease is the one that may end it, else nil; why its last try failed, if it did; and how often BullMQ
-- saw it tried.
local function held(kind, id, lease)
  local job = rcall('HMGET', bull(kind, id), 'ticket', 'ats', 'code', 'atm')
  if job[1] and job[2] == lease and rcall('ZSCORE', own .. 'leases', job[1]) then return job[1], job[3], job[4] end
end

-- A host that was meanwhile given to another job stays with that.
local function letGo(ticket)
  local _, host = read(ticket)
  rcall('ZREM', own .. 'leases', ticket)
  if host == '' then return end
  local hostKey = own .. 'host:' .. host
  if rcall('HGET', hostKey, 'ticket') == ticket then rcall('HDEL', hostKey, 'leased', 'ticket') end
  turn(host)
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

local function waitAgain(ticket, due, code, reason)
  local kind, host, id = read(ticket)
  rcall('HSET', bull(kind, id), 'code', code, 'reason', reason)
  rcall('SADD', listOf('failed', kind), ticket)
  rcall('ZADD', lineOf(kind, host), due, ticket)
  letGo(ticket)
end

local function setAside(list, ticket, code, reason)
  local kind, _, id = read(ticket)
  rcall('HSET', bull(kind, id), 'code', code, 'reason', reason)
  rcall('ZADD', listOf(list, kind), now, ticket)
  letGo(ticket)
end
`;

/** Lua: jobs that something else put into BullMQ's wait list, such as the retry button of a dashboard, are taken into our lines. */
export const ADOPTION = `
local function adopt(kind)
  local id = rcall('RPOP', bull(kind, 'wait'))
  while id do
    local ticket = rcall('HGET', bull(kind, id), 'ticket')
    if ticket then
      local _, host = read(ticket)
      rcall('ZADD', bull(kind, 'delayed'), now * 0x1000, id)
      rcall('ZREM', listOf('skipped', kind), ticket)
      rcall('ZREM', listOf('quarantined', kind), ticket)
      rcall('SREM', listOf('failed', kind), ticket)
      rcall('HDEL', bull(kind, id), 'code', 'reason', 'tries', 'deaths')
      rcall('ZADD', lineOf(kind, host), now, ticket)
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
