#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};

static struct termios saved;
static bool has_saved;
static char reset[512];
static volatile sig_atomic_t armed;
static pid_t watcher;
static int watcher_pipe = -1;
static int log_file = -1;
static int real_errors = -1;

static void copy_log(void) {
  char bytes[1024];
  ssize_t count;
  char last = '\n';
  if (log_file < 0 || lseek(log_file, 0, SEEK_SET) != 0) return;
  while ((count = read(log_file, bytes, sizeof bytes)) > 0) {
    (void)!write(real_errors, bytes, (size_t)count);
    last = bytes[count - 1];
  }
  if (last != '\n') (void)!write(real_errors, "\n", 1);
}

// Only what a signal handler may call.
static void set_right(int signal_number) {
  if (armed) {
    armed = 0;
    (void)!write(STDOUT_FILENO, reset, strlen(reset));
    if (has_saved) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
    copy_log();
  }
  // SA_RESETHAND has put the usual end back.
  raise(signal_number);
}

void rota_guard(void) {
  has_saved = tcgetattr(STDIN_FILENO, &saved) == 0;
  // A stack overflow leaves no stack for its handler.
  enum { room = 64 * 1024 };
  stack_t stack = {.ss_sp = malloc(room), .ss_size = room};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = set_right, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
  sigset_t open;
  sigemptyset(&open);
  for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) {
    sigaddset(&open, fatal[i]);
    struct sigaction before;
    // What a parent has us ignore, as nohup does, stays ignored.
    if (sigaction(fatal[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN) sigaction(fatal[i], &action, NULL);
  }
  // A parent may have started us with signals held back.
  pthread_sigmask(SIG_UNBLOCK, &open, NULL);
}

// Waits for the program to be gone. It says 'u' when the screen is up, 'd' when it is down or lent; the end of the pipe
// after 'u' is an end that nobody could handle.
static void watch(int pipe_end, int terminal, const struct termios *ours, bool has_ours) {
  bool is_up = false;
  for (;;) {
    char said;
    ssize_t count = read(pipe_end, &said, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    is_up = said == 'u';
  }
  if (is_up) {
    (void)!write(terminal, reset, strlen(reset));
    struct termios now;
    // A shell that was quicker has set the terminal as it wants it.
    if (has_saved && has_ours && tcgetattr(terminal, &now) == 0 && now.c_lflag == ours->c_lflag &&
        now.c_iflag == ours->c_iflag)
      tcsetattr(terminal, TCSANOW, &saved);
  }
  _exit(0);
}

static void start_watcher(void) {
  int ends[2];
  if (pipe(ends) != 0) return;
  struct termios ours;
  bool has_ours = tcgetattr(STDIN_FILENO, &ours) == 0;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  watcher = fork();
  if (watcher == 0) {
    // In a session of its own no key and no hang-up reaches it; every signal stays blocked.
    setsid();
    int terminal = dup2(STDOUT_FILENO, 3 + (ends[0] == 3));
    for (int other = 0; other < 1024; other++)
      if (other != terminal && other != ends[0]) close(other);
    watch(ends[0], terminal, &ours, has_ours);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(ends[0]);
  watcher_pipe = ends[1];
  fcntl(watcher_pipe, F_SETFD, FD_CLOEXEC);
}

static void tell_watcher(char what) {
  if (watcher_pipe >= 0) (void)!write(watcher_pipe, &what, 1);
}

void rota_guard_take(void) {
  armed = 1;
  tell_watcher('u');
}

void rota_guard_lend(void) {
  armed = 0;
  tell_watcher('d');
}

void rota_guard_arm(const char *bytes) {
  snprintf(reset, sizeof reset, "%s", bytes);
  start_watcher();
  rota_guard_take();
}

void rota_guard_disarm(void) {
  rota_guard_lend();
  if (watcher_pipe < 0) return;
  close(watcher_pipe);
  watcher_pipe = -1;
  if (watcher > 0) waitpid(watcher, NULL, 0);
  watcher = 0;
}

void rota_log_begin(void) {
  const char *folder = getenv("TMPDIR");
  char path[512];
  snprintf(path, sizeof path, "%s/rota-XXXXXX", folder && *folder ? folder : "/tmp");
  log_file = mkostemp(path, O_CLOEXEC);
  if (log_file < 0) return;
  unlink(path);
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log_file, STDERR_FILENO);
}

void rota_log_end(void) {
  if (log_file < 0) return;
  dup2(real_errors, STDERR_FILENO);
  copy_log();
  close(real_errors);
  close(log_file);
  log_file = real_errors = -1;
}

int rota_errors(void) { return real_errors < 0 ? STDERR_FILENO : real_errors; }
