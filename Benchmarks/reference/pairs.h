// Reads a line as pairs, one after the other: IPv6, quotes, marks, all that the template does not expect.
#pragma once
#include "stamps.h"

NI int parse_slow(const u8 *p, const u8 *e, Memo *c, Rec *r) {
  memset(r, 0, sizeof *r);
  u32 ts, seen = 0, v = 0;
  u64 k, whole[2];
  if (e - p < 40) return 0;
  int tl = stamp(p, c, &ts), quoted = 0, got = 0, in = 0, out = 0;
  if (!tl) return 0;
  r->ts = ts;
  r->action = 3;
  p += tl;
  while (p < e) {
    if (*p == ' ') { p++; continue; }
    const u8 *s = p;
    while (p < e && *p != ' ') p++;
    size_t n = p - s;
    if (*s == '[') {
      if (n >= 4 && !memcmp(s, "[UFW", 4)) {
        u32 t = ld32(p + 1);
        r->action = t == TAG4("BLOC") ? 0 : t == TAG4("ALLO") ? 1 : t == TAG4("AUDI") ? 2 : 3;
      } else if (n > 4 && s[4] == '=') quoted = 1;
      continue;
    }
    if (*s == ']') { quoted = 0; continue; }
    if (quoted) continue;
    const u8 *eq = memchr(s, '=', n > 10 ? 10 : n);
    if (!eq) {
      static const char names[] = "FINSYNRSTPSHACKURG";
      if ((got & 1) && n == 3) for (int i = 0; i < 6; i++) if (!memcmp(s, names + i * 3, 3)) r->flags |= 1 << i;
      continue;
    }
    const u8 *x = eq + 1;
    size_t kl = eq - s;
#define K(name) (kl == sizeof(name) - 1 && !memcmp(s, name, sizeof(name) - 1))
#define NUMBER(name, field) else if (K(name)) { if (whole_number(x, p, &v)) r->field = v; }
    if (K("IN")) { got |= 1; in = x < p; }
    else if (K("OUT")) out = x < p;
    else if (K("SRC")) {
      if (!address(x, p, &r->key, whole)) return 0;
      got |= 2;
#ifdef IPV6
      memcpy(r->src6, whole, 16);
#endif
    } else if (K("DST")) {
      if (!address(x, p, &k, whole)) return 0;
      r->dst = k;
      got |= 4;
#ifdef IPV6
      memcpy(r->dst6, whole, 16);
#endif
    }
    else if (K("LEN")) { if (!(seen & 1) && whole_number(x, p, &v)) { r->len = v; seen |= 1; } }
    else if (K("ID")) { if (!(seen & 2) && whole_number(x, p, &v)) { r->id = v; seen |= 2; } }
    else if (K("PROTO")) {
      got |= 8;
      seen |= 2;
      r->proto = p - x == 3 && !memcmp(x, "TCP", 3) ? 6 : p - x == 3 && !memcmp(x, "UDP", 3) ? 17
        : p - x == 4 && !memcmp(x, "ICMP", 4) ? 1 : p - x == 6 && !memcmp(x, "ICMPv6", 6) ? 58
        : whole_number(x, p, &v) ? v : 255;
    }
    NUMBER("TTL", ttl) NUMBER("HOPLIMIT", ttl) NUMBER("SPT", spt) NUMBER("DPT", dpt) NUMBER("WINDOW", win)
    NUMBER("TYPE", type) NUMBER("CODE", code)
  }
  r->dir = in | out << 1;
  return got == 15;
}
