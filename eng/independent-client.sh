#!/usr/bin/env bash
# independent-client.sh: installs the gRPC client from npm that tests use as a second opinion, once, into
# .monitor/node. Prints nothing when it is there; exit 2 when this machine has no node, 1 when npm fails.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.monitor/node
packages=(@grpc/grpc-js@1.14.7 @grpc/proto-loader@0.8.1)
installed=$folder/.installed

for tool in node npm; do
  command -v "$tool" > /dev/null || { echo "no $tool on this machine" >&2; exit 2; }
done

ready() { [[ -f $installed && $(< "$installed") == "${packages[*]}" ]]; }
ready && exit 0

mkdir -p "$folder"
# Two test projects may come here at once.
if command -v flock > /dev/null; then
  exec 7> "$folder/.lock"
  flock 7
  ready && exit 0
fi

npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --loglevel error \
  "${packages[@]}" > "$folder/npm.log" 2>&1 || {
  echo "npm could not install ${packages[*]}: $(tail -n 3 "$folder/npm.log" | tr '\n' ' ')" >&2
  exit 1
}
echo "${packages[*]}" > "$installed"
