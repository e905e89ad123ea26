import Glibc
import Grounding

/// Memory for many small blocks that live as long as their owner: taken from the system in chunks,
/// zeroed, and given back all at once.
struct ZeroedArena: ~Copyable {
  private let limit: Int
  private let budget: Budget
  private var chunks: [UnsafeMutableRawPointer] = []
  private var usedInChunk = 0
  private var chunkSize = 0
  /// Bytes that were taken from the system.
  private(set) var size = 0
  /// Whether a block was refused: all later ones are refused too.
  private(set) var isFull = false

  private static let usualChunk = 1 << 18

  /// Makes an arena without memory.
  ///
  /// - Parameters:
  ///   - limit: bytes that it may take from the system.
  ///   - budget: has to have room for each chunk, and for more: other structures need some as well.
  init(limit: Int, budget: Budget) {
    self.limit = limit
    self.budget = budget
  }

  deinit {
    for chunk in chunks { free(chunk) }
  }

  /// A block of so many words, all 0; nil if there is no memory for it.
  @inline(__always)
  mutating func allocate<Element: BitwiseCopyable>(
    _ count: Int, of: Element.Type
  ) -> UnsafeMutablePointer<Element>? {
    let bytes = (count * MemoryLayout<Element>.stride + 7) & ~7
    if usedInChunk + bytes > chunkSize, !addChunk(for: bytes) { return nil }
    guard let chunk = chunks.last else { return nil }
    let block = (chunk + usedInChunk).bindMemory(to: Element.self, capacity: count)
    usedInChunk += bytes
    return block
  }

  @inline(never)
  private mutating func addChunk(for bytes: Int) -> Bool {
    if isFull { return false }
    let bytes = max(bytes, Self.usualChunk)
    guard size + bytes <= limit, budget.hasRoom(for: 4 * bytes), let chunk = calloc(1, bytes)
    else {
      isFull = true
      return false
    }
    chunks.append(chunk)
    chunkSize = bytes
    usedInChunk = 0
    size += bytes
    return true
  }
}
