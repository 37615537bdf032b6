#ifndef ROTA_CNCURSES_H
#define ROTA_CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

#include "Guard.h"
#include "Signals.h"

/* What Swift can't see of ncurses: macros, and globals that Swift 6 refuses. */

static inline int rota_columns(void) { return getmaxx(stdscr); }
static inline int rota_rows(void) { return getmaxy(stdscr); }
static inline int rota_colours(void) { return has_colors() ? COLORS : 0; }
static inline void rota_erase(void) { werase(stdscr); }
/* The next refresh draws everything: what stands on the terminal is no longer known. */
static inline void rota_forget(void) { clearok(curscr, TRUE); }
static inline void rota_move(int row, int column) { wmove(stdscr, row, column); }
static inline void rota_refresh(void) { wrefresh(stdscr); }

static inline attr_t rota_attributes(bool bold, bool dim, bool underlined, bool reversed) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (underlined ? A_UNDERLINE : 0) | (reversed ? A_REVERSE : 0);
}

typedef enum {
  rota_opened,
  rota_no_terminal,
  rota_unknown_terminal,
  rota_no_cursor_addressing,
} rota_opening;

/* Takes the terminal: alternate screen, raw keys, bracketed paste; standard error goes to a log meanwhile. */
rota_opening rota_open(void);
/* Gives it back; what the log holds is written to standard error. */
void rota_close(void);
/* Between these the terminal is someone else's: a shell's, an editor's. */
void rota_leave(void);
void rota_return(void);
/* Whether the locale can draw more than ASCII. */
bool rota_is_unicode(void);
/* The size that the terminal has now; false where it doesn't know. */
bool rota_measure(int *columns, int *rows);
/* A grapheme of one or two columns, its base first. What the C library draws otherwise is replaced or filled up. */
void rota_draw(int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, short pair);
/* Straight to the terminal, outside what ncurses knows. */
void rota_send(const char *bytes);

#endif
