// Numbers and addresses out of text, a word at a time.
#pragma once
#include "bytes.h"
#include <immintrin.h>

#define TAG4(s) ((u32)(u8)(s)[0] | (u32)(u8)(s)[1] << 8 | (u32)(u8)(s)[2] << 16 | (u32)(u8)(s)[3] << 24)
#define TAG8(s) ((u64)TAG4(s) | (u64)TAG4((s) + 4) << 32)
#define SEVEN 0x00ffffffffffffffull
#define isd(c) ((u8)((c) - '0') < 10)
#define d2(p) (((p)[0] - '0') * 10 + ((p)[1] - '0'))

AI const u8 *newline(const u8 *p) {
#ifdef __AVX512BW__
  for (;; p += 64) {
    u64 m = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(p), _mm512_set1_epi8('\n'));
    if (m) return p + __builtin_ctzll(m);
  }
#else
  return memchr(p, '\n', 1 << 30);
#endif
}

// In the high bit of each byte: no digit (its zero taken off).
AI u64 nondigits(u64 t) { return ((t + 0x7676767676767676ull) | t) & 0x8080808080808080ull; }

// A number of up to seven digits: how many it has, 0 if it is none.
AI int num(const u8 *p, u32 *out) {
  u64 t = ld64(p) ^ 0x3030303030303030ull, nd = nondigits(t);
  if (__builtin_expect(!nd, 0)) return 0;
  int bits = __builtin_ctzll(nd) & ~7;
  t = t << 1 << (63 - bits);
  t = t * 10 + (t >> 8);
  *out = (u32)(((t & 0x000000FF000000FFull) * 0x000F424000000064ull
    + (t >> 16 & 0x000000FF000000FFull) * 0x0000271000000001ull) >> 32);
  return bits >> 3;
}

AI int oct(const u8 *p, u32 *out) {
  u32 t = ld32(p) ^ 0x30303030u, nd = ((t + 0x76767676u) | t) & 0x80808080u;
  int bits = __builtin_ctz(nd | 0x80000000u) & ~7;
  t = t << 1 << (31 - bits);
  *out = (t >> 8 & 0xff) * 100 + (t >> 16 & 0xff) * 10 + (t >> 24);
  return bits >> 3;
}

#ifdef __AVX2__
static u8 shuffles[82][16], shuffle_of[65536];

static void ip_init(void) {
  int k = 1;
  for (int a = 1; a < 4; a++) for (int b = 1; b < 4; b++) for (int c = 1; c < 4; c++) for (int d = 1; d < 4; d++, k++) {
    int marks = 1 << a | 1 << (a + 1 + b) | 1 << (a + b + c + 2) | 1 << (a + b + c + d + 3);
    int starts[4] = {0, a + 1, a + b + 2, a + b + c + 3}, lengths[4] = {a, b, c, d};
    shuffle_of[marks & 0xffff] = k;
    for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) {
      int z = lengths[i] - 4 + j;
      shuffles[k][i * 4 + j] = z < 0 ? 0x80 : starts[i] + z;
    }
  }
}

// Four numbers parted by points with a space behind; the length, 0 if it is no address.
AI int ip4(const u8 *p, u32 *out) {
  __m128i v = _mm_loadu_si128((const __m128i *)p), t = _mm_xor_si128(v, _mm_set1_epi8(0x30));
  u32 nd = _mm_movemask_epi8(_mm_cmpgt_epi8(_mm_xor_si128(t, _mm_set1_epi8((char)0x80)), _mm_set1_epi8((char)(9 ^ 0x80))));
  u32 dots = _mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8('.')));
  int n = __builtin_ctz((nd & ~dots) | 0x10000);
  u32 k = shuffle_of[nd & ((2u << n) - 1) & 0xffff];
  if (__builtin_expect(!k || p[n] != ' ', 0)) return 0;
  t = _mm_shuffle_epi8(t, _mm_loadu_si128((const __m128i *)shuffles[k]));
  __m128i w = _mm_madd_epi16(_mm_maddubs_epi16(t, _mm_set1_epi32(0x010a6400)), _mm_set1_epi16(1));
  if (__builtin_expect(_mm_movemask_epi8(_mm_cmpgt_epi32(w, _mm_set1_epi32(255))), 0)) return 0;
  *out = __builtin_bswap32(_mm_cvtsi128_si32(_mm_shuffle_epi8(w, _mm_set1_epi32(0x0c080400))));
  return n;
}
#else
static void ip_init(void) {}

AI int ip4(const u8 *p, u32 *out) {
  u32 octets[4];
  const u8 *q = p;
  for (int i = 0; i < 4; i++) {
    int n = oct(q, &octets[i]);
    if (!n || octets[i] > 255 || q[n] != (i == 3 ? ' ' : '.')) return 0;
    q += n + (i < 3);
  }
  *out = octets[0] << 24 | octets[1] << 16 | octets[2] << 8 | octets[3];
  return q - p;
}
#endif

static int hex(u8 c) {
  if (isd(c)) return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int ip6(const u8 *p, const u8 *e, u64 out[2]) {
  u16 g[8] = {0};
  int n = 0, gap = -1;
  if (e - p < 2) return 0;
  if (p[0] == ':' && p[1] == ':') { gap = 0; p += 2; }
  while (p < e && n < 8) {
    int v = 0, k = 0;
    for (int h; p < e && k < 4 && (h = hex(*p)) >= 0; k++, p++) v = v * 16 + h;
    if (!k) return 0;
    g[n++] = v;
    if (p == e) break;
    if (*p++ != ':') return 0;
    if (p < e && *p == ':') { if (gap >= 0) return 0; gap = n; p++; }
  }
  if (p != e || (gap < 0 && n != 8)) return 0;
  if (gap >= 0) {
    int k = n - gap;
    for (int i = 0; i < k; i++) g[7 - i] = g[n - 1 - i];
    for (int i = gap; i < 8 - k; i++) g[i] = 0;
  }
  for (int i = 0; i < 8; i++) out[i / 4] = out[i / 4] << 16 | g[i];
  return 1;
}

// A whole address of either family; IPv6 as a digest.
static int address(const u8 *p, const u8 *e, u64 *key, u64 whole[2]) {
  u32 v;
  int n = ip4(p, &v);
  if (n && p + n == e) { *key = v; whole[0] = 0; whole[1] = v; return 1; }
  if (!ip6(p, e, whole)) return 0;
  *key = mix(whole[0] ^ mix(whole[1])) | 1ull << 63;
  return 1;
}

static int whole_number(const u8 *p, const u8 *e, u32 *out) {
  u32 v = 0;
  if (p == e || e - p > 9) return 0;
  for (; p < e; p++) { if (!isd(*p)) return 0; v = v * 10 + *p - '0'; }
  *out = v;
  return 1;
}
