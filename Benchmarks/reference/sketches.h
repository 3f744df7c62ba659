// What the extensions count with: events by time, and the services of a source, as the ledger holds them.
#pragma once
#include "bytes.h"

// 32 slots whose width doubles when the span no longer fits: 140 bytes.
typedef struct {
  u32 width, base, used, slots[32];
} Hours;

NI void hours_fit(Hours *h, u32 t) {
  u32 slot = t / h->width;
  if (!h->used) { h->base = slot; h->used = 1; }
  while (slot < h->base ? h->base + h->used - slot > 32 : slot - h->base >= 32) {
    u32 wider[32] = {0}, base = h->base / 2;
    for (u32 i = 0; i < h->used; i++) wider[(h->base + i) / 2 - base] += h->slots[i];
    h->used = (h->base + h->used - 1) / 2 - base + 1;
    h->base = base;
    h->width *= 2;
    memcpy(h->slots, wider, sizeof wider);
    slot = t / h->width;
  }
  if (slot < h->base) {
    u32 by = h->base - slot;
    memmove(h->slots + by, h->slots, h->used * 4);
    memset(h->slots, 0, by * 4);
    h->used += by;
    h->base = slot;
  }
  if (h->used < slot - h->base + 1) h->used = slot - h->base + 1;
  h->slots[slot - h->base]++;
}

AI void hours_add(Hours *h, u32 t) {
  u32 at = t / h->width - h->base;
  if (at < h->used) h->slots[at]++;
  else hours_fit(h, t);
}

// 48 services in 64 slots, beyond these a sample by level with majority bits: 610 bytes.
typedef struct {
  u64 slots[64];
  u32 majority[24];
  u8 count, level;
} Services;

AI u32 service_hash(u32 key) {
  u32 x = key * 0x9E3779B1u;
  x = (x ^ x >> 15) * 0x85EBCA6Bu;
  return x ^ x >> 13;
}

AI void services_majority(Services *s, u32 key, u32 events) {
  for (int b = 0; b < 24; b++) s->majority[b] += key >> b & 1 ? events : 0;
}

static void services_put(Services *s, u32 key, u32 events);

NI void services_raise(Services *s) {
  u64 old[64];
  memcpy(old, s->slots, sizeof old);
  memset(s->slots, 0, sizeof old);
  if (!s->level) for (int i = 0; i < 64; i++) if (old[i]) services_majority(s, old[i] >> 32, (u32)old[i]);
  s->count = 0;
  s->level++;
  for (int i = 0; i < 64; i++) if (old[i]) services_put(s, old[i] >> 32, (u32)old[i]);
}

static inline void services_put(Services *s, u32 key, u32 events) {
  u32 hash = service_hash(key), i = hash & 63;
  for (; s->slots[i]; i = (i + 1) & 63) if (s->slots[i] >> 32 == key) { s->slots[i] += events; return; }
  if (__builtin_clz(hash | 1) < s->level) return;
  if (s->count == 48) { services_raise(s); services_put(s, key, events); return; }
  s->slots[i] = (u64)key << 32 | events;
  s->count++;
}

AI void services_add(Services *s, u32 key) {
  if (s->level) services_majority(s, key, 1);
  services_put(s, key, 1);
}
