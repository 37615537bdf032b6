#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int heard[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
enum { heard_count = sizeof heard / sizeof heard[0] };

static struct sigaction before[heard_count];
static int ends[2] = {-1, -1};

static void tell(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe wakes just as well.
  (void)!write(ends[1], &byte, 1);
  errno = kept;
}

int rota_signals_begin(void) {
  if (ends[0] < 0) {
    if (pipe(ends) != 0) return -1;
    for (int end = 0; end < 2; end++) {
      fcntl(ends[end], F_SETFL, O_NONBLOCK);
      fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    }
  }
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  sigset_t open;
  sigemptyset(&open);
  for (int i = 0; i < heard_count; i++) {
    sigaction(heard[i], &action, &before[i]);
    sigaddset(&open, heard[i]);
  }
  // A parent may have started us with signals held back.
  pthread_sigmask(SIG_UNBLOCK, &open, NULL);
  return ends[0];
}

void rota_signals_end(void) {
  for (int i = 0; i < heard_count; i++) sigaction(heard[i], &before[i], NULL);
}

int rota_signals_hear_children(bool is_on) {
  static struct sigaction usual;
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  if (is_on) sigaction(SIGCHLD, &action, &usual);
  else sigaction(SIGCHLD, &usual, NULL);
  return ends[0];
}

void rota_signals_hear_again(int number) { tell(number); }

int rota_wake_end(void) { return ends[1]; }

void rota_wake(int end) {
  unsigned char byte = 0;
  (void)!write(end, &byte, 1);
}

void rota_stop(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours, going_on;
  sigaction(SIGTSTP, &usual, &ours);
  // Whoever called knows when it returns that the program goes on.
  sigaction(SIGCONT, &usual, &going_on);
  // To this thread, so that it is stopped before it goes on.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  sigaction(SIGCONT, &going_on, NULL);
}
