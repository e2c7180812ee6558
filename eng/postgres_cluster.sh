# shellcheck shell=bash
# One PostgreSQL cluster on disk: where it lies, how it is made, started, asked and stopped.
# Callers hold the lock $postgres_folder/lock and run in its subshell: descriptor 9 must not leak into the server.

# Debian keeps the server programs of each version out of PATH. A cluster opens only with the version that made it.
cluster_programs() {
  local folder version=''
  [[ -z ${cluster-} || ! -e $cluster/data ]] || version="$(_as_server cat "$cluster/data/PG_VERSION")"
  for folder in "${MONITOR_PG_BIN-}" $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) \
    "$(pg_config --bindir 2>/dev/null || true)"; do
    [[ -x $folder/initdb && -x $folder/pg_ctl && -x $folder/psql ]] || continue
    [[ -z $version || "$("$folder/postgres" --version)" == *" $version"[.\ a-z]* ]] || continue
    printf '%s\n' "$folder"
    return 0
  done
  return 1
}

# initdb and postgres refuse to run as root.
_server_user() {
  if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

_as_server() {
  if ((EUID != 0)); then
    (cd / && exec env LC_ALL=C "$@" 9>&-)
  else
    local user
    user="$(_server_user)"
    (cd / && exec env LC_ALL=C setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups "$@" 9>&-)
  fi
}

# Sets `cluster`. Root may keep the project where the server's user cannot go, such as /root; the same project then
# always finds the same folder elsewhere.
cluster_locate() {
  local away
  cluster="$postgres_folder/cluster"
  [[ -e $cluster/data ]] && return 0
  away="/var/tmp/monitor-$(printf '%s' "$MONITOR_STATE" | sha256sum | cut -c1-12)"
  if [[ ! -e $away ]]; then
    _own_folder "$cluster"
    _as_server test -w "$cluster/." && return 0
    rmdir -- "$cluster"
    say "user $(_server_user) cannot reach $MONITOR_STATE; the database lies in $away"
  fi
  cluster="$away"
  _own_folder "$cluster"
  # Anybody may have made a folder of that name in /var/tmp.
  [[ ! -L $cluster && "$(stat -c %U "$cluster")" == "$(_server_user)" ]] || fail "$cluster belongs to somebody else; remove it"
  [[ -e $cluster/data && ! -e $postgres_folder/password ]] || return 0
  say "$cluster is left of a removed $MONITOR_STATE; beginning anew"
  cluster_stop immediate || true
  rm -rf -- "$cluster/data"
}

_own_folder() {
  [[ -d $1 ]] || mkdir -m 0700 -- "$1"
  ((EUID != 0)) || chown "$(_server_user):" "$1"
}

cluster_create() {
  local bin password="$postgres_folder/password"
  bin="$(cluster_programs)" || fail "no PostgreSQL server programs found"
  say "creating a private PostgreSQL cluster in $cluster"
  (umask 077 && head -c 24 /dev/urandom | od -An -vtx1 | tr -d ' \n' >"$password")
  _as_server rm -rf "$cluster/new"
  # The server's user cannot read the launcher's file; it gets a copy for as long as initdb runs.
  _as_server sh -c 'umask 077 && cat >"$0"' "$cluster/initial" <"$password"
  _as_server "$bin/initdb" -D "$cluster/new" --encoding=UTF8 --locale=C --data-checksums --username=monitor \
    --auth=scram-sha-256 --pwfile="$cluster/initial" >"$postgres_folder/initdb.log" 2>&1 ||
    { cat "$postgres_folder/initdb.log" >&2; fail "initdb failed"; }
  # The last step makes it a cluster: an interrupted first use begins anew.
  _as_server sh -c 'rm "$0/initial" && mv "$0/new" "$0/data"' "$cluster"
}

# The live server of this cluster, if any.
cluster_pid() {
  local pid
  pid="$(_as_server head -n 1 "$cluster/data/postmaster.pid" 2>/dev/null)" || return 1
  lease_server "$pid" "$cluster/data" && printf '%s\n' "$pid"
}

cluster_start() {
  local bin attempt port
  bin="$(cluster_programs)" ||
    fail "the cluster in $cluster was made by PostgreSQL $(_as_server cat "$cluster/data/PG_VERSION"), which is not installed; install it, or remove $MONITOR_STATE and $cluster to begin anew"
  [[ -e $postgres_folder/password ]] || fail "$postgres_folder/password is gone; remove $cluster to begin anew"
  port="$(cat "$postgres_folder/port" 2>/dev/null)" || port="$(free_port)"
  # After a restart of a container the recorded process id may be anybody's, which makes the server refuse to start.
  # With no live process of that id the server itself knows what to do, so only a foreign one is cleared here.
  [[ -z "$(_foreign_pid)" ]] || _as_server rm -f "$cluster/data/postmaster.pid"
  for attempt in {1..15}; do
    ! port_is_taken "$port" || port="$(free_port)"
    printf '%s\n' "$port" >"$postgres_folder/port"
    _as_server sh -c ': >"$0"' "$cluster/server.log"
    _as_server "$bin/pg_ctl" start -D "$cluster/data" -l "$cluster/server.log" -w -t 60 -s \
      -o "-p $port $(_server_settings)" >/dev/null 2>&1 </dev/null && cluster_answers && return 0
    # Children of a killed server hold its shared memory for a moment longer.
    sleep 0.5
  done
  _as_server tail -n 20 "$cluster/server.log" >&2 || true
  fail "the private PostgreSQL did not start; its log is $cluster/server.log"
}

_foreign_pid() {
  local pid
  pid="$(_as_server head -n 1 "$cluster/data/postmaster.pid" 2>/dev/null)" || return 0
  [[ ! -e /proc/$pid ]] || lease_server "$pid" "$cluster/data" || printf '%s\n' "$pid"
}

# For two cores and 2 GB. No Unix socket: its path may be at most 107 characters, which a deep folder exceeds.
# Statements and details stay out of the log because they carry names and citizen numbers.
_server_settings() {
  printf -- '-c %s ' listen_addresses=127.0.0.1 unix_socket_directories= max_connections=200 shared_buffers=256MB \
    max_wal_size=2GB synchronous_commit=on checkpoint_timeout=15min jit=off \
    log_min_error_statement=panic log_error_verbosity=terse log_checkpoints=off
}

# Ready, accepts our password, and holds the service's database.
cluster_answers() {
  local exists
  exists="$(_sql "select count(*) from pg_database where datname = 'monitor'")" || return 1
  [[ $exists == 1 ]] || _sql 'create database monitor' >/dev/null
}

_sql() {
  local bin
  bin="$(cluster_programs)"
  # A caller's PGHOST, PGSERVICE or PGOPTIONS must not lead elsewhere; the password stays off the command line.
  env -i PATH="$PATH" PGPASSWORD="$(cat "$postgres_folder/password")" PGCONNECT_TIMEOUT=15 "$bin/psql" -XAtq \
    -h 127.0.0.1 -p "$(cat "$postgres_folder/port")" -U monitor -d postgres -c "$1" 2>/dev/null </dev/null 9>&-
}

# cluster_stop fast|immediate: returns when the process is gone, which is a moment after its id file is.
cluster_stop() {
  local bin pid
  pid="$(cluster_pid)" || return 0
  bin="$(cluster_programs)" || return 1
  _as_server "$bin/pg_ctl" stop -D "$cluster/data" -m "$1" -w -t 60 -s >/dev/null 2>&1 </dev/null || return 1
  for _ in {1..50}; do
    [[ -e /proc/$pid ]] || return 0
    sleep 0.1
  done
}
