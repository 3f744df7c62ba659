// How fast it can be done in C: netfilter lines into the state that a ledger of sources, targets and contacts keeps.
//
// It began as bench/ledgerref.c of the study that went before this program, by the same authors and under the same licence;
// with no -D it does what that does with `-q -M`. Each of these makes it keep what the program's ledger keeps, as
// docs/decisions/0002-a-ledger-not-detectors.md has it: -DEVENTS -DCOLD -DCONTACTS -DTARGETS -DIPV6 -DTOTALS -DKEYED.
//
//   gcc -O3 -march=native -o ledgerref ledgerref.c && ./ledgerref FILE
#include "lines.h"
#include "ledger.h"

// Whole lines; at least 128 bytes behind them can be read.
static void run(const u8 *p, const u8 *e, Memo *c) {
  Rec records[BATCH];
  int n = 0;
  while (p < e) {
    totals.lines++;
    const u8 *q = parse_fast(p, c, &records[n]);
    if (q) n++;
    else {
      q = newline(p);
      u32 ts;
      int tl = c->hostlen < 0 ? stamp(p, c, &ts) : 0;
      const u8 *space = tl ? memchr(p + tl + 1, ' ', q - p - tl - 1) : 0;
      if (space) c->hostlen = space - (p + tl);
      if (parse_slow(p, q, c, &records[n])) n++;
      else totals.rejected++;
    }
    p = q + 1;
    if (n == BATCH || p >= e) { fold(records, n); n = 0; }
  }
}

int main(int argc, char **argv) {
  const size_t part = 1 << 20;
  int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  if (file < 0) { fprintf(stderr, "usage: ledgerref FILE\n"); return 2; }
  ip_init();
  ledger_init();
  u8 *buffer = big(part + (1 << 17));
  Memo memo = {.hostlen = -1, .year = 2026};
  size_t have = 0;
  for (ssize_t n; (n = read(file, buffer + have, part)) > 0;) {
    size_t all = have + n, whole = all;
    while (whole && buffer[whole - 1] != '\n') whole--;
    if (all - whole > 1 << 16) { fprintf(stderr, "a line is too long\n"); return 1; }
    run(buffer, buffer + whole, &memo);
    memmove(buffer, buffer + whole, have = all - whole);
  }
  if (have) { buffer[have] = '\n'; run(buffer, buffer + have + 1, &memo); }
  printf("lines=%lu ", totals.lines);
  ledger_print();
}
