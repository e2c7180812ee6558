# shellcheck shell=bash
# A private redis-server for tests and benchmarks: loopback only, a free port, nothing kept on disk.

require_redis() {
  [[ -n ${MONITOR__REDIS-} ]] && return 0
  command -v redis-server >/dev/null && return 0
  install_package redis-server 'tests and benchmarks use a real Redis' && return 0
  fail "redis-server is missing: sudo apt-get install redis-server, or set MONITOR__REDIS=host:port"
}

enter_redis() {
  if [[ -z ${MONITOR__REDIS-} ]]; then
    redis_folder="$MONITOR_STATE/redis"
    mkdir -p -- "$redis_folder"
    with_lock "$redis_folder/lock" 120 _redis_start
    MONITOR__REDIS="127.0.0.1:$(cat "$redis_folder/port")"
  fi
  export MONITOR__REDIS
}

redis_leave() {
  [[ -n ${redis_folder-} && -e $redis_folder/leases/$$ ]] || return 0
  with_lock "$redis_folder/lock" 120 _redis_stop_when_unused || true
}

_redis_pid() {
  local pid
  pid="$(cat "$redis_folder/pid" 2>/dev/null)" || return 1
  lease_server "$pid" "$redis_folder" && printf '%s\n' "$pid"
}

_redis_start() {
  local attempt
  lease_take "$redis_folder/leases"
  # A server that outlived a killed launcher is adopted: it answers, or it is replaced.
  if _redis_pid >/dev/null; then
    _redis_answers && return 0
    kill -KILL "$(_redis_pid)"
  fi
  for attempt in 1 2 3 4 5; do
    free_port >"$redis_folder/port"
    redis-server --bind 127.0.0.1 --port "$(cat "$redis_folder/port")" --save '' --appendonly no --daemonize yes \
      --dir "$redis_folder" --pidfile "$redis_folder/pid" --logfile "$redis_folder/redis.log" \
      --loglevel warning >/dev/null 9>&- && _redis_answers && return 0
  done
  tail -n 20 "$redis_folder/redis.log" >&2 || true
  fail "the private Redis did not start"
}

# Ten seconds for a start on a busy machine. Redis speaks lines of text, so that bash itself can ask.
_redis_answers() {
  local port attempt answer
  port="$(cat "$redis_folder/port")"
  for attempt in {1..100}; do
    answer="$(exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'PING\r\n' >&3 && head -c 5 <&3)" 2>/dev/null || answer=''
    [[ $answer == +PONG ]] && return 0
    sleep 0.1
  done
  return 1
}

_redis_stop_when_unused() {
  local pid
  lease_drop "$redis_folder/leases"
  lease_any "$redis_folder/leases" && return 0
  pid="$(_redis_pid)" || return 0
  kill -TERM "$pid"
  for _ in {1..50}; do
    [[ -e /proc/$pid ]] || return 0
    sleep 0.1
  done
  kill -KILL "$pid"
}
