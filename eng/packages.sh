# shellcheck shell=bash
# Debian packages, installed once if they are missing and this user may; otherwise one sentence says what to do.

may_install() { command -v apt-get >/dev/null && { ((EUID == 0)) || sudo -n true 2>/dev/null; }; }

as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }

# install_package PACKAGE WHY: fails when it cannot, without a word of its own.
install_package() {
  may_install || return 1
  say "installing the Debian package $1 ($2)"
  with_lock "$MONITOR_STATE/install.lock" 900 _install_quietly "$1" 9>&- ||
    { say "apt-get could not install $1; its output is in $MONITOR_STATE/install.log"; return 1; }
}

# The packages would start servers of their own on the usual ports and at every boot. The launcher starts private
# ones, so for this one installation services are refused, and no database cluster is made.
_install_quietly() {
  local log="$MONITOR_STATE/install.log" policy=/usr/sbin/policy-rc.d code=0
  local cluster=/etc/postgresql-common/createcluster.d/monitor.conf
  made=("$cluster")
  # Taken back however this ends: somebody who installs PostgreSQL later expects its usual behaviour.
  trap 'as_root rm -f "${made[@]}"' EXIT
  if [[ ! -e $policy ]]; then
    made+=("$policy")
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod +x "$policy"
  fi
  as_root mkdir -p "${cluster%/*}"
  echo 'create_main_cluster = false' | as_root tee "$cluster" >/dev/null

  _apt update >>"$log" 2>&1 || true # a stale list may still hold what is needed
  _apt install -y --no-install-recommends "$1" >>"$log" 2>&1 || code=$?
  if ((code == 0)) && [[ $1 == redis-server ]] && command -v systemctl >/dev/null; then
    as_root systemctl disable redis-server >>"$log" 2>&1 || true
  fi
  exit "$code"
}

_apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@" </dev/null 9>&-
}

# With a complete feed the native Kafka client comes as a package; on a partial one Debian's library stands in.
require_kafka() {
  ask_feed
  grep -qsi '<CompleteFeed>false' "$MONITOR_HOME/eng/feed.props" || return 0
  # The client asks the loader for this name without a version; only the development package brings it.
  PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q 'librdkafka\.so ' && return 0
  install_package librdkafka-dev 'client library of Kafka' && return 0
  say "no Kafka client library: --log kafka will fail until you run: sudo apt-get install librdkafka-dev"
}

enter_kafka() { :; }

# Only the client's built-in kustomize is used: no cluster is asked for anything.
require_kubectl() {
  command -v kubectl >/dev/null && return 0
  install_package kubernetes-client 'renders the Kubernetes manifests' && return 0
  say "no kubectl: the tests of the manifests are skipped (on CI they fail) until you run: sudo apt-get install kubernetes-client"
}

enter_kubectl() { :; }
