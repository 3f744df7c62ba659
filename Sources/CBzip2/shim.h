/* bzlib.h, as the system has it. */
#include <bzlib.h>
