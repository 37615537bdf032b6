#ifndef ROTA_CNCURSES_H
#define ROTA_CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
