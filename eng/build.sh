# shellcheck shell=bash
# Builds only what changed since the last build, one invocation at a time.

require_sdk() {
  local folder
  if ! command -v dotnet >/dev/null; then
    for folder in "${DOTNET_ROOT-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
      [[ -x $folder/dotnet ]] && PATH="$PATH:$folder" && return
    done
    fail "the .NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0"
  fi
}

# Asks the package feed once what it lacks (docs/packages.md), and again when the packages or the question change.
ask_feed() {
  local ask="$MONITOR_HOME/eng/feed.sh" answer="$MONITOR_HOME/eng/feed.props"
  [[ -x $ask ]] || return 0
  [[ -e $answer && $answer -nt $ask && $answer -nt $MONITOR_HOME/Directory.Packages.props ]] && return 0
  require_sdk
  with_lock "$MONITOR_STATE/build.lock" 900 _ask_feed_now "$ask" "$answer"
}

_ask_feed_now() {
  say "asking the package feed what it holds"
  "$1" --force </dev/null >&2 9>&- && return 0
  [[ -e $2 ]] || fail "eng/feed.sh could not ask the package feed"
  # Without a network the last answer still builds; a new one is due when something changes again.
  touch "$2"
}

build_program() { _build_when_changed program "$MONITOR_HOME/src/Host" src; }

# The solution contains the program; both stamps are then current.
build_solution() { _build_when_changed solution "$MONITOR_HOME/Monitor.sln" src tests; }

_build_when_changed() {
  require_sdk
  ask_feed
  with_lock "$MONITOR_STATE/build.lock" 900 _build_now "$@"
}

_build_now() {
  local name="$1" target="$2" stamp="$MONITOR_STATE/built-$1" log="$MONITOR_STATE/build.log" now
  shift 2
  # Taken before the build: a file saved while it runs leads to another build, never to a stale program.
  now="$(_fingerprint "$@")"
  [[ -e $stamp && "$(cat "$stamp")" == "$now" && -e $MONITOR_HOME/artifacts/bin/Host/release/monitor.dll ]] && return 0

  (cd "$MONITOR_HOME" && dotnet --version >/dev/null 2>"$log" </dev/null) ||
    { cat "$log" >&2; fail "no .NET SDK that global.json accepts: https://dotnet.microsoft.com/download/dotnet/10.0"; }
  say "building the $name (a minute or two the first time)"
  # Output goes through a file: a compiler server that stays would hold a caller's pipe open long after the end.
  # No build nodes stay behind.
  (cd "$MONITOR_HOME" && dotnet build "$target" -c Release -v q -nologo -nodeReuse:false >"$log" 2>&1 </dev/null 9>&-) ||
    { grep -E 'error|warn' "$log" | sort -u | head -40 >&2 || cat "$log" >&2
      fail "the build failed; all of its output is in $log"; }
  printf '%s\n' "$now" >"$stamp"
}

# Path, size and time of every input. Deleted and renamed files change it too, which "newer than" would miss.
_fingerprint() (
  cd "$MONITOR_HOME"
  inputs=()
  for input in "$@" protos compat rules linkage risk eng *.props *.targets *.sln global.json .editorconfig; do
    [[ -e $input ]] && inputs+=("$input")
  done
  find "${inputs[@]}" \( -name bin -o -name obj -o -name node_modules \) -prune -o \
    -type f ! -name '*.sh' -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum
)
