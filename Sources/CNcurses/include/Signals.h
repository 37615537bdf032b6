#ifndef ROTA_SIGNALS_H
#define ROTA_SIGNALS_H

/* Signals that the program answers in its own time come out of a pipe, each as the byte of its number: INT, TERM, WINCH,
   TSTP and CONT. Both ends never block; writing 0 just wakes who polls. */
int rota_signals_begin(void);
void rota_signals_end(void);
void rota_wake(int end);
int rota_wake_end(void);

/* Stops the program as Ctrl-Z does, and returns when it goes on; at once where no shell could wake it. */
void rota_stop(void);

#endif
