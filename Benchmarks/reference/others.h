// What is kept beside the sources: contacts and targets.
#pragma once
#include "sketches.h"
#include "totals.h"

// CONTACTS: a word of up to three pairs of bits for each of 524,288 blocks, 64 bytes for those with more: 4 MiB, 36 at
// most, of what passed or may have. Else 32 MiB of bits, of what was allowed.
#ifdef CONTACTS
static u64 *contact_words, (*contact_blocks)[8];
static u32 contact_count = 1, contact_capacity = 1024;

static void contacts_init(void) {
  contact_words = big((1 << 19) * 8);
  contact_blocks = big((size_t)contact_capacity * 64);
}

AI void set_pair(u64 block[8], u64 pair) {
  block[pair >> 6 & 7] |= 1ull << (pair & 63);
  block[pair >> 15 & 7] |= 1ull << (pair >> 9 & 63);
}

NI void contact_full(u64 *word, u64 pair) {
  if (!(*word >> 63)) {
    for (u64 rest = *word; rest; rest >>= 19) if ((rest & 0x7ffff) == pair) return;
    if (contact_count == contact_capacity) {
      contact_blocks = doubled(contact_blocks, contact_capacity, 64);
      contact_capacity *= 2;
    }
    for (u64 rest = *word; rest; rest >>= 19) set_pair(contact_blocks[contact_count], rest);
    *word = 1ull << 63 | contact_count++;
  }
  set_pair(contact_blocks[(u32)*word], pair);
}

AI void contact_add(const Rec *r) {
  if (r->action == 0) return;
  u64 hash = mix(mix(r->dst) + mix((u64)r->dpt << 48 | (u64)r->spt << 32 | r->ts / 300 << 8 | r->proto));
  u64 *word = &contact_words[hash >> 45], pair = (hash & 0x3ffff) | 1 << 18, v = *word;
  if (v >= 1ull << 38) { contact_full(word, pair); return; }
  if ((v & 0x7ffff) == pair || v >> 19 == pair) return;
  *word = v | pair << (!v ? 0 : !(v >> 19) ? 19 : 38);
}
#else
static u8 *bloom;

static void contacts_init(void) { bloom = big(1 << 25); }

AI void contact_add(const Rec *r) {
  if (r->action != 1) return;
  u64 h = mix((r->key ^ r->dst) * 0x9E3779B97F4A7C15ull ^ ((u64)r->spt + r->dpt) << 32 ^ r->ts / 300);
  u64 *w = (u64 *)(bloom + (h >> 40 & ((1 << 25) - 64)));
  w[h & 7] |= 1ull << (h >> 3 & 63);
  w[h >> 9 & 7] |= 1ull << (h >> 12 & 63);
}
#endif

// TARGETS: 576 bytes, with counts by rank of source, 256 registers, a rate by ten seconds; else 120.
#ifdef TARGETS
typedef struct {
  u64 key, high;
  u32 first, last;
  u64 events, packets, allowed, denied, forged, entered;
  u32 ranks[16];
  u8 sources[256];
  Hours rate;
  u8 spare[44];
} Target;
_Static_assert(sizeof(Target) == 576, "nine cache lines");
#else
typedef struct {
  u64 key;
  u32 events, first, last, pad;
  u8 sources[64];
  u32 flags[8];
} Target;
#endif
#define TARGET_SLOTS (1 << 20)
static u64 *target_slots;
static Target *targets;
static u32 target_count;

static void targets_init(void) {
  target_slots = big(TARGET_SLOTS * 8);
  targets = big((size_t)(TARGET_SLOTS / 2) * sizeof(Target));
}

AI void target_count_event(Target *t, const Rec *r) {
  if (r->ts < t->first) t->first = r->ts;
  if (r->ts > t->last) t->last = r->ts;
  t->events++;
  u64 hash = mix(r->key);
#ifdef TARGETS
  t->packets++;
  t->allowed += r->action == 1;
  t->denied += r->action == 0;
  t->entered += r->dir == 1;
  u32 first = (u32)r->key >> 24;
  t->forged += first == 0 || first == 10 || first == 127 || first >= 224;
  u32 rank = __builtin_clzll(hash * 0x9E3779B97F4A7C15ull | 1);
  t->ranks[rank > 15 ? 15 : rank]++;
  hll(t->sources, hash, 8);
  hours_add(&t->rate, r->ts);
#else
  hll(t->sources, hash, 6);
  t->flags[r->flags & 7]++;
#endif
}

AI void target_add(const Rec *r, u32 role) {
  u64 key = (u64)r->dst << 8 | role, hash = mix(key);
  for (u32 j = hash >> 44;; j = (j + 1) & (TARGET_SLOTS - 1)) {
    if (!target_slots[j]) {
      if (target_count >= TARGET_SLOTS / 2 - 1) return;
      target_slots[j] = hash << 32 | ++target_count;
      Target *t = &targets[target_count];
      t->key = key;
      t->first = ~0u;
#ifdef TARGETS
      t->rate.width = 10;
#endif
    }
    Target *t = &targets[(u32)target_slots[j]];
    if (t->key == key) { target_count_event(t, r); return; }
  }
}
