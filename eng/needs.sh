# shellcheck shell=bash
# Which command needs what: the only place that decides it.
#   kafka          the native client library; asked for where the Kafka log may be used
#   postgres       a database: the private cluster, unless MONITOR__DATABASE names one
#   kubectl        renders the Kubernetes manifests for their tests
#   redis          a Redis server: private, unless MONITOR__REDIS names one. `serve` and `demo` do without.
# Commands that work file against file need nothing but the build.
needs_of() {
  local argument
  # `./monitor demo --help` must answer at once.
  for argument in "$@"; do
    case "$argument" in -h | --help | -\? | --version) return 0 ;; esac
  done
  [[ $1 != reconcile || " $* " != *' --stored '* ]] || { echo kafka postgres; return 0; }
  [[ "$1 ${2-}" != 'risk train' || " $* " != *' --stored '* ]] || { echo postgres; return 0; }
  [[ $1 != risk || " $* " != *' --household'[\ =]* ]] || { echo postgres; return 0; }
  case "$1 ${2-}" in
    'test '*) echo kafka postgres redis kubectl ;;
    'bench crosscheck' | 'bench index' | 'bench link') ;;
    'bench '*) echo kafka postgres redis ;;
    'demo '* | 'serve '* | 'evaluate '* | 'import '* | 'quarantine '* | 'feeds '* | 'sweeps '*) echo kafka postgres ;;
    'report '* | 'policy simulate' | 'policy evaluate' | 'policy propose' | 'policy candidates' | 'policy approve' | 'policy reject' | 'policy withdraw' | 'risk add' | 'risk models' | 'risk card' | 'risk promote' | 'risk rollback' | 'risk challenge' | 'risk score' | 'risk watch' | 'risk report') echo postgres ;;
  esac
}
