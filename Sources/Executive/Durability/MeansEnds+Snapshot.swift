public import Agents
internal import JSON
internal import Synchronization

/// What agents are committed to is saved with their minds: `society.companions["intentions"] = meansEnds`.
///
/// Plans of options that the filter has decided about before are left out; its reasons are kept.
extension MeansEnds: SnapshotCompanion {
  /// What is remembered of all agents' intentions, as JSON text.
  public func saved() -> [UInt8] {
    let version = modelVersion
    let agents = memories.withLock { memories in
      memories.sorted { $0.key < $1.key }.map {
        (key: $0.key, value: $0.value.json(modelVersion: version))
      }
    }
    return Array(JSONValue.object(agents).text.utf8)
  }

  /// Takes what was saved, in place of all that is remembered.
  ///
  /// - Throws: `SnapshotError` if the bytes mean nothing.
  public func restore(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let members = (try? JSONReader.read(text))?.members else {
      throw SnapshotError("the intentions in it cannot be read")
    }
    let version = modelVersion
    var read: [String: IntentionMemory] = [:]
    for member in members {
      guard let memory = IntentionMemory(member.value, modelVersion: version) else {
        throw SnapshotError("the intentions of \(member.key) in it cannot be read")
      }
      read[member.key] = memory
    }
    memories.withLock { $0 = read }
  }
}
