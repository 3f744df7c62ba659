// Sums over all packets. TOTALS: by role and action, and which way they went, as well.
#pragma once
#include "bytes.h"

static struct {
  u64 lines, parsed, rejected, sum[8], act[4], dir[4], flags[64], proto[256];
  u32 tcp[65536], udp[65536], minute[1440], first, last;
#ifdef TOTALS
  u64 events[128], packets, entered, left, both;
#endif
} totals = {.first = ~0u};

// What the fields of any packet add.
AI void total_fields(const Rec *r) {
  totals.parsed++;
  const u32 fields[8] = {r->len, r->ttl, r->id, r->win, r->spt, r->type, r->code, r->dst};
  for (int i = 0; i < 8; i++) totals.sum[i] += fields[i];
  totals.flags[r->flags & 63]++;
  totals.proto[r->proto]++;
  if (r->proto == 6) totals.tcp[r->dpt]++;
  else if (r->proto == 17) totals.udp[r->dpt]++;
  totals.minute[r->ts / 60 % 1440]++;
  if (r->ts < totals.first) totals.first = r->ts;
  if (r->ts > totals.last) totals.last = r->ts;
}

// The same, and what the firewall said of it.
AI void total_add(const Rec *r, u32 role) {
  total_fields(r);
  totals.act[r->action & 3]++;
  totals.dir[r->dir & 3]++;
#ifdef TOTALS
  totals.events[(role & 31) * 4 + (r->action & 3)]++;
  totals.packets++;
  totals.entered += r->dir == 1;
  totals.left += r->dir == 2;
  totals.both += r->dir == 3;
#else
  (void)role;
#endif
}
