#define _GNU_SOURCE
#include "spawn_worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void set_limit(int resource, unsigned long value) {
  struct rlimit limit = {value, value};
  setrlimit(resource, &limit);
}

/// Closes what the child has of the parent's: a connection that a worker holds does not end for the
/// client when the parent closes it, and not every library marks its sockets as its own.
static void keep_standard_streams_only(void) {
  if (close_range(STDERR_FILENO + 1, ~0U, 0) == 0) return;
  // Systems that do not know that call.
  long count = sysconf(_SC_OPEN_MAX);
  for (int file = STDERR_FILENO + 1; file < count; file++) close(file);
}

/// What the child does before the program starts. It shares the parent's memory until then.
static int become_worker(
    const char *folder, int input, int output, int errors, unsigned long address_space) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  if (setpgid(0, 0) != 0) return errno;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  set_limit(RLIMIT_CORE, 0);
  if (address_space > 0) set_limit(RLIMIT_AS, address_space);
  int priority = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (priority >= 0) {
    // Where the system refuses, the worker is as likely to be ended as any process.
    if (write(priority, "800", 3) < 0) errno = 0;
    close(priority);
  }
  if (input < 0) input = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (input < 0 || dup2(input, STDIN_FILENO) < 0) return errno;
  if (dup2(output, STDOUT_FILENO) < 0 || dup2(errors, STDERR_FILENO) < 0) return errno;
  if (chdir(folder) != 0) return errno;
  keep_standard_streams_only();
  return 0;
}

int praxis_spawn_worker(
    const char *program, char *const arguments[], char *const environment[], const char *folder,
    int input, int output, int errors, unsigned long address_space, pid_t *process) {
  volatile int failure = 0;
  // No handler of the parent may run in the child.
  sigset_t all, none, before;
  sigfillset(&all);
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  // Unlike fork, vfork does not copy the page tables of a large server.
  pid_t child = vfork();
  if (child == 0) {
    failure = become_worker(folder, input, output, errors, address_space);
    if (failure == 0) {
      sigprocmask(SIG_SETMASK, &none, NULL);
      execve(program, arguments, environment);
      failure = errno;
    }
    _exit(127);
  }
  int fork_failure = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child < 0) return fork_failure;
  if (failure != 0) {
    // The child has ended; nobody else waits for it.
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return failure;
  }
  *process = child;
  return 0;
}

/// Moves what a process without standard streams gets in their place: in the child they would be
/// written over before they are used.
static int leave_standard_streams(int ends[2]) {
  for (int index = 0; index < 2; index++) {
    if (ends[index] > STDERR_FILENO) continue;
    int moved = fcntl(ends[index], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (moved < 0) {
      int failure = errno;
      close(ends[0]);
      close(ends[1]);
      return failure;
    }
    close(ends[index]);
    ends[index] = moved;
  }
  return 0;
}

int praxis_private_pipe(int ends[2]) {
  return pipe2(ends, O_CLOEXEC) == 0 ? leave_standard_streams(ends) : errno;
}

int praxis_private_channel(int ends[2]) {
  int failure = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
  return failure == 0 ? leave_standard_streams(ends) : errno;
}
