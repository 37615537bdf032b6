#ifndef ROTA_SIGNALS_H
#define ROTA_SIGNALS_H

#include <stdbool.h>

/* Signals that the program answers in its own time come out of a pipe, each as the byte of its number: INT, TERM, WINCH,
   TSTP and CONT. Both ends never block; writing 0 just wakes who polls. */
int rota_signals_begin(void);
void rota_signals_end(void);
void rota_wake(int end);
int rota_wake_end(void);

/* Whether the end of a child is heard, too. Returns where all of it comes out. */
int rota_signals_hear_children(bool is_on);
/* A signal that somebody else has read out of the pipe. */
void rota_signals_hear_again(int number);

/* Runs a program on the terminal, which is its own until it ends, as a shell's command has it. What is to end us ends it
   first, and is heard again afterwards. Returns how it ended, as waitpid says it; -1 where it could not be started, or
   does not end. */
int rota_run_aside(char *const words[]);

/* Stops the program as Ctrl-Z does, and returns when it goes on; at once where no shell could wake it. */
void rota_stop(void);

#endif
