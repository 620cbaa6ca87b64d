import { ADOPTION, LAYOUT, TURNS } from './layout.ts';

// Lua: where jobs stand. A job whose lease ran out waits to be taken again, although nobody has looked yet.
const STANDING = `
local SOON = scoreOf(now + 1, 0) -- scores of what is due are below this

-- Jobs in hand of this kind, or with a lease that ran out: as many as all workers have in hand.
local function leasesOf(kind, hasEnded)
  local found = {}
  local leases = hasEnded and rcall('ZRANGEBYSCORE', own .. 'leases', '-inf', now, 'WITHSCORES')
    or rcall('ZRANGEBYSCORE', own .. 'leases', '(' .. now, '+inf', 'WITHSCORES')
  for i = 1, #leases, 2 do
    local itsKind, _, id = read(leases[i])
    if itsKind == kind then found[#found + 1] = { id = id, at = tonumber(leases[i + 1]) } end
  end
  return found
end

local function countOf(kind, state)
  if state == 'waiting' then
    return rcall('ZCOUNT', bull(kind, 'delayed'), '-inf', '(' .. SOON) + rcall('LLEN', bull(kind, 'wait')) + #leasesOf(kind, true)
  end
  if state == 'delayed' then return rcall('ZCOUNT', bull(kind, 'delayed'), SOON, '+inf') end
  if state == 'active' then return #leasesOf(kind, false) end
  return rcall('ZCARD', listOf(state, kind))
end

-- The first of one kind in one state, as {id, at}, in the order of the list.
local function firstOf(kind, state, most)
  local found = {}
  if state == 'skipped' or state == 'quarantined' then
    local ids = rcall('ZREVRANGE', listOf(state, kind), 0, most - 1, 'WITHSCORES')
    for i = 1, #ids, 2 do found[#found + 1] = { id = ids[i], at = tonumber(ids[i + 1]) } end
    return found
  end
  if state == 'active' then
    found = leasesOf(kind, false)
    for _, job in ipairs(found) do job.at = tonumber(rcall('HGET', bull(kind, job.id), 'processedOn') or 0) end
    return found
  end
  local ids
  if state == 'waiting' then
    found = leasesOf(kind, true)
    ids = rcall('ZRANGEBYSCORE', bull(kind, 'delayed'), '-inf', '(' .. SOON, 'WITHSCORES', 'LIMIT', 0, most)
  else
    ids = rcall('ZRANGEBYSCORE', bull(kind, 'delayed'), SOON, '+inf', 'WITHSCORES', 'LIMIT', 0, most)
  end
  for i = 1, #ids, 2 do found[#found + 1] = { id = ids[i], at = msOf(ids[i + 1]) } end
  return found
end
`;

/**
 * ARGV: now, id. Gives {state, work, tries, at, code, reason, deaths, failures as JSON} or nil where the key was never added.
 */
export const FIND = `${LAYOUT}
local id = ARGV[2]
local kind = kindOf(id)
if not kind then return false end
local job = rcall('HMGET', bull(kind, id), 'host', 'data', 'tries', 'code', 'reason', 'deaths', 'failures', 'processedOn', 'finishedOn')
if not job[1] then return false end
local leasedUntil = rcall('ZSCORE', own .. 'leases', ticketOf(kind, job[1], id))
local due = rcall('ZSCORE', bull(kind, 'delayed'), id)
local state, at = 'done', job[9]
if leasedUntil then
  if tonumber(leasedUntil) > now then state, at = 'active', job[8] else state, at = 'waiting', leasedUntil end
elseif due then
  due = msOf(due)
  state, at = due > now and 'delayed' or 'waiting', string.format('%d', due)
elseif rcall('ZSCORE', listOf('skipped', kind), id) then
  state = 'skipped'
elseif rcall('ZSCORE', listOf('quarantined', kind), id) then
  state = 'quarantined'
end
return { state, job[2], job[3] or '0', at, job[4], job[5], job[6] or '0', job[7] or '[]' }
`;

