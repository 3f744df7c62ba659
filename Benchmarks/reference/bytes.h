// Words out of bytes, a mixer, and memory on large pages.
#pragma once
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
#define AI static inline __attribute__((always_inline))
#define NI static __attribute__((noinline))

AI u64 ld64(const u8 *p) { u64 v; memcpy(&v, p, 8); return v; }
AI u32 ld32(const u8 *p) { u32 v; memcpy(&v, p, 4); return v; }
AI u16 ld16(const u8 *p) { u16 v; memcpy(&v, p, 2); return v; }

AI u64 mix(u64 x) {
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ x >> 27) * 0x94d049bb133111ebull;
  return x ^ x >> 31;
}

static void *big(size_t bytes) {
  void *p = mmap(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) { perror("mmap"); exit(1); }
  if (bytes >= 1 << 21) madvise(p, bytes, MADV_HUGEPAGE);
  return p;
}

// Doubles an arena of `count` records; nothing is copied.
static void *doubled(void *old, size_t count, size_t size) {
  void *p = mremap(old, count * size, count * size * 2, MREMAP_MAYMOVE);
  if (p == MAP_FAILED) { perror("mremap"); exit(1); }
  madvise(p, count * size * 2, MADV_HUGEPAGE);
  return p;
}

// HyperLogLog: `bits` of the hash choose the register.
AI void hll(u8 *registers, u64 hash, int bits) {
  u8 rank = __builtin_clzll(hash << bits | 1ull << (bits - 1)) + 1, *at = &registers[hash >> (64 - bits)];
  if (*at < rank) *at = rank;
}

// A packet as a line or a capture says it.
typedef struct {
  u64 key;
  u32 ts, dst;
  u16 len, spt, dpt, id, win;
  u8 ttl, proto, flags, action, dir, type, code, pad;
#ifdef IPV6
  u64 src6[2], dst6[2];
#endif
} Rec;
