#!/bin/sh
# Makes iana-services.tsv from a list in the form of services(5) that copies IANA's registry with its descriptions, such as
# Wireshark's (Debian: libwireshark-data): services.sh "WHENCE AND WHEN" <services >iana-services.tsv
# The registry is IANA's, dedicated to the public domain (CC0): https://www.iana.org/help/licensing-terms
set -eu
printf '# %s\n' "${1:?say whence the list is, and of which day}"
LC_ALL=C awk '
  /^#/ || NF < 2 { next }
  {
    name = $1
    count = split($2, parts, "/")
    over = ""
    for (i = 2; i <= count; i++) over = over substr(parts[i], 1, 1)
    text = ""
    if (match($0, /# */)) text = substr($0, RSTART + RLENGTH)
    gsub(/[\t ]+/, " ", text)
    sub(/ $/, "", text)
    split(parts[1], ends, "-")
    printf "%05d\t%s\t%s\t%s\t%s\n", ends[1], parts[1], over, name, text
  }' | LC_ALL=C sort -s -k 1,1n -k 3,3 | cut -f 2-
