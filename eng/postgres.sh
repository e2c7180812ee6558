# shellcheck shell=bash
# A private PostgreSQL cluster: made on first use, shared by all invocations, stopped by the last one.
# postgres_cluster.sh knows the cluster; this file knows its users.

# shellcheck source=eng/postgres_cluster.sh
source "${BASH_SOURCE[0]%/*}/postgres_cluster.sh"

require_postgres() {
  [[ -n ${MONITOR__DATABASE-} ]] && return 0
  cluster_programs >/dev/null && return 0
  install_package postgresql 'the service keeps its records in PostgreSQL' && cluster_programs >/dev/null && return 0
  fail "the PostgreSQL server programs are missing: sudo apt-get install postgresql, or set MONITOR__DATABASE to a connection string of your own server"
}

enter_postgres() {
  local login
  if [[ -z ${MONITOR__DATABASE-} ]]; then
    postgres_folder="$MONITOR_STATE/postgres"
    mkdir -p -- "$postgres_folder"
    with_lock "$postgres_folder/lock" 180 _postgres_start
    login="Host=127.0.0.1;Port=$(cat "$postgres_folder/port");Username=monitor;Password=$(cat "$postgres_folder/password")"
    MONITOR__DATABASE="$login;Database=monitor"
  fi
  export MONITOR__DATABASE
}

postgres_leave() {
  [[ -n ${postgres_folder-} && -e $postgres_folder/leases/$$ ]] || return 0
  with_lock "$postgres_folder/lock" 180 _postgres_stop_when_unused || true
}

_postgres_start() {
  lease_take "$postgres_folder/leases"
  cluster_locate
  [[ -e $cluster/data ]] || cluster_create
  # A server that outlived a killed launcher is adopted: it answers, or it is replaced.
  if cluster_pid >/dev/null; then
    sed -n 4p "$cluster/data/postmaster.pid" >"$postgres_folder/port"
    cluster_answers && return 0
    say "the private PostgreSQL of an earlier run does not answer; restarting it"
    cluster_stop immediate
  fi
  cluster_start
}

_postgres_stop_when_unused() {
  lease_drop "$postgres_folder/leases"
  lease_any "$postgres_folder/leases" && return 0
  cluster_locate
  cluster_stop fast || cluster_stop immediate
}
