#ifndef PRAXIS_SPAWN_WORKER_H
#define PRAXIS_SPAWN_WORKER_H

#include <sys/types.h>

/// Starts a program as a child process that is held to limits from its first instruction on.
///
/// The child leads a process group, leaves no core file, is what the system ends first
/// when memory runs short, and is killed when the thread that started it ends.
///
/// What is beyond Swift's reach: between fork and exec only calls that are safe after a fork may
/// happen, and these need Linux's own functions.
///
/// @param folder its working directory.
/// @param input where its standard input comes from; -1 for nothing.
/// @param output where its standard output goes.
/// @param errors where its standard error goes.
/// @param address_space bytes of address space that it may have; 0 for no limit.
/// @param process gets the child's process.
/// @return 0, or the error number of what failed.
int praxis_spawn_worker(
    const char *program, char *const arguments[], char *const environment[], const char *folder,
    int input, int output, int errors, unsigned long address_space, pid_t *process);

/// Makes a pipe whose ends programs do not inherit.
///
/// @return 0, or an error number.
int praxis_private_pipe(int ends[2]);

/// Makes a connection whose ends programs do not inherit.
///
/// Unlike a pipe it can be written to without a signal when the other end is gone.
///
/// @return 0, or an error number.
int praxis_private_channel(int ends[2]);

#endif
