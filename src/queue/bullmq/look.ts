import { ADOPTION, LAYOUT, TURNS } from './layout.ts';

/** ARGV: now, id. Gives {state, code, reason} or nil where the key was never added. */
export const FIND = `${LAYOUT}
local id = ARGV[2]
local kind = kindOf(id)
if not kind then return false end
local job = rcall('HMGET', bull(kind, id), 'ticket', 'code', 'reason')
local ticket = job[1]
if not ticket then return false end
local _, host = read(ticket)
local leasedUntil = rcall('ZSCORE', own .. 'leases', ticket)
local due = rcall('ZSCORE', lineOf(kind, host), ticket)
local state = 'done'
if leasedUntil then
  -- A job whose lease ran out waits to be taken again, although nobody has looked yet.
  state = tonumber(leasedUntil) > now and 'active' or 'waiting'
elseif due then
  state = tonumber(due) > now and 'delayed' or 'waiting'
elseif rcall('ZSCORE', own .. 'skipped', ticket) then
  state = 'skipped'
elseif rcall('ZSCORE', own .. 'quarantined', ticket) then
  state = 'quarantined'
end
return { state, job[2], job[3] }
`;

/** ARGV: now. Gives {waiting, active, delayed, failed, quarantined}. */
export const COUNT = `${LAYOUT}
local due, delayed = 0, 0
local afterNow = (now + 1) * 0x1000 -- BullMQ's scores: ms and a running number
for _, kind in ipairs(KINDS) do
  due = due + rcall('ZCOUNT', bull(kind, 'delayed'), '-inf', '(' .. string.format('%.0f', afterNow)) + rcall('LLEN', bull(kind, 'wait'))
  delayed = delayed + rcall('ZCOUNT', bull(kind, 'delayed'), afterNow, '+inf')
end
local active = rcall('ZCOUNT', own .. 'leases', '(' .. ARGV[1], '+inf')
local ended = rcall('ZCOUNT', own .. 'leases', '-inf', now)
return { due + ended, active, delayed, rcall('SCARD', own .. 'failed') + ended, rcall('ZCARD', own .. 'quarantined') }
`;

/** ARGV: now, skipped or quarantined, offset, limit. Gives {total, {{id, code, reason, at}...}}, newest first. */
export const LIST = `${LAYOUT}
local list, offset, limit = own .. ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local hits = {}
local tickets = limit > 0 and rcall('ZREVRANGE', list, offset, offset + limit - 1, 'WITHSCORES') or {}
for i = 1, #tickets, 2 do
  local kind, _, id = read(tickets[i])
  local job = rcall('HMGET', bull(kind, id), 'code', 'reason')
  hits[#hits + 1] = { id, job[1] or '', job[2] or '', tickets[i + 1] }
end
return { rcall('ZCARD', list), hits }
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
local function firstOf(key) return tonumber(rcall('ZRANGE', key, 0, 0, 'WITHSCORES')[2]) end

for _, kind in ipairs(kinds) do adopt(kind) end
wakeRested()
for _, kind in ipairs(kinds) do
  consider(firstOf(own .. 'heads:' .. kind))
  consider(firstOf(lineOf(kind, '')))
end
local leases = rcall('ZRANGE', own .. 'leases', 0, -1, 'WITHSCORES') -- as many as all workers have in hand
for i = 1, #leases, 2 do
  if isWanted[read(leases[i])] then
    consider(tonumber(leases[i + 1]))
    break
  end
end
local resting = rcall('ZRANGE', own .. 'resting', 0, -1, 'WITHSCORES')
for i = 1, #resting, 2 do
  local host, freeAt = resting[i], tonumber(resting[i + 1])
  if first and freeAt >= first then break end -- those that follow rest even longer
  for _, kind in ipairs(kinds) do
    local due = firstOf(lineOf(kind, host))
    if due then consider(math.max(due, freeAt)) end
  end
end
return first and math.max(0, first - now) or false
`;
