// The state of sources, targets and contacts, and how batches of records are folded into it. What it keeps besides is asked for
// by -DEVENTS -DCOLD -DCONTACTS -DTARGETS -DIPV6 -DTOTALS -DKEYED: see ledgerref.c.
#pragma once
#include "cold.h"
#include "others.h"

// A source in one role: counts, extremes, marks of tools.
typedef struct __attribute__((aligned(128))) {
  u64 key, bytes;
  u32 packets, first, last, cold, denied, marks[3];
  u16 length[2], sport[2], dport[2], window[2], spare;
  u8 ttl[2], role, held;
  u32 block;
  u64 ttls, days, last_target, threshold;
#ifdef IPV6
  u64 high;
#endif
} Hot;
_Static_assert(sizeof(Hot) == 128, "two cache lines");

static u64 *slots, secrets[3] = {0x9E3779B97F4A7C15ull, 0, 0};
static u32 capacity = 1 << 16, shift = 48, count;
static u32 hot_count = 1, hot_capacity = 1 << 15, cold_count = 1, cold_capacity = 1024;
static Hot *hot;
static Cold *cold;

AI u32 role_of(const Rec *r) {
  static const u8 tcp[64] = {
    [2] = 1, [18] = 2, [4] = 3, [20] = 3, [16] = 4, [24] = 4, [17] = 4, [25] = 4, [0] = 5, [41] = 5, [3] = 5};
  if (r->proto == 6) return tcp[r->flags & 63];
  if (r->proto == 17) return 6 + (r->spt < 1024 && r->dpt >= 1024);
  return r->proto == 1 || r->proto == 58 ? 8 + (r->type & 7) : 15;
}

// Where a source's slot is. KEYED: nobody can aim at one place. IPV6: of all 128 bits.
AI u64 slot_hash(const Rec *r, u32 role) {
  u64 low = r->key * 16 + role;
#ifdef KEYED
  __uint128_t a = (__uint128_t)low * (secrets[0] | 1);
#ifdef IPV6
  low = r->src6[1] + ((u64)role << 56);
  a = (__uint128_t)low * (secrets[0] | 1);
  __uint128_t b = (__uint128_t)(r->src6[0] ^ secrets[1]) * (secrets[2] | 1);
  a ^= (u64)b ^ (u64)(b >> 64);
#endif
  return ((u64)a ^ (u64)(a >> 64)) * (secrets[1] | 1);
#else
#ifdef IPV6
  if (__builtin_expect(r->src6[0] != 0xffff, 0)) low ^= r->src6[0] * 0xD6E8FEB86659FD93ull;
#endif
  return low * secrets[0];
#endif
}

// Slots: the upper half of the hash, then the reference. A table in which three slots in five are taken doubles.
NI void slots_grow(void) {
  u64 *grown = big((size_t)capacity * 16);
  shift--;
  for (u32 i = 0; i < capacity; i++) {
    if (!slots[i]) continue;
    u32 j = (slots[i] & 0xffffffff00000000ull) >> shift;
    while (grown[j]) j = (j + 1) & (capacity * 2 - 1);
    grown[j] = slots[i];
  }
  munmap(slots, (size_t)capacity * 8);
  slots = grown;
  capacity *= 2;
}

static void ledger_init(void) {
  slots = big((size_t)capacity * 8);
  hot = big((size_t)hot_capacity * sizeof(Hot));
  cold = big((size_t)cold_capacity * sizeof(Cold));
  contacts_init();
  targets_init();
#ifdef KEYED
  int random = open("/dev/urandom", O_RDONLY);
  if (random < 0 || read(random, secrets, sizeof secrets) != sizeof secrets) exit(1);
  close(random);
#endif
}

NI u32 take_hot(const Rec *r, u32 role) {
  if (hot_count == hot_capacity) {
    hot = doubled(hot, hot_capacity, sizeof(Hot));
    hot_capacity *= 2;
  }
  Hot *h = &hot[hot_count];
  h->key = r->key * 16 + role;
  h->first = ~0u;
  h->length[0] = h->sport[0] = h->dport[0] = h->window[0] = 65535;
  h->ttl[0] = 255;
#ifdef IPV6
  h->high = r->src6[0];
#endif
  return hot_count++;
}

NI u32 take_cold(Hot *h) {
  if (cold_count == cold_capacity) {
    cold = doubled(cold, cold_capacity, sizeof(Cold));
    cold_capacity *= 2;
  }
  cold_begin(&cold[cold_count]);
  h->threshold = ~0ull;
  return h->cold = cold_count++;
}

AI void widen(u16 range[2], u16 value) {
  if (value < range[0]) range[0] = value;
  if (value > range[1]) range[1] = value;
}

AI void hot_add(Hot *h, const Rec *r) {
  h->packets++;
  h->bytes += r->len;
  if (r->ts < h->first) h->first = r->ts;
  if (r->ts > h->last) h->last = r->ts;
  h->denied += r->action == 0;
  widen(h->length, r->len);
  widen(h->sport, r->spt);
  widen(h->dport, r->dpt);
  widen(h->window, r->win);
  if (r->ttl < h->ttl[0]) h->ttl[0] = r->ttl;
  if (r->ttl > h->ttl[1]) h->ttl[1] = r->ttl;
  h->marks[0] += (r->id == 54321) & (r->win == 65535);
  h->marks[1] += (r->win == 1024) & (r->len == 40) & (r->ttl > 200);
  h->marks[2] += (r->win == 512) & (r->len == 40);
}

AI void cold_of(Hot *h, const Ev *e) {
  cold_add(&cold[h->cold], &h->threshold, &h->ttls, &h->days, &h->last_target, e);
}

#ifdef EVENTS
#include "blocks.h"
#else
#include "rows.h"
#endif

// Batches, in three passes: slots, what they refer to, work; each asks the processor for the memory of the next.
#ifndef BATCH
#define BATCH 64
#endif
static u32 offset;

static void fold(const Rec *records, int n) {
  u64 hashes[BATCH];
  u32 roles[BATCH];
  for (int i = 0; i < n; i++) {
    roles[i] = role_of(&records[i]);
    hashes[i] = slot_hash(&records[i], roles[i]);
    __builtin_prefetch(&slots[hashes[i] >> shift]);
  }
  for (int i = 0; i < n; i++) total_add(&records[i], roles[i]);
  for (int i = 0; i < n; i++) prefetch_reference(slots[hashes[i] >> shift]);
  for (int i = 0; i < n; i++) {
    ledger_add(&records[i], roles[i], hashes[i], offset++);
    contact_add(&records[i]);
    target_add(&records[i], roles[i]);
  }
}

static void ledger_print(void) {
  printf("parsed=%lu rejected=%lu tallies=%u hot=%u cold=%u targets=%u ", totals.parsed, totals.rejected, count,
    hot_count - 1, cold_count - 1, target_count);
  printf("hot_bytes=%zu cold_bytes=%zu event_bytes=%zu target_bytes=%zu\n", sizeof(Hot), sizeof(Cold), sizeof(Ev),
    sizeof(Target));
}
