# shellcheck shell=bash
# Who uses a shared private server: one file per launcher, named by its process id. The last to leave stops the
# server. A launcher killed with -9 cannot remove its file, so a file counts only while that very process lives.
# Callers hold the server's lock.

# A process id alone is reused, in containers within seconds; with its start time and the boot it is unique.
process_identity() {
  local stat
  stat="$(cat "/proc/$1/stat" 2>/dev/null)" || return 1
  # The command name (field 2) may hold spaces and parentheses: count from the last parenthesis.
  read -ra stat <<<"${stat##*) }"
  printf '%s %s\n' "$(cat /proc/sys/kernel/random/boot_id)" "${stat[19]}"
}

lease_take() {
  mkdir -p -- "$1"
  process_identity $$ >"$1/$$"
}

lease_drop() { rm -f -- "$1/$$"; }

# Succeeds while somebody still uses the server.
lease_any() {
  local file found=1
  for file in "$1"/*; do
    [[ -e $file ]] || continue
    if [[ "$(process_identity "${file##*/}")" == "$(cat "$file")" ]]; then
      found=0
    else
      rm -f -- "$file"
    fi
  done
  return "$found"
}

# lease_server PID FOLDER: is the process with this id our server? Both servers work in their data folder; a
# stale id file may name any other process by now.
lease_server() { [[ -n $1 && "$(readlink "/proc/$1/cwd" 2>/dev/null)" == "$2" ]]; }

port_is_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range the kernel hands out to outgoing connections, which would collide at random.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_is_taken "$port" || break
  done
  printf '%s\n' "$port"
}
