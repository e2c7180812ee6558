# shellcheck shell=bash
# The parts of ./monitor. Reading one defines functions and does nothing else, so that tests can call them.
for part in say lock leases needs packages build postgres redis run test usage; do
  # shellcheck source=/dev/null
  source "${BASH_SOURCE[0]%/*}/$part.sh"
done
unset part
