import { bullFunctions } from './bullScripts.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';

/** Lua: adds jobs, given as JSON, whose key was never added; gives how many were new. */
export const ADDING = `
local touched = {}

local function addOne(job)
  local id, kind, host = job.id, job.kind, job.host
  if kindOf(id) then return 0 end
  local args = cmsgpack.pack({ bull(kind, ''), id, kind, now })
  local opts = cmsgpack.pack(job.delay > 0 and { delay = job.delay } or {})
  addDelayedJob(bullKeys(kind, { 'marker', 'meta', 'id', 'delayed', 'completed', 'events' }), { args, job.work, opts })
  local ticket = string.format('%014d %s %s %s', rcall('INCR', own .. 'seq'), kind, host, id)
  rcall('HSET', bull(kind, id), 'ticket', ticket)
  rcall('ZADD', lineOf(kind, host), now + job.delay, ticket)
  touched[host] = true
  return 1
end

local function addAll(jobs)
  local added = 0
  for _, job in ipairs(cjson.decode(jobs)) do added = added + addOne(job) end
  for host in pairs(touched) do turn(host) end
  return added
end
`;

/** ARGV: now, jobs as JSON `[{id, kind, host, work, delay}]`. Gives how many were new. */
export const ADD = `${bullFunctions(['addDelayedJob'])}${LAYOUT}${TURNS}${ADDING}
return addAll(ARGV[2])
`;

/** ARGV: now, host, ms. */
export const PAUSE = `${LAYOUT}${TURNS}
local hostKey, untilThen = own .. 'host:' .. ARGV[2], now + tonumber(ARGV[3])
if untilThen > tonumber(rcall('HGET', hostKey, 'paused') or 0) then rcall('HSET', hostKey, 'paused', untilThen) end
turn(ARGV[2])
`;

/** ARGV: now, kind, id, lease, end of the lease, worker. Gives 1, or 0 where the lease was lost. */
export const EXTEND = `${LAYOUT}${TURNS}${LEASES}
local kind, id, lease, leasedUntil, worker = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local ticket = held(kind, id, lease)
if not ticket or rcall('HGET', bull(kind, id), 'pb') ~= worker then return 0 end
rcall('ZADD', own .. 'leases', leasedUntil, ticket)
local _, host = read(ticket)
local hostKey = own .. 'host:' .. host
if host ~= '' and rcall('HGET', hostKey, 'ticket') == ticket then
  rcall('HSET', hostKey, 'leased', leasedUntil)
  turn(host)
end
return 1
`;

/** ARGV: now, worker. Gives how many leases of that worker ended; who takes next gives their jobs back. */
export const END_LEASES = `${LAYOUT}${TURNS}
local ended = 0
for _, ticket in ipairs(rcall('ZRANGEBYSCORE', own .. 'leases', '(' .. now, '+inf')) do
  local kind, host, id = read(ticket)
  if rcall('HGET', bull(kind, id), 'pb') == ARGV[2] then
    ended = ended + 1
    rcall('ZADD', own .. 'leases', now, ticket)
    local hostKey = own .. 'host:' .. host
    if host ~= '' and rcall('HGET', hostKey, 'ticket') == ticket then
      rcall('HSET', hostKey, 'leased', now)
      turn(host)
    end
  end
end
return ended
`;

/** ARGV: now, kind, id, lease, some of the jobs that follow. Gives 1, or 0 where the lease was lost. */
export const FOLLOW = `${bullFunctions(['addDelayedJob'])}${LAYOUT}${TURNS}${LEASES}${ADDING}
if not held(ARGV[2], ARGV[3], ARGV[4]) then return 0 end
addAll(ARGV[5])
return 1
`;

/** ARGV: now, kind, id, lease, when it is due again, 1 where the try does not count, code, reason. Gives 1, or 0 where the lease was lost. */
export const RETRY = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}
local kind, id, lease, due, keepAttempt, code, reason = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
local ticket = held(kind, id, lease)
if not ticket or not handBack(kind, id, lease, due) then return 0 end
if keepAttempt == '1' then rcall('HINCRBY', bull(kind, id), 'tries', -1) end
remember(kind, id, now, code, reason)
waitAgain(ticket, due, code, reason)
return 1
`;

/** ARGV: now, kind, id, lease, skipped or quarantined, code, reason. Gives 1, or 0 where the lease was lost. */
export const SET_ASIDE = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}
local kind, id, lease, list, code, reason = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local ticket = held(kind, id, lease)
if not ticket then return 0 end
local isDone
if list == 'skipped' then -- to BullMQ a page that is no article is work done
  isDone = finish(kind, id, lease, 'completed', 'returnvalue', cjson.encode({ skipped = code, reason = reason }))
else
  isDone = finish(kind, id, lease, 'failed', 'failedReason', code .. ': ' .. reason)
end
if not isDone then return 0 end
remember(kind, id, now, code, reason)
setAside(list, ticket, code, reason)
return 1
`;

// Lua: puts back what is not done, as if it had never been tried. Gives 1, or 0 where the job waits for its first try, is in hand, done
// or unknown.
const PUTTING_BACK = `
local function putBack(kind, id)
  local ticket = rcall('HGET', bull(kind, id), 'ticket')
  if not ticket then return 0 end
  if rcall('SISMEMBER', listOf('failed', kind), ticket) == 1 then
    promote(bullKeys(kind, { 'delayed', 'wait', 'paused', 'meta', 'prioritized', 'active', 'pc', 'events', 'marker' }),
      { bull(kind, ''), id })
  else
    local state, property = 'failed', 'failedReason'
    if rcall('ZSCORE', listOf('skipped', kind), ticket) then
      state, property = 'completed', 'returnvalue'
    elseif not rcall('ZSCORE', listOf('quarantined', kind), ticket) then
      return 0
    end
    reprocessJob(bullKeys(kind, { id, 'events', state, 'wait', 'meta', 'active', 'marker', 'prioritized', 'pc' }),
      { id, 'LPUSH', property, state, '1', '0' }) -- ats, which numbers our leases, goes on
  end
  adopt(kind) -- BullMQ put it into its wait list
  return 1
end
`;

/** ARGV: now, id. Gives 1, or 0 where nothing changed. */
export const AGAIN = `${bullFunctions(['promote', 'reprocessJob'])}${LAYOUT}${TURNS}${ADOPTION}${PUTTING_BACK}
local kind = kindOf(ARGV[2])
return kind and putBack(kind, ARGV[2]) or 0
`;

/** ARGV: now, a time, how many. Puts back some that were in quarantine at that time; gives how many it looked at and how many it put back. */
export const AGAIN_ALL = `${bullFunctions(['promote', 'reprocessJob'])}${LAYOUT}${TURNS}${ADOPTION}${PUTTING_BACK}
local seen, back = 0, 0
for _, kind in ipairs(KINDS) do
  local tickets = rcall('ZRANGEBYSCORE', listOf('quarantined', kind), '-inf', ARGV[2], 'LIMIT', 0, tonumber(ARGV[3]) - seen)
  for _, ticket in ipairs(tickets) do
    local _, _, id = read(ticket)
    back = back + putBack(kind, id)
    rcall('ZREM', listOf('quarantined', kind), ticket) -- also of one that other hands removed from BullMQ
  end
  seen = seen + #tickets
end
return { seen, back }
`;
