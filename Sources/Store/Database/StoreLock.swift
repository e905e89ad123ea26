internal import Glibc

/// Makes sure that one process has a database open at a time.
///
/// The system gives the lock back when the process ends, however that happens.
final class StoreLock: Sendable {
  private let file: Int32

  /// Takes the lock of the database at a path.
  ///
  /// - Throws: `StoreError` if another process has it, or its file cannot be made.
  init(path: String) throws(StoreError) {
    file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .unusable(path, String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = String(cString: strerror(errno))
      Glibc.close(file)
      throw isHeld ? .isInUse(path) : .unusable(path, reason)
    }
  }

  deinit { Glibc.close(file) }
}
