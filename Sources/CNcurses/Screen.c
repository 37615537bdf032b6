#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;

static const char *modes_on = "\033[?2004h";
// Mouse reports too, which may have been asked for.
static const char *modes_off = "\033[?2004l\033[?1006l\033[?1000l";

bool rota_is_unicode(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static const char *said_locale(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *said = getenv(names[i]);
    if (said && *said) return said;
  }
  return "";
}

// A locale that is asked for and not installed, as happens over ssh, still says that the terminal speaks UTF-8.
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  if (rota_is_unicode()) return;
  const char *said = said_locale();
  if (strstr(said, "UTF-8") || strstr(said, "utf8") || strstr(said, "utf-8") || strstr(said, "UTF8"))
    setlocale(LC_CTYPE, "C.UTF-8");
}

// A capability without its padding, such as $<20>, which only an old terminal needs.
static void append(char *all, size_t room, const char *name) {
  const char *text = tigetstr(name);
  if (!text || text == (char *)-1) return;
  size_t length = strlen(all);
  for (; *text && length + 1 < room; text++) {
    if (text[0] == '$' && text[1] == '<') {
      while (*text && *text != '>') text++;
      if (!*text) break;
    } else {
      all[length++] = *text;
    }
  }
  all[length] = 0;
}

static bool can(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1;
}

rota_opening rota_open(void) {
  const char *kind = getenv("TERM");
  int problem;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return rota_no_terminal;
  if (!kind || !*kind || setupterm(NULL, STDOUT_FILENO, &problem) != OK) return rota_unknown_terminal;
  if (!can("cup") || !can("clear")) return rota_no_cursor_addressing;
  char reset[400] = "";
  strcat(reset, modes_off);
  append(reset, sizeof reset, "sgr0");
  append(reset, sizeof reset, "cnorm");
  if (can("rmcup")) append(reset, sizeof reset, "rmcup");
  else strcat(reset, "\r\n");
  choose_locale();
  // The terminal knows its size better than variables that a shell has exported.
  use_env(TRUE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (!screen) return rota_unknown_terminal;
  raw();
  noecho();
  nonl();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  rota_log_begin();
  rota_guard_arm(reset);
  rota_send(modes_on);
  return rota_opened;
}

void rota_leave(void) {
  rota_send(modes_off);
  curs_set(1);
  endwin();
  rota_guard_lend();
}

void rota_return(void) {
  rota_guard_take();
  reset_prog_mode();
  rota_send(modes_on);
  rota_forget();
  rota_refresh();
}

void rota_close(void) {
  if (!screen) return;
  rota_leave();
  delscreen(screen);
  screen = NULL;
  rota_guard_disarm();
  rota_log_end();
}

bool rota_measure(int *wide, int *high) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *wide = size.ws_col;
  *high = size.ws_row;
  return true;
}

static void put(int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

void rota_draw(int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  int taken = wcwidth(text[0]);
  if (taken < 1 || taken > width) {
    text[0] = L'?';
    text[1] = 0;
    taken = 1;
  }
  put(row, column, text, attributes, pair);
  for (int filled = taken; filled < width; filled++) put(row, column + filled, L" ", attributes, pair);
}

void rota_send(const char *bytes) {
  fflush(stdout);
  (void)!write(STDOUT_FILENO, bytes, strlen(bytes));
}