/** ARGV: now, states as JSON. Gives for each kind: the counts of these states, then failed, done, and how long the oldest waits, -1 where none does. */
export const DEPTH = `${LAYOUT}${STANDING}
local depths = {}
for i, kind in ipairs(KINDS) do
  local depth = {}
  for _, state in ipairs(cjson.decode(ARGV[2])) do depth[#depth + 1] = countOf(kind, state) end
  depth[#depth + 1] = rcall('SCARD', listOf('failed', kind)) + #leasesOf(kind, true)
  depth[#depth + 1] = rcall('ZCARD', bull(kind, 'completed')) - rcall('ZCARD', listOf('skipped', kind))
  local oldest
  for _, job in ipairs(firstOf(kind, 'waiting', 1)) do oldest = math.min(oldest or job.at, job.at) end
  depth[#depth + 1] = oldest and math.floor(now - oldest) or -1
  depths[i] = depth
end
return depths
`;

/** ARGV: now, state, kinds as JSON, offset, limit. Gives {total, {{id, work, tries, at, code, reason}...}}. */
export const LIST = `${LAYOUT}${STANDING}
local state, kinds, offset, limit = ARGV[2], cjson.decode(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local isEnd = state == 'skipped' or state == 'quarantined'
local total, found = 0, {}
for _, kind in ipairs(kinds) do
  total = total + countOf(kind, state)
  for _, job in ipairs(limit > 0 and firstOf(kind, state, offset + limit) or {}) do
    job.kind, job.place = kind, #found
    found[#found + 1] = job
  end
end
table.sort(found, function(a, b)
  if a.at == b.at then return a.place < b.place end
  if isEnd then return a.at > b.at end
  return a.at < b.at
end)
local hits = {}
for i = offset + 1, math.min(offset + limit, #found) do
  local id, kind = found[i].id, found[i].kind
  local job = rcall('HMGET', bull(kind, id), 'host', 'data', 'tries', 'code', 'reason')
  if job[1] then -- else removed from BullMQ by other hands, or put there
    hits[#hits + 1] = { id, job[2], job[3] or '0', string.format('%d', math.floor(found[i].at)), job[4], job[5] }
  end
end
return { total, hits }
`;

/** ARGV: now, kinds as JSON. Gives ms or nil. */
export const NEXT_DUE = `${LAYOUT}${TURNS}${ADOPTION}
local kinds, isWanted = {}, {}
for _, kind in ipairs(cjson.decode(ARGV[2])) do
  if not isStopped(kind) then
    kinds[#kinds + 1] = kind
    isWanted[kind] = true
  end
end

local first
local function consider(at)
  if at and (not first or at < first) then first = at end
end
local function firstOf(key)
  local score = rcall('ZRANGE', key, 0, 0, 'WITHSCORES')[2]
  return score and msOf(score)
end
-- A host that is asked by work of other kinds, or rests.
local function considerHost(host, freeAt)
  for _, kind in ipairs(kinds) do
    local due = kind ~= 'process' and firstOf(lineOf(kind, host))
    if due then consider(math.max(due, freeAt)) end
  end
end
local function isBusy(host) return rcall('SISMEMBER', own .. 'busy', host) == 1 end

adoptAll()
wakeRested()
for _, kind in ipairs(kinds) do
  local heads = own .. 'heads:' .. kind
  local host = rcall('ZRANGE', heads, 0, 0)[1]
  while host and isBusy(host) do -- it comes back when it is let go
    rcall('ZREM', heads, host)
    host = rcall('ZRANGE', heads, 0, 0)[1]
  end
  consider(firstOf(kind == 'process' and bull(kind, 'delayed') or heads))
end
local leases = rcall('ZRANGE', own .. 'leases', 0, -1, 'WITHSCORES') -- as many as all workers have in hand
for i = 1, #leases, 2 do
  local kind, host = read(leases[i])
  local leasedUntil = tonumber(leases[i + 1])
  if first and leasedUntil >= first then break end -- those that follow end even later
  if isWanted[kind] then
    consider(leasedUntil)
  elseif host ~= '' then
    considerHost(host, math.max(leasedUntil, tonumber(rcall('ZSCORE', own .. 'resting', host) or 0)))
  end
end
local resting = rcall('ZRANGE', own .. 'resting', 0, -1, 'WITHSCORES')
for i = 1, #resting, 2 do
  local freeAt = tonumber(resting[i + 1])
  if first and freeAt >= first then break end -- those that follow rest even longer
  if not isBusy(resting[i]) then considerHost(resting[i], freeAt) end
end
return first and math.max(0, first - now) or false
`;
