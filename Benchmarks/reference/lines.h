// Netfilter lines by a template that compares words; `parse_slow` has what is not as it expects.
#pragma once
#include "pairs.h"

// Where a byte is found first in the eight that follow; 8 if in none.
AI int place(const u8 *p, u64 bytes) {
  u64 w = ld64(p) ^ bytes, z = (w - 0x0101010101010101ull) & ~w & 0x8080808080808080ull;
  return z ? __builtin_ctzll(z) >> 3 : 8;
}

// From " [UFW BLOCK]" to the byte behind "SRC="; remembers it. 0 where it is not so.
AI const u8 *parse_header(const u8 *p, Memo *c, Rec *r, int which) {
  const u8 *p0 = p;
  u64 action = ld64(p);
  if (action == TAG8(" [UFW BL")) r->action = 0;
  else if (action == TAG8(" [UFW AL")) r->action = 1;
  else if (action == TAG8(" [UFW AU")) r->action = 2;
  else return 0;
  p += 11;
  if (ld32(p) != TAG4("] IN") || p[4] != '=') return 0;
  p += 5;
  int n = place(p, 0x2020202020202020ull);
  if (n == 8 || ld32(p + n + 1) != TAG4("OUT=")) return 0;
  r->dir = n != 0;
  p += n + 5;
  n = place(p, 0x2020202020202020ull);
  if (n == 8) return 0;
  r->dir |= (n != 0) << 1;
  p += n;
  if (ld32(p + 1) == TAG4("MAC=")) {
    p += 5;
    if (p[41] == ' ') p += 41;
    else if (*p != ' ') return 0;
  }
  if (ld32(p + 1) != TAG4("SRC=")) return 0;
  p += 5;
  if (p - p0 >= 64 && p - p0 <= 96) {
    c->hl[which] = p - p0;
    memcpy(c->hdr[which], p0, p - p0);
    c->act[which] = r->action;
    c->dir[which] = r->dir;
  }
  return p;
}

// Whether the header is the one of the last line with its letter: 64 to 96 bytes, by three loads.
AI int is_remembered(const u8 *p, const u8 *h, int length) {
#ifdef __AVX2__
#define LOAD(from) _mm256_loadu_si256((const __m256i *)(from))
#define DIFFERENCE(at) _mm256_xor_si256(LOAD(p + (at)), LOAD(h + (at)))
  __m256i x = _mm256_or_si256(_mm256_or_si256(DIFFERENCE(0), DIFFERENCE(32)), DIFFERENCE(length - 32));
  return _mm256_testz_si256(x, x);
#else
  return !memcmp(p, h, length);
#endif
}

#define FIELD(name, field) \
  if (ld32(p + 1) != TAG4(name)) return 0; \
  p += 5; \
  if (!(n = num(p, &v))) return 0; \
  r->field = v; \
  p += n

// The template: where the line ends, or 0, and the reader of pairs has it.
AI const u8 *parse_fast(const u8 *p, Memo *c, Rec *r) {
  u32 v, ts;
  int n = stamp(p, c, &ts);
  if (!n) return 0;
  p += n;
  r->ts = ts;
  p += c->hostlen;
  if (ld64(p) != TAG8(" kernel:")) return 0;
  p += 8;
  if (ld16(p) == (' ' | '[' << 8)) {
    int k = c->klen;
    if (__builtin_expect(k && ld16(p + k) == (']' | ' ' << 8), 1)) p += k + 1;
    else {
      const u8 *q = memchr(p, ']', 40);
      if (!q) return 0;
      c->klen = q - p;
      p = q + 1;
    }
  }
  int which = p[6] == 'A', length = c->hl[which];
  if (__builtin_expect(length > 0 && is_remembered(p, c->hdr[which], length), 1)) {
    r->action = c->act[which];
    r->dir = c->dir[which];
    p += length;
  } else if (!(p = parse_header(p, c, r, which))) return 0;
  if (!(n = ip4(p, &v))) return 0;
  r->key = v;
  p += n;
  if (ld32(p + 1) != TAG4("DST=")) return 0;
  p += 5;
  if (!(n = ip4(p, &v))) return 0;
  r->dst = v;
  p += n;
#ifdef IPV6
  r->src6[0] = r->dst6[0] = 0xffff;
  r->src6[1] = r->key;
  r->dst6[1] = v;
#endif
  FIELD("LEN=", len);
  if ((ld64(p) & SEVEN) != TAG8(" TOS=0x\0") || ld64(p + 9) != TAG8(" PREC=0x") || ld32(p + 19) != TAG4(" TTL")) return 0;
  p += 24;
  if (!(n = oct(p, &v))) return 0;
  r->ttl = v;
  p += n;
  if (ld32(p) != TAG4(" ID=")) return 0;
  p += 4;
  if (!(n = num(p, &v))) return 0;
  r->id = v;
  p += n;
  p += ld32(p) == TAG4(" DF ") ? 3 : 0;
  if ((ld64(p) & SEVEN) != TAG8(" PROTO=\0")) return 0;
  p += 7;
  r->type = r->code = r->flags = 0;
  r->spt = r->dpt = r->win = 0;
  u32 t = ld32(p);
  if (t == TAG4("TCP ")) {
    r->proto = 6;
    p += 3;
    FIELD("SPT=", spt);
    FIELD("DPT=", dpt);
    if (ld64(p) != TAG8(" WINDOW=")) return 0;
    p += 8;
    if (!(n = num(p, &v))) return 0;
    r->win = v;
    p += n;
    if ((ld64(p) & SEVEN) != TAG8(" RES=0x\0") || p[9] != ' ') return 0;
    p += 10;
    if (ld64(p) == TAG8("SYN URGP")) { r->flags = 2; p += 4; }
    else for (u32 f = 0;;) {
      u32 q = ld32(p);
      if (q == TAG4("SYN ")) f |= 2; else if (q == TAG4("ACK ")) f |= 16; else if (q == TAG4("RST ")) f |= 4;
      else if (q == TAG4("PSH ")) f |= 8; else if (q == TAG4("FIN ")) f |= 1; else if (q == TAG4("URG ")) f |= 32;
      else if (q != TAG4("CWR ") && q != TAG4("ECE ")) { r->flags = f; break; }
      p += 4;
    }
    if ((ld64(p) & SEVEN) == TAG8("URGP=0 \0")) p += 6;
    else {
      if (ld32(p) != TAG4("URGP") || p[4] != '=' || !(n = num(p + 5, &v))) return 0;
      p += 5 + n;
    }
  } else if (t == TAG4("UDP ")) {
    u16 length = r->len;
    r->proto = 17;
    p += 3;
    FIELD("SPT=", spt);
    FIELD("DPT=", dpt);
    FIELD("LEN=", len);
    r->len = length;
  } else if (t == TAG4("ICMP") && p[4] == ' ') {
    r->proto = 1;
    if (ld32(p + 5) != TAG4("TYPE") || p[9] != '=' || !(n = num(p + 10, &v))) return 0;
    r->type = v;
    p += 10 + n;
    if (ld32(p + 1) != TAG4("CODE") || p[5] != '=' || !(n = num(p + 6, &v))) return 0;
    r->code = v;
    p += 6 + n;
  } else return 0;
  if (ld16(p) == (' ' | '\n' << 8)) return p + 1;
  if (*p == '\n') return p;
  if (r->proto != 1 && *p != ' ') return 0;
  return newline(p);
}
