#define _GNU_SOURCE
#include "Guard.h"
#include "Signals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// Told that it is to end, a program that goes on regardless is not waited for any longer.
enum { patience = 3000 };

// Nothing is taken from a shell that has put us in the background.
static void hand_over(pid_t from, pid_t to) {
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  // Whoever is not in front is stopped for asking, unless it holds that back.
  pthread_sigmask(SIG_BLOCK, &stop, &before);
  if (tcgetpgrp(STDIN_FILENO) == from) tcsetpgrp(STDIN_FILENO, to);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void become(char *const words[], pid_t parent) {
  sigset_t none;
  setpgid(0, 0);
  hand_over(parent, getpid());
  signal(SIGPIPE, SIG_DFL);
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  dup2(rota_errors(), STDERR_FILENO);
  execvp(words[0], words);
  _exit(127);
}

// Ctrl-Z stops the program's own group alone: we stop, too, so that the shell is back.
static void stop_with(pid_t guest) {
  hand_over(guest, getpgrp());
  rota_stop();
  hand_over(getpgrp(), guest);
  kill(-guest, SIGCONT);
}

// What was heard while the program ran; a stopped one must go on to hear it, too.
static bool pass_on(pid_t guest, int signal_number) {
  bool ends = signal_number == SIGHUP || signal_number == SIGTERM || signal_number == SIGINT;
  if (ends || signal_number == SIGTSTP) kill(-guest, signal_number);
  if (ends) kill(-guest, SIGCONT);
  return ends;
}

static int wait_for(pid_t guest, int bell, int *ending) {
  for (;;) {
    int status;
    pid_t who = waitpid(guest, &status, WNOHANG | WUNTRACED);
    if (who < 0 && errno != EINTR) return -1;
    if (who == guest && !WIFSTOPPED(status)) return status;
    if (who == guest) {
      stop_with(guest);
      continue;
    }
    struct pollfd place = {.fd = bell, .events = POLLIN};
    if (poll(&place, 1, *ending ? patience : -1) == 0) return -1;
    unsigned char numbers[64];
    ssize_t count = read(bell, numbers, sizeof numbers);
    for (ssize_t i = 0; i < count; i++)
      if (pass_on(guest, numbers[i])) *ending = numbers[i];
  }
}

int rota_run_aside(char *const words[]) {
  int bell = rota_signals_hear_children(true);
  pid_t us = getpgrp(), guest = fork();
  int status = -1, ending = 0;
  if (guest == 0) become(words, us);
  if (guest > 0) {
    // On both sides, since nobody knows which comes first.
    setpgid(guest, guest);
    hand_over(us, guest);
    status = wait_for(guest, bell, &ending);
    hand_over(guest, us);
    // Keys that were meant for it are none of ours.
    if (tcgetpgrp(STDIN_FILENO) == us) tcflush(STDIN_FILENO, TCIFLUSH);
  }
  rota_signals_hear_children(false);
  // Letters may have come, whose bell was read here.
  rota_wake(rota_wake_end());
  if (ending) rota_signals_hear_again(ending);
  return status;
}
