# Sourced: the C references as programs. `switches` are all that make ledgerref keep what the ledger keeps.
switches="EVENTS COLD CONTACTS TARGETS IPV6 TOTALS KEYED"
compiler=$(command -v gcc || command -v clang)

# reference SOURCE PROGRAM [OPTION…]: builds Benchmarks/reference/SOURCE.c as a program in the scratch folder.
reference() {
  local source=$root/Benchmarks/reference/$1.c program=$scratch/$2
  shift 2
  "$compiler" -O3 -march=native "$@" -o "$program" "$source" 2>"$scratch/said" || { cat "$scratch/said" >&2; return 1; }
}

# All four: `ledgerref` and `pcapref`, and of each one with every extension, `-whole`; and the generator of the study's captures,
# without what is the machine's own, so that it writes the same bytes on all. Status 1, with a sentence, without a C compiler.
build_references() {
  [ -n "$compiler" ] || { echo "no C references: no C compiler is at hand" >&2; return 1; }
  # shellcheck disable=SC2086,SC2046 # lists of words
  reference ledgerref ledgerref && reference ledgerref ledgerref-whole $(printf -- '-D%s ' $switches) &&
    reference pcapref pcapref && reference pcapref pcapref-whole $(printf -- '-D%s ' LEDGER $switches) &&
    "$compiler" -O2 -o "$scratch/genpcap" "$root/Benchmarks/reference/genpcap.c" -lm
}
