// What Swift's vectors do not give: a bit for each of sixteen bytes, and sums of neighbouring products. Both are part of every
// x86-64 processor (SSE2); where there is another the Swift code does without.
#pragma once

#if defined(__x86_64__)
#include <emmintrin.h>
#include <stdint.h>

// A bit for each of sixteen bytes that is no decimal digit, the lowest for the first.
static inline __attribute__((always_inline)) uint32_t seen_others_than_digits(const void *text) {
  // "0" to "9" become the ten greatest numbers with a sign.
  __m128i moved = _mm_add_epi8(_mm_loadu_si128((const __m128i *)text), _mm_set1_epi8(70));
  return (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(moved, _mm_set1_epi8(118)));
}

static inline __attribute__((always_inline)) __m128i seen_four_before(const void *place) {
  int bytes;
  __builtin_memcpy(&bytes, (const char *)place - 4, 4);
  return _mm_cvtsi32_si128(bytes);
}

// The quad whose numbers end before the four places, the first number uppermost. `upper` and `lower` keep of the four bytes
// before each place the lower halves of the digits; `tooLarge` is 0 if no number exceeds 255.
static inline __attribute__((always_inline)) uint32_t seen_quad(
  const void *first, const void *second, const void *third, const void *fourth, uint64_t upper, uint64_t lower,
  uint64_t *tooLarge) {
  __m128i one = _mm_unpacklo_epi32(seen_four_before(first), seen_four_before(second));
  __m128i two = _mm_unpacklo_epi32(seen_four_before(third), seen_four_before(fourth));
  __m128i text = _mm_and_si128(_mm_unpacklo_epi64(one, two), _mm_set_epi64x((long long)lower, (long long)upper));
  // Of each number its hundreds, and ten times its tens with its ones; then the sum of both, weighed.
  __m128i pairs = _mm_srli_epi16(_mm_mullo_epi16(text, _mm_set1_epi16(2561)), 8);
  __m128i numbers = _mm_madd_epi16(pairs, _mm_set1_epi32(100 | 1 << 16));
  __m128i narrow = _mm_packs_epi32(numbers, numbers);
  *tooLarge = (uint64_t)_mm_cvtsi128_si64(narrow) & 0xFF00FF00FF00FF00u;
  return __builtin_bswap32((uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(narrow, narrow)));
}
#endif
