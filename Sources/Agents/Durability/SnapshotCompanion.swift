/// Something that belongs to the minds of a society though it lies beside them, and is saved and restored with
/// them: what a planner remembers of each agent's intentions, for one.
public protocol SnapshotCompanion: AnyObject {
  /// Its state, in bytes of its own choice.
  func saved() -> [UInt8]

  /// Takes a state that `saved` has given.
  ///
  /// - Throws: `SnapshotError` if the bytes mean nothing; it is as it was then.
  func restore(_ bytes: [UInt8]) throws
}
