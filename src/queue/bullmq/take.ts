import { bullFunctions } from './bullScripts.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';

/**
 * Leases the oldest job that may be taken. ARGV: now, kinds as JSON, end of the lease, worker, most deaths.
 * Gives {work, try, lease, id} or nil.
 */
export const TAKE = `${bullFunctions(['moveToActive', 'moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}${ADOPTION}
local LOCKED_MS = 1e12 -- for ever
local kinds, leasedUntil, worker, maxDeaths = cjson.decode(ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5])

local function giveBack(ticket, leaseEnd)
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
local function giveBackEnded()
  local ended = rcall('ZRANGEBYSCORE', own .. 'leases', '-inf', now, 'WITHSCORES', 'LIMIT', 0, 100)
  for i = 1, #ended, 2 do giveBack(ended[i], ended[i + 1]) end
end

local function oldestDue()
  local oldest, due
  local function consider(first)
    local at = tonumber(first[2])
    if at and at <= now and (not due or at < due or at == due and first[1] < oldest) then oldest, due = first[1], at end
  end
  for _, kind in ipairs(kinds) do
    if not isStopped(kind) then
      if kind ~= 'process' then consider(rcall('ZRANGE', own .. 'heads:' .. kind, 0, 0, 'WITHSCORES')) end
      if kind ~= 'fetch' then consider(rcall('ZRANGE', lineOf(kind, ''), 0, 0, 'WITHSCORES')) end
    end
  end
  return oldest
end

-- False where the job was removed from BullMQ by other hands.
local function makeActive(kind, id, lease)
  -- BullMQ's promote without its event, which would be half the cost: the wait list is left again in this very step.
  if rcall('ZREM', bull(kind, 'delayed'), id) == 0 then return false end
  rcall('RPUSH', bull(kind, 'wait'), id)
  -- The lock guards the token; until when the lease is good, our leases say.
  local opts = cmsgpack.pack({ token = lease, lockDuration = LOCKED_MS, name = worker })
  -- At time 0 nothing else is due to BullMQ, which would move all of it into the wait list.
  moveToActive(bullKeys(kind, { 'wait', 'active', 'prioritized', 'events', 'stalled', 'limiter', 'delayed', 'paused', 'meta', 'pc', 'marker' }),
    { bull(kind, ''), '0', opts })
  return true
end

local function leaseOut(ticket)
  local kind, host, id = read(ticket)
  local job = rcall('HMGET', bull(kind, id), 'data', 'ats', 'tries', 'code')
  local work, lease, try = job[1], string.format('%d', (job[2] or 0) + 1), (job[3] or 0) + 1
  rcall('ZREM', lineOf(kind, host), ticket)
  if not makeActive(kind, id, lease) then return turn(host) end
  rcall('HSET', bull(kind, id), 'processedOn', now, 'tries', try)
  if job[4] then rcall('SREM', listOf('failed', kind), ticket) end
  rcall('ZADD', own .. 'leases', leasedUntil, ticket)
  if host ~= '' then rcall('HSET', own .. 'host:' .. host, 'leased', leasedUntil, 'ticket', ticket) end
  turn(host)
  return { work, try, lease, id }
end

for _, kind in ipairs(kinds) do adopt(kind) end
giveBackEnded()
wakeRested()
local ticket = oldestDue()
while ticket do
  local job = leaseOut(ticket)
  if job then return job end
  ticket = oldestDue()
end
return false
`;
