// A source as bench/ledger.h has it: a hot record from the first event on, and six rows for its events.
#pragma once

static Ev *rows;
static u32 row_count = 1, row_capacity = 1 << 16;

AI void prefetch_reference(u64 slot) {
  if (!slot) return;
  const char *h = (const char *)&hot[(u32)slot];
  __builtin_prefetch(h, 1);
  __builtin_prefetch(h + 64, 1);
}

AI int is_of(const Hot *h, const Rec *r, u32 role) {
#ifdef IPV6
  if (h->high != r->src6[0]) return 0;
#endif
  return h->key == r->key * 16 + role;
}

AI Hot *find(const Rec *r, u32 role, u64 hash) {
  u32 j = hash >> shift, tag = hash >> 32;
  for (; slots[j]; j = (j + 1) & (capacity - 1))
    if (slots[j] >> 32 == tag && is_of(&hot[(u32)slots[j]], r, role)) return &hot[(u32)slots[j]];
  u32 index = take_hot(r, role);
  slots[j] = (u64)tag << 32 | index;
  if (++count * 10ull > capacity * 6ull) slots_grow();
  return &hot[index];
}

AI void ledger_add(const Rec *r, u32 role, u64 hash, u32 offset) {
  Hot *h = find(r, role, hash);
  if (h->cold) cold_prefetch(&cold[h->cold], r->dst, (u32)r->proto << 16 | r->dpt);
  hot_add(h, r);
  Ev e = {r->ts, r->dst, r->spt, r->dpt, r->len, r->id, r->win, r->ttl, r->flags, r->proto, r->type, r->code, r->action,
    offset, 0};
  if (h->cold) { cold_of(h, &e); return; }
  if (!rows) rows = big((size_t)row_capacity * 6 * sizeof(Ev));
  if (!h->block) {
    if (row_count == row_capacity) {
      rows = doubled(rows, row_capacity, 6 * sizeof(Ev));
      row_capacity *= 2;
    }
    h->block = row_count++;
  }
  Ev *held = &rows[(size_t)h->block * 6];
  if (h->held < 6) { held[h->held++] = e; return; }
  take_cold(h);
  for (int i = 0; i < 6; i++) cold_of(h, &held[i]);
  cold_of(h, &e);
}
