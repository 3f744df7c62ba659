#include "SeenPrefetch.h"
