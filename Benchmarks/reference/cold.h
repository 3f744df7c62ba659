// What is kept of a source of many events. COLD: as decision 2 has it, 1,728 bytes; else 640.
#pragma once
#include "sketches.h"

// An event as it waits for the record. EVENTS: 64 bytes, one cache line; else 32.
#ifdef EVENTS
typedef struct {
  u64 src[2], dst[2];
  u32 t, offset, seq, ack;
  u16 spt, dpt, len, id, win, marks;
  u8 ttl, flags, proto, role;
} Ev;
_Static_assert(sizeof(Ev) == 64, "one cache line");
#define EV_DST(e) ((u32)(e)->dst[1])
#else
typedef struct {
  u32 t, dst;
  u16 spt, dpt, len, id, win;
  u8 ttl, flags, proto, type, code, act;
  u32 offset;
  u16 file;
} Ev;
#define EV_DST(e) ((e)->dst)
#endif

#ifdef COLD
typedef struct {
  u8 destinations[64], attempts[64];
  Services services;
  Hours hours;
  u32 count;
  u64 places;
  u32 hashes[16];
  u64 events[16][6];
} Cold;
_Static_assert(sizeof(Cold) == 1728, "as decision 2 has it");

AI void cold_begin(Cold *c) { c->hours.width = 3600; }

AI void cold_prefetch(const Cold *c, u64 dst_hash, u32 service) {
  __builtin_prefetch(&c->destinations[0], 1);
  __builtin_prefetch(&c->attempts[0], 1);
  __builtin_prefetch(&c->services.slots[service_hash(service) & 63], 1);
  __builtin_prefetch(&c->hours, 1);
  (void)dst_hash;
}

AI u32 place_of(const Cold *c, u32 rank) { return c->places >> (rank * 4) & 15; }

// The sixteen with the smallest hash, by rank; events never move. Returns the hash above which none is kept.
NI u32 cold_keep(Cold *c, const Ev *e, u32 hash) {
  u64 packed[6] = {0, EV_DST(e), (u64)e->t << 32 | e->offset, 0,
    (u64)e->spt << 48 | (u64)e->dpt << 32 | (u64)e->len << 16 | e->id,
    (u64)e->win << 48 | (u64)e->ttl << 40 | (u64)e->flags << 32 | (u64)e->proto << 24};
  u32 rank = c->count, room = c->count < 16;
  while (rank && c->hashes[rank - 1] > hash) rank--;
  if (rank && c->hashes[rank - 1] == hash && !memcmp(c->events[place_of(c, rank - 1)], packed, 48)) rank = 16;
  if (rank < 16) {
    u32 place = room ? c->count : place_of(c, 15);
    c->count += room;
    for (u32 i = c->count - 1; i > rank; i--) c->hashes[i] = c->hashes[i - 1];
    c->hashes[rank] = hash;
    memcpy(c->events[place], packed, 48);
    u64 below = (1ull << rank * 4) - 1;
    c->places = (c->places & below) | (u64)place << rank * 4 | (c->places & ~below) << 4;
  }
  return c->count < 16 ? ~0u : c->hashes[15];
}

AI void cold_add(Cold *c, u64 *threshold, u64 *ttls, u64 *days, u64 *last, const Ev *e) {
  u64 dst_hash = mix(EV_DST(e)), flow = (u64)e->proto << 32 | (u64)e->spt << 16 | e->dpt;
  hll(c->destinations, dst_hash, 6);
  hll(c->attempts, mix(dst_hash ^ flow * 0xD6E8FEB86659FD93ull), 6);
  services_add(&c->services, (u32)e->proto << 16 | e->dpt);
  hours_add(&c->hours, e->t);
  *ttls |= 1ull << (e->ttl >> 2);
  u32 hash = mix((dst_hash + flow * 0x9E3779B97F4A7C15ull) ^ ((u64)e->id << 16 | e->len)) >> 32;
  if (hash <= (u32)*threshold) *threshold = cold_keep(c, e, hash);
  (void)days, (void)last;
}
#else
typedef struct {
  u32 services[64];
  u8 destinations[64];
  u64 kept[16][2];
  u32 service_count, others, kept_count, spare[13];
} Cold;
_Static_assert(sizeof(Cold) == 640, "as bench/ledger.h has it");

AI void cold_begin(Cold *c) { (void)c; }

AI void cold_prefetch(const Cold *c, u64 dst_hash, u32 service) {
  __builtin_prefetch(c);
  (void)dst_hash, (void)service;
}

AI void cold_add(Cold *c, u64 *threshold, u64 *ttls, u64 *days, u64 *last, const Ev *e) {
  u32 i = e->dpt * 0x9E3779B1u >> 26, dst = EV_DST(e);
  int k = 0;
  for (; k < 8; k++, i = (i + 1) & 63) {
    u32 v = c->services[i];
    if (v && v >> 16 == e->dpt) { c->services[i] = v + ((v & 0xffff) != 0xffff); break; }
    if (!v) {
      if (c->service_count < 48) { c->services[i] = (u32)e->dpt << 16 | 1; c->service_count++; }
      else c->others++;
      break;
    }
  }
  if (k == 8) c->others++;
  u64 hash = mix(((u64)dst << 32 | (u32)e->spt << 16 | e->dpt) ^ (u64)e->id << 20);
  if (hash < *threshold) {
    if (c->kept_count < 16) { c->kept[c->kept_count][0] = hash; c->kept[c->kept_count++][1] = e->offset; }
    else {
      int most = 0;
      for (int j = 1; j < 16; j++) if (c->kept[j][0] > c->kept[most][0]) most = j;
      c->kept[most][0] = hash;
      c->kept[most][1] = e->offset;
      u64 highest = 0;
      for (int j = 0; j < 16; j++) if (c->kept[j][0] > highest) highest = c->kept[j][0];
      *threshold = highest;
    }
  }
  *ttls |= 1ull << (e->ttl >> 2 & 63);
  *days |= 1ull << (e->t / 3600 % 24);
  if (dst != (u32)*last) { *last = dst; hll(c->destinations, mix(dst), 6); }
}
#endif
