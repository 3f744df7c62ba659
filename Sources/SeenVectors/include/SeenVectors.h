// What Swift's vectors do not give: a bit for each of sixteen bytes, and sums of neighbouring products. All is part of every
// x86-64 processor (SSE2); where there is another the Swift code does without.
#pragma once

#if defined(__x86_64__)
#include <emmintrin.h>
#include <stdint.h>

typedef uint64_t seen_pair __attribute__((ext_vector_type(2)));

// The outline of sixteen bytes: all digits made one, other bytes kept apart, so that two texts of the same outline differ in
// nothing but digits. No byte of it is 0.
static inline __attribute__((always_inline)) seen_pair seen_outline(seen_pair text) {
  __m128i moved = _mm_sub_epi8((__m128i)text, _mm_set1_epi8('0'));
  return (seen_pair)_mm_max_epu8(moved, _mm_set1_epi8(9));
}

// A bit for each byte of an outline that was less than "0", the lowest for the first: blanks and dots, no letter and no digit.
static inline __attribute__((always_inline)) uint32_t seen_marks(seen_pair outline) {
  return (uint32_t)_mm_movemask_epi8((__m128i)outline);
}

static inline __attribute__((always_inline)) __m128i seen_four_before(const void *place) {
  int bytes;
  __builtin_memcpy(&bytes, (const char *)place - 4, 4);
  return _mm_cvtsi32_si128(bytes);
}

// The pair at an address of sixteen.
static inline __attribute__((always_inline)) seen_pair seen_pair_at(const void *place) {
  return (seen_pair)_mm_load_si128((const __m128i *)place);
}

// All ones for each byte in which two pairs are the same.
static inline __attribute__((always_inline)) seen_pair seen_same(seen_pair one, seen_pair other) {
  return (seen_pair)_mm_cmpeq_epi8((__m128i)one, (__m128i)other);
}

// What two pairs have in common: Swift takes them apart where ways meet.
static inline __attribute__((always_inline)) seen_pair seen_both(seen_pair one, seen_pair other) {
  return (seen_pair)_mm_and_si128((__m128i)one, (__m128i)other);
}

// Whether each byte is all ones, of those that have but one kind of bits.
static inline __attribute__((always_inline)) _Bool seen_is_all_ones(seen_pair pair) {
  return _mm_movemask_epi8((__m128i)pair) == 0xFFFF;
}

// The four numbers of a quad, which end before the four places, 16 bits each, twice. `digits` keeps of the four bytes before each
// place the lower halves of the digits.
static inline __attribute__((always_inline)) seen_pair seen_octets(
  const void *first, const void *second, const void *third, const void *fourth, seen_pair digits) {
  __m128i one = _mm_unpacklo_epi32(seen_four_before(first), seen_four_before(second));
  __m128i two = _mm_unpacklo_epi32(seen_four_before(third), seen_four_before(fourth));
  __m128i text = _mm_and_si128(_mm_unpacklo_epi64(one, two), (__m128i)digits);
  // Of each number its hundreds, and ten times its tens with its ones; then the sum of both, weighed.
  __m128i pairs = _mm_srli_epi16(_mm_mullo_epi16(text, _mm_set1_epi16(2561)), 8);
  __m128i numbers = _mm_madd_epi16(pairs, _mm_set1_epi32(100 | 1 << 16));
  return (seen_pair)_mm_packs_epi32(numbers, numbers);
}

// The quad of such numbers if none exceeds 255, the first number uppermost.
static inline __attribute__((always_inline)) uint32_t seen_quad(seen_pair octets) {
  return __builtin_bswap32((uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16((__m128i)octets, (__m128i)octets)));
}

