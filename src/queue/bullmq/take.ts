import { bullFunctions } from './bullScripts.ts';
import { ADDING } from './change.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';
import { MOVES } from './moves.ts';

// Lua: leases the oldest job that may be taken; gives {work, try, lease, id} or nil.
const TAKING = `
local function giveBack(ticket, leaseEnd, maxDeaths)
  local kind, host, id = read(ticket)
  local lease = rcall('HGET', bull(kind, id), 'ats')
  if not lease then return endLease(kind, host, id) end -- removed from BullMQ by other hands
  local deaths = rcall('HINCRBY', bull(kind, id), 'deaths', 1)
  remember(kind, id, leaseEnd, 'LEASE_ENDED', 'its process died or hung')
  if deaths >= maxDeaths then
    local reason = deaths .. ' processes died or hung with it in hand'
    finish(kind, id, lease, 'failed', 'failedReason', reason)
    setAside('quarantined', kind, host, id, 'QUARANTINED', reason)
  else
    handBack(kind, id, lease, leaseEnd)
    rcall('HINCRBY', bull(kind, id), 'tries', -1)
    waitAgain(kind, host, id, leaseEnd, 'LEASE_ENDED', 'its process died or hung')
  end
end

-- Of a process that died nobody hears: whoever looks for work next finds that its leases have ended.
local function giveBackEnded(maxDeaths)
  local ended = rcall('ZRANGEBYSCORE', own .. 'leases', '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, 100)
  for i = 1, #ended, 2 do giveBack(ended[i], ended[i + 1], maxDeaths) end
end

-- Gives the kind, and the host or, of work that asks none, the id; and where the kind is limited to a rate, the window of that, in ms.
local function oldestDue(kinds)
  local oldest, its, score
  for _, kind in ipairs(kinds) do
    local first = rcall('ZRANGE', kind == 'process' and bull(kind, 'delayed') or own .. 'heads:' .. kind, 0, 0, 'WITHSCORES')
    local at = tonumber(first[2])
    if at and at < (score or (now + 1) * SCORES_OF_MS) then oldest, its, score = first[1], kind, at end
  end
  if not oldest then return end
  local stopped, window = isStopped(its)
  if not stopped then return its, oldest, window end
  local others = {}
  for _, kind in ipairs(kinds) do
    if kind ~= its then others[#others + 1] = kind end
  end
  return oldestDue(others)
end

-- The first in the line of a host, which is busy from now on; nil where it is already or nobody waits.
local function firstOf(kind, host)
  rcall('ZREM', own .. 'heads:' .. kind, host)
  return rcall('SADD', own .. 'busy', host) == 1 and rcall('ZPOPMIN', lineOf(kind, host))[1]
end

local function leaseOut(kind, host, id, window, leasedUntil, worker)
  local job = rcall('HMGET', bull(kind, id), 'data', 'ats', 'tries', 'code')
  local work, lease, try = job[1], string.format('%d', (job[2] or 0) + 1), (job[3] or 0) + 1
  if not toActive(kind, id, lease, worker, try) then return letGo(host) end
  if window and rcall('INCR', bull(kind, 'limiter')) == 1 then rcall('PEXPIRE', bull(kind, 'limiter'), window) end
  if job[4] then rcall('SREM', listOf('failed', kind), id) end
  rcall('ZADD', own .. 'leases', leasedUntil, ticketOf(kind, host, id))
  return { work, try, lease, id }
end

local function takeNext(kinds, leasedUntil, worker, maxDeaths)
  adoptAll()
  giveBackEnded(maxDeaths)
  wakeRested()
  local kind, first, window = oldestDue(kinds)
  while kind do
    local host = kind == 'process' and '' or first
    local id = host == '' and first or firstOf(kind, host)
    local job = id and leaseOut(kind, host, id, window, leasedUntil, worker)
    if job then return job end
    kind, first, window = oldestDue(kinds)
  end
  return false
end
`;

/** ARGV: now, kinds as JSON, end of the lease, worker, most deaths. Gives {work, try, lease, id} or nil. */
export const TAKE = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}${ADOPTION}${MOVES}${TAKING}
return takeNext(cjson.decode(ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5]))
`;

/**
 * ARGV: now, kind, id, lease, the jobs that follow or the last of them; then, where another job is to be taken, what TAKE is given after
 * now. Gives {1, or 0 where the lease was lost, the job taken or nil}.
 */
export const COMPLETE = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}${ADOPTION}${MOVES}${ADDING}${TAKING}
local kind, id, lease, follow = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local job = rcall('HMGET', bull(kind, id), 'host', 'ats', 'code', 'atm')
local wasHeld = job[2] == lease and toCompleted(kind, id, job[4] or 0)
if wasHeld then
  if job[3] then rcall('HDEL', bull(kind, id), 'code', 'reason', 'failures') end
  endLease(kind, job[1], id)
  if follow ~= '[]' then addAll(follow) end
end
return { wasHeld and 1 or 0, ARGV[6] and takeNext(cjson.decode(ARGV[6]), ARGV[7], ARGV[8], tonumber(ARGV[9])) }
`;
