/**
 * Lua: the three moves that every job makes, to delayed, to active and to completed. They leave what BullMQ's own scripts (addDelayedJob,
 * promote, moveToActive, moveToFinished) leave, held by tests beside BullMQ's own Queue and Worker, without what these do for parents,
 * priorities, deduplication and for workers that wait: with them a job cost Redis half as much again. All moves that are rare are BullMQ's own.
 */
export const MOVES = `
local MOST_EVENTS = 10000 -- kept in BullMQ's stream, as by default

-- Gives the score with which it waits.
local function toDelayed(kind, id, work, delay, host, number)
  local score = scoreOf(now + delay, number)
  rcall('HSET', bull(kind, id), 'name', kind, 'data', work, 'opts', delay > 0 and '{"delay":' .. delay .. '}' or '{}',
    'timestamp', ARGV[1], 'delay', delay, 'priority', '0', 'host', host, 'number', number)
  rcall('ZADD', bull(kind, 'delayed'), score, id)
  rcall('XADD', bull(kind, 'events'), '*', 'event', 'added', 'jobId', id, 'name', kind)
  rcall('XADD', bull(kind, 'events'), 'MAXLEN', '~', MOST_EVENTS, '*', 'event', 'delayed', 'jobId', id,
    'delay', string.format('%.0f', now + delay))
  return score
end

-- False where the job was removed from BullMQ by other hands.
local function toActive(kind, id, lease, worker, try)
  if rcall('ZREM', bull(kind, 'delayed'), id) == 0 then return false end
  rcall('LPUSH', bull(kind, 'active'), id)
  -- The lock guards the job against other hands; until when the lease is good, our leases say.
  rcall('SET', bull(kind, id) .. ':lock', lease)
  rcall('HSET', bull(kind, id), 'processedOn', ARGV[1], 'pb', worker, 'ats', lease, 'tries', try)
  rcall('XADD', bull(kind, 'events'), '*', 'event', 'active', 'jobId', id, 'prev', 'waiting')
  return true
end

-- False where other hands took the job away meanwhile. The job is kept for ever, as its key must stay known.
local function toCompleted(kind, id, made)
  if rcall('LREM', bull(kind, 'active'), -1, id) == 0 then return false end
  rcall('DEL', bull(kind, id) .. ':lock')
  rcall('HSET', bull(kind, id), 'returnvalue', 'null', 'finishedOn', ARGV[1], 'atm', made + 1)
  rcall('ZADD', bull(kind, 'completed'), ARGV[1], id)
  rcall('XADD', bull(kind, 'events'), 'MAXLEN', '~', MOST_EVENTS, '*',
    'event', 'completed', 'jobId', id, 'returnvalue', 'null', 'prev', 'active')
  return true
end
`;
