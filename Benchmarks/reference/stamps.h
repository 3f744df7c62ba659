// Stamps, of which only the seconds are read while the minute stays; and what else a line has in common with the last.
#pragma once
#include "numbers.h"

// What lines have in common with those before: the minute, the header up to SRC= by the letter of its action.
typedef struct {
  u64 a, b;
  u32 base;
  int hostlen, year, klen, hl[2], act[2], dir[2];
  u8 hdr[2][128];
} Memo;

static int days(int y, int m, int d) {
  y -= m <= 2;
  int era = y / 400;
  unsigned yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + (int)(yoe * 365 + yoe / 4 - yoe / 100 + doy) - 719468;
}

NI int stamp_slow(const u8 *p, Memo *c, u32 *ts) {
  if (isd(p[0])) {
    for (int i = 0; i < 19; i++) {
      char want = i == 4 || i == 7 ? '-' : i == 10 ? 'T' : i == 13 || i == 16 ? ':' : 0;
      if (want ? p[i] != want : !isd(p[i])) return 0;
    }
    *ts = days(d2(p) * 100 + d2(p + 2), d2(p + 5), d2(p + 8)) * 86400u + d2(p + 11) * 3600 + d2(p + 14) * 60 + d2(p + 17);
    c->a = ld64(p);
    c->b = ld64(p + 8);
    c->base = *ts - d2(p + 17);
    return 1;
  }
  static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  int month = 0;
  while (month < 12 && memcmp(p, months + month * 3, 3)) month++;
  if (month == 12 || p[3] != ' ' || p[6] != ' ' || p[9] != ':' || p[12] != ':') return 0;
  for (int i = 5; i < 15; i++) if (i != 6 && i != 9 && i != 12 && !isd(p[i])) return 0;
  int day = p[4] == ' ' ? p[5] - '0' : d2(p + 4);
  *ts = days(c->year, month + 1, day) * 86400u + d2(p + 7) * 3600 + d2(p + 10) * 60 + d2(p + 13);
  c->a = ld64(p);
  c->b = ld64(p + 8) & 0x000000ffffffffffull;
  c->base = *ts - d2(p + 13);
  return 1;
}

// Length of the stamp; within a minute only its seconds are read.
AI int stamp(const u8 *p, Memo *c, u32 *ts) {
  u64 a = ld64(p), b = ld64(p + 8);
  if (isd(p[0])) {
    if (__builtin_expect(a == c->a && b == c->b && isd(p[17]) && isd(p[18]), 1)) *ts = c->base + d2(p + 17);
    else if (!stamp_slow(p, c, ts)) return 0;
    const u8 *q = p + 19;
    if (*q == '.') for (q++; isd(*q);) q++;
    if (*q == 'Z') return q + 1 - p;
    if ((*q == '+' || *q == '-') && isd(q[1]) && isd(q[2]) && q[3] == ':' && isd(q[4]) && isd(q[5])) {
      int offset = d2(q + 1) * 3600 + d2(q + 4) * 60;
      *ts += *q == '+' ? -offset : offset;
      q += 6;
    }
    return q - p;
  }
  if (__builtin_expect(a == c->a && (b & 0x000000ffffffffffull) == c->b && isd(p[13]) && isd(p[14]), 1))
    *ts = c->base + d2(p + 13);
  else if (!stamp_slow(p, c, ts)) return 0;
  return 15;
}
