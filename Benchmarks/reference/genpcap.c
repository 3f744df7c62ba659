// A capture as the study made it that went before this program: longer packets than those of make-capture, three in five without a
// payload, no ICMP errors. Classic, little-endian, microseconds, Ethernet; some packets with a VLAN tag or of IPv6.
//
// It began as bench/genpcap.c of that study, by the same authors and under the same licence, and writes the same bytes.
//
//   gcc -O2 -o genpcap genpcap.c -lm && ./genpcap PACKETS SOURCES >FILE
#include <arpa/inet.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 0x1234567887654321ull;

// xorshift64* (Vigna 2016).
static uint64_t roll(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 0x2545F4914F6CDD1Dull;
}

static double share(void) { return (roll() >> 11) * (1.0 / 9007199254740992.0); }

static uint64_t mixed(uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9ull;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebull;
  return x ^ x >> 31;
}

// One to one.
static uint32_t scattered(uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352d;
  x ^= x >> 15;
  x *= 0x846ca68b;
  return x ^ x >> 16;
}

static const int services[] = {22, 23, 445, 3389, 80, 443, 8080, 5060, 1433, 3306, 6379, 25, 21, 5900, 8443, 2323};
static const uint8_t macs[12] = {0x52, 0x54, 0, 0x12, 0x34, 0x56, 0, 0x11, 0x22, 0x33, 0x44, 0x55};
static const uint8_t vlan[4] = {0x81, 0, 0, 5};
// MSS 1460, SACK permitted, timestamps, window scale 7.
static const uint8_t options[20] = {2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3, 3, 7};

static void put16(uint8_t *at, uint32_t number) { at[0] = number >> 8; at[1] = number; }

// `traits` are the sender's own, `chance` and `luck` the packet's; `length` is of what follows the header.
static int ipv6(uint8_t *ip, uint32_t source, uint64_t traits, uint64_t chance, int protocol, int length) {
  static const uint8_t prefix[4] = {0x20, 0x01, 0x0d, 0xb8};
  memset(ip, 0, 40);
  ip[0] = 0x60;
  put16(ip + 4, length);
  ip[6] = protocol;
  ip[7] = 64;
  memcpy(ip + 8, prefix, 4);
  memcpy(ip + 12, &traits, 4);
  memcpy(ip + 20, &source, 4);
  memcpy(ip + 24, prefix, 4);
  ip[39] = chance & 15;
  return 40;
}

static int ipv4(uint8_t *ip, uint32_t source, uint32_t target, uint64_t traits, uint64_t chance, int protocol, int length) {
  memset(ip, 0, 20);
  ip[0] = 0x45;
  put16(ip + 2, 20 + length);
  ip[4] = chance >> 24;
  ip[5] = chance >> 32;
  ip[6] = traits >> 50 & 1 ? 0x40 : 0;
  ip[8] = 32 + (traits >> 40) % 96;
  ip[9] = protocol;
  source = htonl(source);
  target = htonl(target);
  memcpy(ip + 12, &source, 4);
  memcpy(ip + 16, &target, 4);
  uint32_t sum = 0;
  for (int at = 0; at < 20; at += 2) sum += ip[at] << 8 | ip[at + 1];
  while (sum >> 16) sum = (sum & 0xffff) + (sum >> 16);
  put16(ip + 10, ~sum);
  return 20;
}

static void transport(uint8_t *at, int protocol, int kind, int port, int length, int payload, uint64_t chance, uint64_t luck) {
  memset(at, 0, length);
  if (protocol == 1 || protocol == 58) {
    at[0] = protocol == 1 ? 8 : 128;
    at[4] = chance >> 7;
    return;
  }
  put16(at, 1024 + (chance >> 16) % 64000);
  put16(at + 2, port);
  if (protocol == 17) { put16(at + 4, 8 + payload); return; }
  for (int byte = 0; byte < 4; byte++) at[4 + byte] = luck >> (3 + 8 * byte);
  at[12] = length / 4 << 4;
  at[13] = kind < 780 ? 2 : kind < 810 ? 0x14 : kind < 830 ? 0x11 : kind < 840 ? 0x18 : 4;
  at[14] = chance >> 33;
  at[15] = chance >> 41;
  if (length == 40) memcpy(at + 20, options, 20);
}

int main(int count, char **words) {
  if (count != 3) { fprintf(stderr, "usage: genpcap PACKETS SOURCES\n"); return 2; }
  long packets = atol(words[1]), sources = atol(words[2]);
  static char room[1 << 20];
  static uint8_t frame[2048];
  setvbuf(stdout, room, _IOFBF, sizeof room);
  uint32_t head[6] = {0xa1b2c3d4, 0x00040002, 0, 0, 262144, 1};
  fwrite(head, 24, 1, stdout);
  double time = 1795363200.0, spread = log((double)sources);
  for (long packet = 0; packet < packets; packet++) {
    time += -log(1 - share()) * (86400.0 / packets);
    uint32_t source = scattered((uint32_t)exp(share() * spread) + 1);
    uint64_t traits = mixed(source), chance = roll(), luck = roll();
    int habit = (traits >> 8) % 100, kind = (traits >> 16) % 1000;
    int port = habit < 30 ? 1 + (int)(chance % 65535) : services[habit < 40 ? chance & 15 : traits >> 20 & 15];
    uint32_t target = 203u << 24 | 113u << 8 | (habit < 20 ? chance >> 20 & 255 : traits >> 30 & 3);
    int payload = luck % 100 < 60 ? 0 : luck % 100 < 90 ? (int)((luck >> 8) % 200) : (int)((luck >> 8) % 1400);
    int is_ipv6 = (luck >> 40 & 127) == 0, at = 12;
    int protocol = kind < 850 ? 6 : kind < 960 ? 17 : is_ipv6 ? 58 : 1;
    int length = kind >= 850 ? 8 : traits >> 51 & 1 ? 40 : 20;
    memcpy(frame, macs, 12);
    if ((luck >> 50 & 127) == 0) { memcpy(frame + at, vlan, 4); at += 4; }
    put16(frame + at, is_ipv6 ? 0x86dd : 0x0800);
    at += 2;
    at += is_ipv6 ? ipv6(frame + at, source, traits, chance, protocol, length + payload)
                  : ipv4(frame + at, source, target, traits, chance, protocol, length + payload);
    transport(frame + at, protocol, kind, port, length, payload, chance, luck);
    at += length;
    memset(frame + at, 0x41, payload);
    at += payload;
    if (at < 60) { memset(frame + at, 0, 60 - at); at = 60; }
    uint32_t record[4] = {(uint32_t)time, (uint32_t)((time - (uint32_t)time) * 1e6), at, at};
    fwrite(record, 16, 1, stdout);
    fwrite(frame, at, 1, stdout);
  }
}
