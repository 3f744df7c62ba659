/* zlib.h, as the system has it. */
#include <zlib.h>
