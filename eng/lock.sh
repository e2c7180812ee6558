# shellcheck shell=bash
# One holder at a time, also across invocations. The kernel drops the lock when its holder dies, however it dies.

# with_lock FILE SECONDS COMMAND...: runs COMMAND in a subshell that holds FILE. Whatever COMMAND leaves running
# (a server, a compiler process) must close descriptor 9, or it would keep the lock for its whole life.
with_lock() {
  local file="$1" seconds="$2"
  shift 2
  (
    flock -w "$seconds" 9 || fail "gave up after $seconds seconds: another invocation holds $file"
    "$@"
  ) 9>>"$file"
}
