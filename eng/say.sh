# shellcheck shell=bash
# What the launcher tells the person in front of it, and where it keeps what it prepares.

say() { printf 'monitor: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# MONITOR_STATE holds the private servers, build stamps and logs; deleting the folder starts anew.
open_state() {
  export MONITOR_HOME
  MONITOR_STATE="${MONITOR_STATE:-$MONITOR_HOME/.monitor}"
  mkdir -p -- "$MONITOR_STATE" 2>/dev/null || fail "cannot create $MONITOR_STATE; set MONITOR_STATE to a folder you may write to"
  MONITOR_STATE="$(readlink -f -- "$MONITOR_STATE")"
  [[ -w $MONITOR_STATE ]] || fail "$MONITOR_STATE belongs to another user; set MONITOR_STATE to a folder of your own"
  export MONITOR_STATE
  # A CI job or a service unit may have no HOME; the SDK and NuGet need one.
  [[ -n ${HOME-} ]] || export HOME="$MONITOR_STATE/home"
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}
