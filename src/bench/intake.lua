-- Files one petition a request. TARGET=stock starts the bare process, TARGET=ours files with us.
local ours = os.getenv("TARGET") == "ours"
local run = os.getenv("RUN")
local threads, count = 0, 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  math.randomseed(tonumber(run) + number)
end

local function at(days)
  return os.date("!%Y-%m-%dT%H:%M:%S.000+0000", os.time() + days * 86400)
end

local function text(name, value, kind)
  return string.format('"%s":{"value":"%s","type":"%s"}', name, value, kind or "String")
end

local function start(id, village)
  return string.format('{"businessKey":"%s","variables":{%s}}', id, table.concat({
    text("title", "Street lights are out in village" .. village), text("category", "infrastructure"),
    text("citizen", "citizen-" .. id), text("village", "village" .. village),
    text("town", "town" .. math.floor(village / 10)), text("submittedAt", at(0), "Date"),
    text("reminderAt", at(20), "Date"), text("deadlineAt", at(30 + math.random(30)), "Date") }, ","))
end

local function petition(id, village)
  return string.format('{"title":"村口路灯坏了三个月没人修","content":"村口到小学的路灯坏了三个月，晚上一片漆黑，老人和放学的孩子'
    .. '已经摔倒好几次。我们多次向村里反映，一直没有人来修，请尽快处理。","purpose":"CLAIM","channel":"PHONE",'
    .. '"areaCode":"990681%03d2%02d","address":"村口","category":"城乡建设/市政管理/路灯","headcount":1,'
    .. '"petitioners":[{"name":"张三","phone":"13800000000","representative":true}],'
    .. '"source":{"system":"12345","id":"%s"}}', 101 + math.floor(village / 10), village % 10 + 1, id)
end

function request()
  count = count + 1
  local id, village = run .. "-" .. number .. "-" .. count, math.random(0, 499)
  local headers = { ["Content-Type"] = "application/json" }
  if ours then
    headers["Authorization"] = os.getenv("LOGIN")
    return wrk.format("POST", "/api/v1/petitions", headers, petition(id, village))
  end
  return wrk.format("POST", "/engine-rest/process-definition/key/petition/start", headers, start(id, village))
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout
  io.write(string.format("operations %d\nper_s %.1f\np50_ms %.1f\np95_ms %.1f\nfailed %d\n", summary.requests,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, failed))
end
