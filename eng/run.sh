# shellcheck shell=bash
# Runs the program as if it had been called directly: same streams, same signals, same exit code.

leave_on_exit() {
  trap leave EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# Once, at the very end. A second Ctrl-C must not cut the stop of a server short.
leave() {
  local code=$?
  trap '' HUP INT TERM
  redis_leave
  postgres_leave
  exit "$code"
}

# A check or a linkage of files ends within seconds. Compiled in full at once it takes half the processor time of code that the
# runtime first watches; a service that runs for days is better off watched.
compile_at_once() {
  case "$1" in crosscheck | link) export DOTNET_TieredCompilation=0 ;; esac
}

run_program() {
  local code=0 again=1 waited='' result program
  # Bash starts a background process deaf to SIGINT and without standard input: both are given back. It dies with
  # the launcher: after a kill -9 here no half of the pair lives on beside the next run.
  env --default-signal=INT,QUIT setpriv --pdeathsig KILL "$@" <&0 &
  program=$!
  trap 'again=1; kill -TERM "$program" 2>/dev/null' TERM HUP
  # A terminal has already sent Ctrl-C to the program; a second one would mean "at once" to it.
  trap 'again=1; [[ -t 0 ]] || kill -INT "$program" 2>/dev/null' INT

  # wait returns early on a signal; only the last answer is the program's own.
  while ((again)); do
    again=0 result=0
    wait "$program" || result=$?
    # 127 on a second wait: already accounted for by the first.
    [[ -n $waited && $result == 127 ]] || code=$result
    waited=1
  done
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  return "$code"
}
