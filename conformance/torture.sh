#!/usr/bin/env bash
# Runs Samba's torture suite against the server as it is in this folder: conformance/torture.sh [--write] [BEGINNING ...]
# A BEGINNING such as smb2.rename selects tests; without one, all families run. --write adds tests that pass now to the
# passing set and writes docs/conformance.md anew. Results and logs: conformance/target/torture. Exit status as Maven's.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
# shellcheck source=../build/jdk.sh
. build/jdk.sh

write=false
beginnings=()
for word in "$@"; do
  case $word in
    --write) write=true ;;
    -*) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    *) beginnings+=("$word") ;;
  esac
done
selected=$(IFS=,; printf '%s' "${beginnings[*]:-smb2.}")

if ! jdk=$(find_jdk); then explain_missing_jdk; exit 3; fi
if ! command -v mvn >/dev/null; then explain_missing_maven; exit 3; fi
if ! command -v smbtorture >/dev/null; then
  printf 'torture.sh: there is no smbtorture here. ./verify installs it; Debian calls it samba-testsuite.\n' >&2
  exit 3
fi

status=0
JAVA_HOME=$jdk mvn -B -q -ntp -pl conformance -am verify -Dspotless.check.skip=true -Dtest=none \
  -Dsurefire.failIfNoSpecifiedTests=false -Dit.test='Torture*Test' -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dsumbawa.torture="$selected" -Dsumbawa.write=$write || status=$?

results=conformance/target/torture/results.tsv
if [ -s $results ]; then
  awk -F '\t' '$2 != "pass" { printf "%-8s %s: %s\n", $2, $1, $4 }
    { count[$2]++ }
    END { for (verdict in count) printf "%s %d  ", verdict, count[verdict]; printf "\n" }' $results
fi
exit $status
