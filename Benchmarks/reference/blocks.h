// A source as decisions 2 and 20 have it: one event alone, up to sixteen in a block of 2, 4, 6, 8, 12 or 16, a hot record from
// the seventeenth on. A slot holds 32 bits of the hash, 5 that say how many events the block holds (31: a hot record), 27 of index.
#pragma once
#define MOST 16
#define INDEX 0x7ffffff
#define MANY 31u

static Ev *events;
static u32 event_count = 1, event_capacity = 1 << 16, free_blocks[MOST + 1];

AI u32 block_size(u32 held) { return held < 2 ? held : held <= 8 ? (held + 1) & ~1u : (held + 3) & ~3u; }

AI u32 take_block(u32 held) {
  u32 size = block_size(held), block = free_blocks[size];
  if (block) { free_blocks[size] = events[block].t; return block; }
  if (!events) events = big((size_t)event_capacity * sizeof(Ev));
  if (event_count + MOST > event_capacity) {
    events = doubled(events, event_capacity, sizeof(Ev));
    event_capacity *= 2;
  }
  block = event_count;
  event_count += size;
  return block;
}

AI void give_block(u32 block, u32 held) {
  events[block].t = free_blocks[block_size(held)];
  free_blocks[block_size(held)] = block;
}

AI void prefetch_reference(u64 slot) {
  u32 index = slot & INDEX, kind = (u32)slot >> 27;
  if (kind == MANY) {
    const char *h = (const char *)&hot[index];
    __builtin_prefetch(h, 1);
    __builtin_prefetch(h + 64, 1);
  } else if (kind) __builtin_prefetch(&events[index], 1);
}

AI int is_of(u64 slot, const Rec *r, u32 role) {
  u32 index = slot & INDEX;
  if ((u32)slot >> 27 == MANY) {
#ifdef IPV6
    if (hot[index].high != r->src6[0]) return 0;
#endif
    return hot[index].key == r->key * 16 + role;
  }
#ifdef IPV6
  return events[index].src[0] == r->src6[0] && events[index].src[1] == r->src6[1] && events[index].role == role;
#else
  return events[index].src[1] == r->key && events[index].role == role;
#endif
}

AI Ev event_of(const Rec *r, u32 role, u32 offset) {
  Ev e = {.t = r->ts, .offset = offset, .spt = r->spt, .dpt = r->dpt, .len = r->len, .id = r->id, .win = r->win,
    .marks = r->action | r->dir << 2, .ttl = r->ttl, .flags = r->flags, .proto = r->proto, .role = role};
#ifdef IPV6
  memcpy(e.src, r->src6, 16);
  memcpy(e.dst, r->dst6, 16);
#else
  e.src[1] = r->key;
  e.dst[1] = r->dst;
#endif
  return e;
}

// What a hot record counts of an event that waited.
AI void hot_add_event(Hot *h, const Ev *e) {
  Rec r = {.ts = e->t, .len = e->len, .spt = e->spt, .dpt = e->dpt, .id = e->id, .win = e->win, .ttl = e->ttl,
    .action = e->marks & 3};
  hot_add(h, &r);
}

NI u32 summarise(const Rec *r, u32 role, u32 block) {
  u32 index = take_hot(r, role);
  take_cold(&hot[index]);
  for (int i = 0; i < MOST; i++) {
    hot_add_event(&hot[index], &events[block + i]);
    cold_of(&hot[index], &events[block + i]);
  }
  give_block(block, MOST);
  return index;
}

AI void add_to_hot(const Rec *r, u32 role, u32 index, u32 offset) {
  Hot *h = &hot[index];
  cold_prefetch(&cold[h->cold], r->dst, (u32)r->proto << 16 | r->dpt);
  hot_add(h, r);
  Ev e = event_of(r, role, offset);
  cold_of(h, &e);
}

AI void add_to_few(const Rec *r, u32 role, u64 *slot, u32 offset) {
  u32 index = *slot & INDEX, held = (u32)*slot >> 27, home = index;
  if (held == MOST) {
    index = summarise(r, role, index);
    *slot = (*slot & 0xffffffff00000000ull) | MANY << 27 | index;
    add_to_hot(r, role, index, offset);
    return;
  }
  if (block_size(held + 1) != block_size(held)) {
    home = take_block(held + 1);
    memcpy(&events[home], &events[index], held * sizeof(Ev));
    give_block(index, held);
  }
  events[home + held] = event_of(r, role, offset);
  *slot = (*slot & 0xffffffff00000000ull) | (held + 1) << 27 | home;
}

AI void ledger_add(const Rec *r, u32 role, u64 hash, u32 offset) {
  u32 j = hash >> shift, tag = hash >> 32;
  for (; slots[j]; j = (j + 1) & (capacity - 1)) {
    if (slots[j] >> 32 != tag || !is_of(slots[j], r, role)) continue;
    if ((u32)slots[j] >> 27 == MANY) add_to_hot(r, role, slots[j] & INDEX, offset);
    else add_to_few(r, role, &slots[j], offset);
    return;
  }
  u32 block = take_block(1);
  events[block] = event_of(r, role, offset);
  slots[j] = (u64)tag << 32 | 1u << 27 | block;
  if (++count * 10ull > capacity * 6ull) slots_grow();
}
