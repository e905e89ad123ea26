/// Why a database cannot be used, or does not do what it was asked.
public enum StoreError: Error, Hashable, Sendable {
  /// Another process has the file open.
  case isInUse(String)
  /// A later version of Praxis wrote the file.
  case isOfLaterVersion(String)
  /// The file is no database, or cannot be read or written; with the reason.
  case unusable(String, String)
  /// There is nothing of a kind and an identifier.
  case isMissing(kind: String, id: String)
  /// What is to be removed is needed by something else.
  case isNeeded(kind: String, id: String, by: String)
  /// Stored bytes are not what this version writes.
  case isDamaged(String)
}

extension StoreError: CustomStringConvertible {
  /// The error in a sentence.
  public var description: String {
    switch self {
    case .isInUse(let path):
      "\(path) is in use by another process; a database can be served by one process only"
    case .isOfLaterVersion(let path): "\(path) was written by a later version of Praxis"
    case .unusable(let path, let reason): "\(path) cannot be used: \(reason)"
    case .isMissing(let kind, let id): "there is no \(kind) \(id)"
    case .isNeeded(let kind, let id, let user): "\(kind) \(id) is needed by \(user)"
    case .isDamaged(let what): "\(what) is damaged"
    }
  }
}
