# Sourced: programs that do the like, each with a command that does most of what it can with FILE, a log or a capture.

# Counts packets and different services for each source, as plainly as one would write it.
awk_program='{
  if (match($0, / SRC=[^ ]+/)) {
    source = substr($0, RSTART + 5, RLENGTH - 5); packets[source]++
    if (match($0, / DPT=[0-9]+/) && !((source, port = substr($0, RSTART + 5, RLENGTH - 5)) in known)) {
      known[source, port]; services[source]++
    }
  }
} END { for (source in packets) print packets[source], services[source], source }'

sql_of() {
  cat <<SQL
SELECT source, count(*) AS packets, count(DISTINCT port) AS services
FROM (SELECT regexp_extract(line, ' SRC=([^ ]+)', 1) AS source, regexp_extract(line, ' DPT=([0-9]+)', 1) AS port
  FROM read_csv('$1', columns = {'line': 'VARCHAR'}, delim = '\x01', quote = '', escape = '', header = false, auto_detect = false))
GROUP BY source
SQL
}

# For DuckDB: its own program, or the module of the Python that SEEN_PYTHON names.
duckdb_command() {
  local python=${SEEN_PYTHON:-python3}
  sql_of "$1" >"$scratch/query.sql"
  if command -v duckdb >/dev/null; then
    echo "duckdb -csv -c 'SET threads = 1' -f '$scratch/query.sql'"
  elif "$python" -c 'import duckdb' 2>/dev/null; then
    echo "'$python' -c 'import duckdb, sys; duckdb.sql(\"SET threads = 1\"); print(len(duckdb.sql(open(sys.argv[1]).read()).fetchall()))' '$scratch/query.sql'"
  fi
}

# contender_command NAME FILE: prints how NAME is run, nothing if it is not installed.
contender_command() {
  case $1 in
  duckdb) duckdb_command "$2"; return ;;
  "rg -c") command -v rg >/dev/null && echo "rg -c 'DPT=22 ' '$2' | cat"; return ;;
  esac
  command -v "${1%% *}" >/dev/null || return 0
  case $1 in
  mawk) echo "mawk '$awk_program' '$2'" ;;
  psad) [ -r /etc/psad/psad.conf ] && echo "psad -A -m '$2' --no-whois --no-rdns" ;;
  fwlogwatch) echo "fwlogwatch -P n -s -d '$2'" ;;
  lnav) echo "lnav -n -c \";SELECT count(*) FROM all_logs WHERE log_body LIKE '%DPT=22 %'\" -c ':write-csv-to -' '$2'" ;;
  tcpdump) echo "tcpdump -nr '$2'" ;;
  tshark) echo "tshark -n -r '$2' -q -z endpoints,ip" ;;
  nfdump) echo "rm -rf '$scratch/flows' && mkdir '$scratch/flows' && nfpcapd -r '$2' -l '$scratch/flows' && nfdump -R '$scratch/flows' -s srcip -n 0" ;;
  esac
}
