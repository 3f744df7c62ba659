# Sourced by what measures: the program as ./seen builds it, and the generators. `program`, `make` (a folder) and `scratch`, which
# is removed at the end, are set.
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/.ci/prepare.sh"
program=$root/.build/release/seen
make=$root/Benchmarks/.build/release
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT || exit 1

"$root/seen" --version >/dev/null || exit 1
find_swift || exit 1
swift build -c release --package-path "$root/Benchmarks" >"$scratch/build" 2>&1 </dev/null || { cat "$scratch/build"; exit 1; }
