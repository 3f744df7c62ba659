// How fast it can be done in C: a capture (classic, little-endian, Ethernet) into 128 bytes for each source, and sketches
// for those with many ports or destinations: less than the program's ledger keeps. -DLEDGER: into the state of ledgerref.c instead,
// with the same switches.
//
// It began as bench/pcapref.c of the study that went before this program, by the same authors and under the same licence.
//
//   gcc -O3 -march=native -o pcapref pcapref.c && ./pcapref FILE
#include "packets.h"
#ifdef LEDGER
#include "ledger.h"
#else
#include "sources.h"
#endif

int main(int argc, char **argv) {
  int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  struct stat about;
  if (file < 0 || fstat(file, &about) || about.st_size < 24) { fprintf(stderr, "usage: pcapref FILE\n"); return 2; }
  const u8 *bytes = mmap(0, about.st_size, PROT_READ, MAP_PRIVATE, file, 0), *p = bytes + 24, *end = bytes + about.st_size;
  ledger_init();
  Rec records[BATCH];
  int n = 0;
  while (p + 16 <= end) {
    u32 captured = ld32(p + 8);
    if (captured > 262144 || captured > (size_t)(end - p - 16)) break;
    records[n].ts = ld32(p);
    if (!decode(p + 16, captured, &records[n])) totals.rejected++;
    else if (++n == BATCH) { fold(records, n); n = 0; }
    p += 16 + captured;
  }
  fold(records, n);
  ledger_print();
}
