// 128 bytes for each source of a capture, and sketches for those with many ports or destinations.
#pragma once
#include "totals.h"
#define BATCH 64
#define PORTS 12
#define DESTINATIONS 4

typedef struct {
  u64 key, bytes;
  u32 packets, first, last, tcp, udp, icmp, openings, denied, sketch;
  u16 ports[PORTS];
  u8 port_count, destination_count;
  u16 pad;
  u32 destinations[DESTINATIONS];
  u8 hours[32];
} Source;
_Static_assert(sizeof(Source) == 128, "two cache lines");
typedef struct { u8 ports[256], destinations[256]; } Sketch;

static u64 *slots;
static u32 capacity = 1 << 16, shift = 48, count, source_capacity = 1 << 15, sketch_count = 1, sketch_capacity = 1024;
static Source *sources;
static Sketch *sketches;

AI u64 slot_hash(u64 key) { return key * 0x9E3779B97F4A7C15ull; }

NI void slots_grow(void) {
  u64 *grown = big((size_t)capacity * 16);
  shift--;
  for (u32 i = 0; i < capacity; i++) {
    if (!slots[i]) continue;
    u32 j = slot_hash(sources[(u32)slots[i] - 1].key) >> shift;
    while (grown[j]) j = (j + 1) & (capacity * 2 - 1);
    grown[j] = slots[i];
  }
  munmap(slots, (size_t)capacity * 8);
  slots = grown;
  capacity *= 2;
}

AI Source *find(u64 key) {
  u64 hash = slot_hash(key);
  u32 j = hash >> shift, tag = (u32)hash | 1;
  for (; slots[j]; j = (j + 1) & (capacity - 1))
    if (slots[j] >> 32 == tag && sources[(u32)slots[j] - 1].key == key) return &sources[(u32)slots[j] - 1];
  if (count >= source_capacity) {
    sources = doubled(sources, source_capacity, sizeof(Source));
    source_capacity *= 2;
  }
  Source *s = &sources[count++];
  slots[j] = (u64)tag << 32 | count;
  s->key = key;
  s->first = ~0u;
  if (count * 10ull > capacity * 6ull) slots_grow();
  return s;
}

AI void sketch(u8 *registers, u32 value) { hll(registers, mix(value + 0x9E3779B97F4A7C15ull), 8); }

NI void take_sketch(Source *s) {
  if (sketch_count >= sketch_capacity) {
    sketches = doubled(sketches, sketch_capacity, sizeof(Sketch));
    sketch_capacity *= 2;
  }
  s->sketch = sketch_count++;
  for (int i = 0; i < s->port_count; i++) sketch(sketches[s->sketch].ports, s->ports[i]);
  for (int i = 0; i < s->destination_count; i++) sketch(sketches[s->sketch].destinations, s->destinations[i]);
}

AI void add_port(Source *s, u16 port) {
  if (!s->sketch) {
    u32 known = 0;
    for (int i = 0; i < PORTS; i++) known |= (s->ports[i] == port) & (i < s->port_count);
    if (known) return;
    if (s->port_count < PORTS) { s->ports[s->port_count++] = port; return; }
    take_sketch(s);
  }
  sketch(sketches[s->sketch].ports, port);
}

AI void add_destination(Source *s, u32 destination) {
  if (!s->sketch) {
    u32 known = 0;
    for (int i = 0; i < DESTINATIONS; i++) known |= (s->destinations[i] == destination) & (i < s->destination_count);
    if (known) return;
    if (s->destination_count < DESTINATIONS) { s->destinations[s->destination_count++] = destination; return; }
    take_sketch(s);
  }
  sketch(sketches[s->sketch].destinations, destination);
}

AI void source_add(Source *s, const Rec *r) {
  s->packets++;
  s->bytes += r->len;
  if (r->ts < s->first) s->first = r->ts;
  if (r->ts > s->last) s->last = r->ts;
  s->tcp += r->proto == 6;
  s->udp += r->proto == 17;
  s->icmp += (r->proto == 1) | (r->proto == 58);
  s->openings += (r->flags & 0x12) == 2;
  u8 *hour = &s->hours[r->ts / 3600 % 24];
  *hour += *hour != 255;
  if (r->proto == 6 || r->proto == 17) add_port(s, r->dpt);
  add_destination(s, r->dst);
}

static void fold(const Rec *records, int n) {
  u64 hashes[BATCH];
  for (int i = 0; i < n; i++) __builtin_prefetch(&slots[(hashes[i] = slot_hash(records[i].key)) >> shift]);
  for (int i = 0; i < n; i++) total_fields(&records[i]);
  for (int i = 0; i < n; i++) {
    u64 slot = slots[hashes[i] >> shift];
    if (!slot) continue;
    const char *s = (const char *)&sources[(u32)slot - 1];
    __builtin_prefetch(s, 1);
    __builtin_prefetch(s + 64, 1);
  }
  for (int i = 0; i < n; i++) source_add(find(records[i].key), &records[i]);
}

static void ledger_init(void) {
  slots = big((size_t)capacity * 8);
  sources = big((size_t)source_capacity * sizeof(Source));
  sketches = big((size_t)sketch_capacity * sizeof(Sketch));
}

static void ledger_print(void) {
  printf("parsed=%lu rejected=%lu sources=%u sketches=%u\n", totals.parsed, totals.rejected, count, sketch_count - 1);
}
