# Rows of the suite's table, of what `interleave` says; read twice, since ratios want a divisor that may stand below.
# Of each measured program: cpu and wall seconds, GB/s and records/s of processor time, peak MB, ratios of processor time.
function ratio(to) { return to > 0 ? sprintf("%.2f", $2 / to) : "" }
FNR == NR {
  if ($1 == "grep -c") grep = $2
  if ($1 == "ledgerref" || $1 == "pcapref") reference = $2
  if ($1 ~ /, whole$/) whole = $2
  next
}
$2 == "failed" {
  printf "| %s | %s | failed | | | | | | | |\n", input, $1
  if ($1 ~ /^(seen|ledgerref|pcapref)/) status = 1
  next
}
{
  seconds = $2 > 0 ? $2 : 0.0001
  printf "| %s | %s | %.3f | %.3f | %.2f | %d | %d | %s | %s | %s |\n", input, $1, $2, $4, bytes / seconds / 1e9,
    records / seconds, $5 / 1024, ratio(grep), ratio(reference), ratio(whole)
}
END { exit status }
