# Holds a report, the third file, against what make-flood sent, the first, and what it cost, the second.
# Of the report: `sampled` where memory was too small to keep every source, otherwise the findings.

# What stands behind the first place of `key` in `text`, up to a comma or bracket.
function value(text, key,   at) {
  at = index(text, "\"" key "\":")
  if (!at) return ""
  text = substr(text, at + length(key) + 3)
  gsub(/^"/, "", text)
  return substr(text, 1, match(text, /[",}\]]/) - 1)
}
function say(good, what) {
  printf "%s  %s\n", good ? "holds" : "FAILS", what
  if (!good) status = 1
}
function near(found, true, part) { return found != "" && (found > true ? found - true : true - found) <= part * true }

FILENAME == ARGV[1] { truth[$1] = $2; if ($1 ~ /\./) heavy[++heavies] = $1; next }
FILENAME == ARGV[2] { seconds = $1; wall = $2; kilobytes = $3; next }
/^"input":/ { read = value(substr($0, index($0, "\"skipped\"")), "events") }
/"sampled":/ { sources = value($0, "sources") }
/^"heaviest":|"heaviest":\[\{"address"/ {
  heaviest = substr($0, index($0, "\"heaviest\":"))
  for (i = 1; i <= heavies; i++) {
    at = index(heaviest, "\"" heavy[i] "\"")
    if (at) counted[heavy[i]] = value(substr(heaviest, at), "events")
  }
}
/^\{"id":/ {
  events = value(substr($0, index($0, "\"actors\":") ? index($0, "\"actors\":") : 1), "events")
  found += events
  if (value($0, "symptom") == "flood" && events > most) {
    most = events
    named = value($0, "cause") ", " value($0, "verdict")
    flooded = value($0, "sources_seen") ? value($0, "sources_seen") : value($0, "actor_count")
  }
  for (i = 1; i <= heavies; i++)
    if (index($0, "\"actors\":[\"" heavy[i] "\"],")) alone[heavy[i]] += events
}
END {
  printf "%d packets of %d sources: %.1f s of processor time, %.0f ns a packet\n", truth["packets"], truth["sources"], seconds,
    seconds / truth["packets"] * 1e9
  say(kilobytes <= 512 * 1024, sprintf("peak memory %d MB, at most 512", kilobytes / 1024))
  say(read == truth["packets"], sprintf("%d packets read", read))
  say(found == read, sprintf("every packet is in one finding: %d of %d", found, read))
  say(most * 10 > truth["packets"] * 9, "the flood is named: " (named ? named : "no") sprintf(", %d packets", most))
  if (sources == "") sources = flooded
  say(near(sources, truth["sources"], 0.02), sprintf("%d sources of %d: %+.2f %%, at most 2", sources, truth["sources"],
    (sources / truth["sources"] - 1) * 100))
  for (i = 1; i <= heavies; i++) {
    name = heavy[i]
    count = name in counted ? counted[name] : alone[name]
    say(near(count, truth[name], 0.01), name " (" sprintf("%.1f %%): ", truth[name] / truth["packets"] * 100) \
      (count ? sprintf("%d packets of %d, %+.2f %%", count, truth[name], (count / truth[name] - 1) * 100) : "not named"))
  }
  exit status
}
