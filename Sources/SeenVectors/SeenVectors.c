#include "SeenVectors.h"
