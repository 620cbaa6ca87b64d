import { bullFunctions } from './bullScripts.ts';
import { ADOPTION, ENDS, LAYOUT, LEASES, TURNS } from './layout.ts';
import { MOVES } from './moves.ts';

/** Lua: adds jobs, given as JSON, whose key was never added; gives how many were new. */
export const ADDING = `
local function addAll(jobs)
  local added, touched = 0, {}
  jobs = cjson.decode(jobs)
  local number = rcall('INCRBY', own .. 'seq', #jobs) - #jobs
  for i, job in ipairs(jobs) do
    local id, kind, host = job.id, job.kind, job.host
    if rcall('EXISTS', bull('discover', id), bull('fetch', id), bull('process', id)) == 0 then
      local score = toDelayed(kind, id, job.work, job.delay, host, (number + i) % SCORES_OF_MS)
      if host ~= '' then
        rcall('ZADD', lineOf(kind, host), score, id)
        touched[host] = true
      end
      added = added + 1
    end
  end
  for host in pairs(touched) do turn(host) end
  return added
end
`;

/** ARGV: now, jobs as JSON `[{id, kind, host, work, delay}]`. Gives how many were new. */
export const ADD = `${LAYOUT}${TURNS}${MOVES}${ADDING}
return addAll(ARGV[2])
`;

/** ARGV: now, host, ms. */
export const PAUSE = `${LAYOUT}
local host, untilThen = ARGV[2], now + tonumber(ARGV[3])
rcall('ZADD', own .. 'resting', 'GT', untilThen, host)
rcall('ZREM', own .. 'heads:discover', host)
rcall('ZREM', own .. 'heads:fetch', host)
`;

/** ARGV: now, kind, id, lease, end of the lease, worker. Gives 1, or 0 where the lease was lost. */
export const EXTEND = `${LAYOUT}${TURNS}${LEASES}
local kind, id, lease, leasedUntil, worker = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local host = held(kind, id, lease)
if not host or rcall('HGET', bull(kind, id), 'pb') ~= worker then return 0 end
rcall('ZADD', own .. 'leases', leasedUntil, ticketOf(kind, host, id))
return 1
`;

/** ARGV: now, worker. Gives how many leases of that worker ended; who takes next gives their jobs back. */
export const END_LEASES = `${LAYOUT}
local ended = 0
for _, ticket in ipairs(rcall('ZRANGEBYSCORE', own .. 'leases', '(' .. now, '+inf')) do
  local kind, _, id = read(ticket)
  if rcall('HGET', bull(kind, id), 'pb') == ARGV[2] then
    ended = ended + 1
    rcall('ZADD', own .. 'leases', now, ticket)
  end
end
return ended
`;

/** ARGV: now, kind, id, lease, some of the jobs that follow. Gives 1, or 0 where the lease was lost. */
export const FOLLOW = `${LAYOUT}${TURNS}${LEASES}${MOVES}${ADDING}
if not held(ARGV[2], ARGV[3], ARGV[4]) then return 0 end
addAll(ARGV[5])
return 1
`;

/** ARGV: now, kind, id, lease, when it is due again, 1 where the try does not count, code, reason. Gives 1, or 0 where the lease was lost. */
export const RETRY = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}
local kind, id, lease, due, keepAttempt, code, reason = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
local host = held(kind, id, lease)
if not host or not handBack(kind, id, lease, due) then return 0 end
if keepAttempt == '1' then rcall('HINCRBY', bull(kind, id), 'tries', -1) end
remember(kind, id, now, code, reason)
waitAgain(kind, host, id, due, code, reason)
return 1
`;

/** ARGV: now, kind, id, lease, skipped or quarantined, code, reason. Gives 1, or 0 where the lease was lost. */
export const SET_ASIDE = `${bullFunctions(['moveToFinished', 'moveToDelayed'])}${LAYOUT}${TURNS}${LEASES}${ENDS}
local kind, id, lease, list, code, reason = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local host = held(kind, id, lease)
if not host then return 0 end
local isDone
if list == 'skipped' then -- to BullMQ a page that is no article is work done
  isDone = finish(kind, id, lease, 'completed', 'returnvalue', cjson.encode({ skipped = code, reason = reason }))
else
  isDone = finish(kind, id, lease, 'failed', 'failedReason', code .. ': ' .. reason)
end
if not isDone then return 0 end
remember(kind, id, now, code, reason)
setAside(list, kind, host, id, code, reason)
return 1
`;

// Lua: puts back what is not done, as if it had never been tried. Gives 1, or 0 where the job waits for its first try, is in hand, done
// or unknown.
const PUTTING_BACK = `
local function putBack(kind, id)
  if rcall('SISMEMBER', listOf('failed', kind), id) == 1 then
    promote(bullKeys(kind, { 'delayed', 'wait', 'paused', 'meta', 'prioritized', 'active', 'pc', 'events', 'marker' }),
      { bull(kind, ''), id })
  else
    local state, property = 'failed', 'failedReason'
    if rcall('ZSCORE', listOf('skipped', kind), id) then
      state, property = 'completed', 'returnvalue'
    elseif not rcall('ZSCORE', listOf('quarantined', kind), id) then
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
  local ids = rcall('ZRANGEBYSCORE', listOf('quarantined', kind), '-inf', ARGV[2], 'LIMIT', 0, tonumber(ARGV[3]) - seen)
  for _, id in ipairs(ids) do
    back = back + putBack(kind, id)
    rcall('ZREM', listOf('quarantined', kind), id) -- also of one that other hands removed from BullMQ
  end
  seen = seen + #ids
end
return { seen, back }
`;
