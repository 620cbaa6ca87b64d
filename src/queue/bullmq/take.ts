import { bullFunctions } from './bullScripts.ts';
import { ADDING } from './change.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';
import { MOVES } from './moves.ts';

// Lua: leases the oldest job that may be taken; gives {work, try, lease, id} or nil.
const TAKING = `
local function giveBack(ticket, leaseEnd, maxDeaths)
  local kind, _, id = read(ticket)
  local lease = rcall('HGET', bull(kind, id), 'ats')
  if not lease then return letGo(ticket) end -- removed from BullMQ by other hands
  local deaths = rcall('HINCRBY', bull(kind, id), 'deaths', 1)
  remember(kind, id, leaseEnd, 'LEASE_ENDED', 'its process died or hung')
  if deaths >= maxDeaths then
    local reason = deaths .. ' processes died or hung with it in hand'
    finish(kind, id, lease, 'failed', 'failedReason', reason)
    setAside('quarantined', ticket, 'QUARANTINED', reason)
  else
    handBack(kind, id, lease, leaseEnd)
    rcall('HINCRBY', bull(kind, id), 'tries', -1)
    waitAgain(ticket, leaseEnd, 'LEASE_ENDED', 'its process died or hung')
  end
end

-- Of a process that died nobody hears: whoever looks for work next finds that its leases have ended.
local function giveBackEnded(maxDeaths)
  local ended = rcall('ZRANGEBYSCORE', own .. 'leases', '-inf', now, 'WITHSCORES', 'LIMIT', 0, 100)
  for i = 1, #ended, 2 do giveBack(ended[i], ended[i + 1], maxDeaths) end
end

-- Gives the ticket; and where its kind is limited to a rate, the window of that, in ms.
local function oldestDue(kinds)
  local oldest, itsKind, due
  for _, kind in ipairs(kinds) do
    local first = rcall('ZRANGE', kind == 'process' and lineOf(kind, '') or own .. 'heads:' .. kind, 0, 0, 'WITHSCORES')
    local at = tonumber(first[2])
    if at and at <= now and (not due or at < due or at == due and first[1] < oldest) then oldest, itsKind, due = first[1], kind, at end
  end
  if not oldest then return end
  local stopped, window = isStopped(itsKind)
  if not stopped then return oldest, window end
  local others = {}
  for _, kind in ipairs(kinds) do
    if kind ~= itsKind then others[#others + 1] = kind end
  end
  return oldestDue(others)
end

local function leaseOut(ticket, window, leasedUntil, worker)
  local kind, host, id = read(ticket)
  local job = rcall('HMGET', bull(kind, id), 'data', 'ats', 'tries', 'code')
  local work, lease, try = job[1], string.format('%d', (job[2] or 0) + 1), (job[3] or 0) + 1
  rcall('ZREM', lineOf(kind, host), ticket)
  if not toActive(kind, id, lease, worker, try) then return turn(host) end
  if window and rcall('INCR', bull(kind, 'limiter')) == 1 then rcall('PEXPIRE', bull(kind, 'limiter'), window) end
  if job[4] then rcall('SREM', listOf('failed', kind), ticket) end
  rcall('ZADD', own .. 'leases', leasedUntil, ticket)
  if host ~= '' then rcall('HSET', own .. 'host:' .. host, 'leased', leasedUntil, 'ticket', ticket) end
  turn(host)
  return { work, try, lease, id }
end

local function takeNext(kinds, leasedUntil, worker, maxDeaths)
  adoptAll()
  giveBackEnded(maxDeaths)
  wakeRested()
  local ticket, window = oldestDue(kinds)
  while ticket do
    local job = leaseOut(ticket, window, leasedUntil, worker)
    if job then return job end
    ticket, window = oldestDue(kinds)
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
export const COMPLETE = `${bullFunctions(['addDelayedJob', 'moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}${ADOPTION}${ADDING}${MOVES}${TAKING}
local kind, id, lease, follow = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local ticket, code, made = held(kind, id, lease)
local wasHeld = ticket and toCompleted(kind, id, made or 0)
if wasHeld then
  if code then rcall('HDEL', bull(kind, id), 'code', 'reason', 'failures') end
  letGo(ticket)
  if follow ~= '[]' then addAll(follow) end
end
return { wasHeld and 1 or 0, ARGV[6] and takeNext(cjson.decode(ARGV[6]), ARGV[7], ARGV[8], tonumber(ARGV[9])) }
`;
