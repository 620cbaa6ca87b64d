import { bullFunctions } from './bullScripts.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';

/**
 * Leases the oldest job that may be taken. ARGV: now, kinds as JSON, end of the lease, worker, most deaths.
 * Gives {work, try, lease, id} or nil.
 */
export const TAKE = `${bullFunctions(['promote', 'moveToActive', 'moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}${ADOPTION}
local kinds, leasedUntil, worker, maxDeaths = cjson.decode(ARGV[2]), ARGV[3], ARGV[4], tonumber(ARGV[5])

local function giveBack(ticket, leaseEnd)
  local kind, _, id = read(ticket)
  local lease = rcall('HGET', bull(kind, id), 'leases')
  if not lease then return letGo(ticket) end -- removed from BullMQ by other hands
  local deaths = rcall('HINCRBY', bull(kind, id), 'deaths', 1)
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
  for _, kind in ipairs(KINDS) do
    local ended = rcall('ZRANGEBYSCORE', own .. 'leases:' .. kind, '-inf', now, 'WITHSCORES', 'LIMIT', 0, 100)
    for i = 1, #ended, 2 do giveBack(ended[i], ended[i + 1]) end
  end
end

local function oldestDue()
  local oldest, due
  for _, kind in ipairs(kinds) do
    local head = rcall('ZRANGE', own .. 'heads:' .. kind, 0, 0, 'WITHSCORES')
    local at = tonumber(head[2])
    if at and at <= now and (not due or at < due or at == due and head[1] < oldest) and not isStopped(kind) then
      oldest, due = head[1], at
    end
  end
  return oldest
end

local function makeActive(kind, id, lease)
  promote(bullKeys(kind, { 'delayed', 'wait', 'paused', 'meta', 'prioritized', 'active', 'pc', 'events', 'marker' }),
    { bull(kind, ''), id })
  -- At time 0 nothing else is due to BullMQ, which would move all of it into the wait list.
  moveToActive(bullKeys(kind, { 'wait', 'active', 'prioritized', 'events', 'stalled', 'limiter', 'delayed', 'paused', 'meta', 'pc', 'marker' }),
    { bull(kind, ''), '0', cmsgpack.pack({ token = lease, lockDuration = 60000, name = worker }) })
  rcall('PERSIST', bull(kind, id) .. ':lock') -- it guards the token; until when the lease is good, our leases say
  rcall('HSET', bull(kind, id), 'processedOn', now)
end

local function leaseOut(ticket)
  local kind, host, id = read(ticket)
  local lease = tostring(rcall('HINCRBY', bull(kind, id), 'leases', 1))
  makeActive(kind, id, lease)
  rcall('SREM', own .. 'failed', ticket)
  rcall('ZREM', lineOf(kind, host), ticket)
  rcall('ZADD', own .. 'leases:' .. kind, leasedUntil, ticket)
  if host ~= '' then rcall('HSET', own .. 'host:' .. host, 'leased', leasedUntil, 'ticket', ticket) end
  turn(host)
  return { rcall('HGET', bull(kind, id), 'data'), rcall('HINCRBY', bull(kind, id), 'tries', 1), lease, id }
end

adoptAll()
giveBackEnded()
wakeRested()
local ticket = oldestDue()
while ticket do
  local kind, host, id = read(ticket)
  if rcall('ZSCORE', bull(kind, 'delayed'), id) then return leaseOut(ticket) end
  rcall('ZREM', lineOf(kind, host), ticket) -- removed from BullMQ by other hands
  turn(host)
  ticket = oldestDue()
end
return false
`;
