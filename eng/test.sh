# shellcheck shell=bash
# ./monitor test [PART...]: builds everything and runs the test projects whose names contain one of the parts.

# Tests make and drop databases, so they never get the server of a running service, whatever MONITOR__DATABASE says:
# a private one, or the one that MONITOR_TEST_PG names for this purpose.
use_test_servers() {
  unset MONITOR__DATABASE MONITOR__REDIS
  [[ -z ${MONITOR_TEST_PG-} ]] || MONITOR__DATABASE="$MONITOR_TEST_PG"
  [[ -z ${MONITOR_TEST_REDIS-} ]] || MONITOR__REDIS="$MONITOR_TEST_REDIS"
}

# A result line stands at the end even when nothing could be compiled: a build that fails is a failure.
build_tests() {
  local code=0
  (build_solution) || code=$?
  ((code == 0)) || { echo '0 passed, 1 failed'; exit 1; }
}

run_tests() {
  local client="$MONITOR_HOME/eng/independent-client.sh"
  if [[ -x $client ]]; then
    "$client" </dev/null >&2 || say "the independent gRPC client could not be prepared; its tests say what is missing"
  fi
  MONITOR_TEST_PG="${MONITOR_TEST_PG:-${MONITOR__DATABASE%Database=*}Database=postgres}"
  MONITOR_TEST_REDIS="${MONITOR_TEST_REDIS:-$MONITOR__REDIS}"
  export MONITOR_TEST_PG MONITOR_TEST_REDIS
  unset MONITOR__DATABASE MONITOR__REDIS
  run_program dotnet "$MONITOR_HOME/artifacts/bin/TestRun/release/TestRun.dll" \
    "$MONITOR_HOME/artifacts" "$MONITOR_STATE/test-results" "$@"
}
