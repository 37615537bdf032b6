#ifndef ROTA_GUARD_H
#define ROTA_GUARD_H

/* However the program ends, the terminal is whole afterwards. Installed first thing in main, for every command: it also
   stands in for Swift's own crash handler, which would stay in the alternate screen and offer a debugger. */
void rota_guard(void);

/* What a crash must write to set the terminal right, from here until rota_guard_disarm. Also starts a watcher, a process
   of its own, for ends that no handler sees: SIGKILL, a stack overflow on a thread. */
void rota_guard_arm(const char *reset);
void rota_guard_disarm(void);

/* While the terminal is lent to somebody, nothing must be set right. */
void rota_guard_lend(void);
void rota_guard_take(void);

/* Standard error is kept in a file that has no name, and shown when the screen is gone. */
void rota_log_begin(void);
void rota_log_end(void);
/* Where standard error goes in truth. */
int rota_errors(void);

#endif
