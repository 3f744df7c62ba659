// A frame of a capture as a record: Ethernet, VLAN tags, IPv4, IPv6, and the first bytes of TCP, UDP and ICMP.
#pragma once
#include "bytes.h"

AI u16 be16(const u8 *p) { return __builtin_bswap16(ld16(p)); }
AI u32 be32(const u8 *p) { return __builtin_bswap32(ld32(p)); }
AI u64 be64(const u8 *p) { return __builtin_bswap64(ld64(p)); }
AI u64 digest(const u8 *p) { return mix(be64(p) ^ mix(be64(p + 8))) | 1ull << 63; }

AI int decode(const u8 *frame, u32 captured, Rec *r) {
  if (captured < 34) return 0;
  const u8 *p = frame + 12, *end = frame + captured, *segment;
  u16 type = be16(p);
  p += 2;
  if (type == 0x8100 || type == 0x88a8) { type = be16(p + 2); p += 4; }
  r->type = r->code = r->flags = 0;
  r->action = 2;
  r->spt = r->dpt = r->win = 0;
  r->dir = 1;
  if (type == 0x800) {
    int length = (p[0] & 15) * 4;
    if (p + 20 > end || p[0] >> 4 != 4 || length < 20 || p + length > end) return 0;
    r->len = be16(p + 2);
    r->id = be16(p + 4);
    r->ttl = p[8];
    r->proto = p[9];
    r->key = be32(p + 12);
    r->dst = be32(p + 16);
#ifdef IPV6
    r->src6[0] = r->dst6[0] = 0xffff;
    r->src6[1] = r->key;
    r->dst6[1] = r->dst;
#endif
    segment = p + length;
    if (ld16(p + 6) & 0xff1f) return 1;
  } else if (type == 0x86dd) {
    if (p + 40 > end) return 0;
    r->len = be16(p + 4) + 40;
    r->id = 0;
    r->ttl = p[7];
    r->proto = p[6];
    r->key = digest(p + 8);
    r->dst = (u32)digest(p + 24);
#ifdef IPV6
    r->src6[0] = be64(p + 8);
    r->src6[1] = be64(p + 16);
    r->dst6[0] = be64(p + 24);
    r->dst6[1] = be64(p + 32);
#endif
    segment = p + 40;
  } else return 0;
  if (r->proto == 6 && segment + 20 <= end) {
    r->spt = be16(segment);
    r->dpt = be16(segment + 2);
    r->flags = segment[13] & 63;
    r->win = be16(segment + 14);
  } else if (r->proto == 17 && segment + 8 <= end) {
    r->spt = be16(segment);
    r->dpt = be16(segment + 2);
  } else if ((r->proto == 1 || r->proto == 58) && segment + 4 <= end) {
    r->type = segment[0];
    r->code = segment[1];
  }
  return 1;
}