// Two numbers of up to five digits that end before the places, each as two that lack but to be added. `digits` keeps of the eight
// bytes before each place the lower halves of the digits.
static inline __attribute__((always_inline)) seen_pair seen_halves(
  const void *first, const void *second, seen_pair digits) {
  __m128i one = _mm_loadl_epi64((const __m128i *)((const char *)first - 8));
  __m128i text = _mm_castps_si128(_mm_loadh_pi(_mm_castsi128_ps(one), (const __m64 *)((const char *)second - 8)));
  // Of each two digits their number; then of each two of these, weighed.
  __m128i pairs = _mm_srli_epi16(_mm_mullo_epi16(_mm_and_si128(text, (__m128i)digits), _mm_set1_epi16(2561)), 8);
  return (seen_pair)_mm_madd_epi16(pairs, _mm_set_epi16(1, 100, 10000, 0, 1, 100, 10000, 0));
}

// The four numbers of two such pairs, 32 bits each.
static inline __attribute__((always_inline)) seen_pair seen_numbers(seen_pair upper, seen_pair lower) {
  __m128 one = _mm_castsi128_ps((__m128i)upper);
  __m128 two = _mm_castsi128_ps((__m128i)lower);
  return (seen_pair)_mm_add_epi32(
    _mm_castps_si128(_mm_shuffle_ps(one, two, _MM_SHUFFLE(2, 0, 2, 0))),
    _mm_castps_si128(_mm_shuffle_ps(one, two, _MM_SHUFFLE(3, 1, 3, 1))));
}

// Whether one of four such numbers exceeds 65,535.
static inline __attribute__((always_inline)) _Bool seen_exceeds(seen_pair numbers) {
  return _mm_movemask_epi8(_mm_cmpgt_epi32((__m128i)numbers, _mm_set1_epi32(65535))) != 0;
}

// The lower 16 bits of four such numbers, the first lowermost. Made numbers with a sign first, which alone can be narrowed.
static inline __attribute__((always_inline)) uint64_t seen_narrowed(seen_pair numbers) {
  __m128i signs = _mm_srai_epi32(_mm_slli_epi32((__m128i)numbers, 16), 16);
  return (uint64_t)_mm_cvtsi128_si64(_mm_packs_epi32(signs, signs));
}

// The values of sixteen hexadecimal digits, four at a time with a byte between; all ones for what is none.
static inline __attribute__((always_inline)) seen_pair seen_hexadecimal(const void *text) {
  const char *end = (const char *)text + 4;
  __m128i digits = _mm_unpacklo_epi64(
    _mm_unpacklo_epi32(seen_four_before(end), seen_four_before(end + 5)),
    _mm_unpacklo_epi32(seen_four_before(end + 10), seen_four_before(end + 15)));
  __m128i decimal = _mm_sub_epi8(digits, _mm_set1_epi8('0'));
  __m128i letter = _mm_sub_epi8(_mm_or_si128(digits, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
  __m128i isDecimal = _mm_cmpeq_epi8(_mm_min_epu8(decimal, _mm_set1_epi8(9)), decimal);
  __m128i isLetter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(5)), letter);
  __m128i value = _mm_or_si128(
    _mm_and_si128(isDecimal, decimal), _mm_and_si128(isLetter, _mm_add_epi8(letter, _mm_set1_epi8(10))));
  return (seen_pair)_mm_or_si128(value, _mm_andnot_si128(_mm_or_si128(isDecimal, isLetter), _mm_set1_epi8(-1)));
}

// Whether twice sixteen such values are all of digits.
static inline __attribute__((always_inline)) _Bool seen_are_digits(seen_pair upper, seen_pair lower) {
  return _mm_movemask_epi8(_mm_or_si128((__m128i)upper, (__m128i)lower)) == 0;
}

// The sixteen bytes that such values are.
static inline __attribute__((always_inline)) seen_pair seen_bytes(seen_pair upper, seen_pair lower) {
  __m128i byte = _mm_set1_epi16(0xFF);
  __m128i one = _mm_or_si128(_mm_slli_epi16((__m128i)upper, 4), _mm_srli_epi16((__m128i)upper, 8));
  __m128i two = _mm_or_si128(_mm_slli_epi16((__m128i)lower, 4), _mm_srli_epi16((__m128i)lower, 8));
  return (seen_pair)_mm_packus_epi16(_mm_and_si128(one, byte), _mm_and_si128(two, byte));
}
#endif
