import Grounding

/// Where each variable lies in a packed state: a run of 64-bit words.
///
/// A variable with n values takes ⌈log₂ n⌉ bits of one word and straddles none. Derived variables
/// take none: they follow from the others. Variables are packed first-fit in order of falling
/// width.
struct StatePacker: ~Copyable {
  /// The number of words of a packed state; at least 1.
  let wordCount: Int

  /// A run of bits: where a variable is found.
  struct Field: BitwiseCopyable {
    var word: Int32
    var shift: Int32
    /// The value's bits, unshifted; 0 for a variable that is not stored.
    var mask: UInt64
  }

  /// The field of each variable.
  let fields: FlatArray<Field>

  /// A variable to be unpacked, in the order of the bits in the words. (Element types of a
  /// `FlatArray` cannot be private: Swift 6.3.1 emits a broken module.)
  struct Slice: BitwiseCopyable {
    var variable: Int32
    var width: Int32
  }
  private let slices: FlatArray<Slice>
  /// Where each word's slices start, and the end.
  private let firstSlices: FlatArray<Int32>

  /// Lays a task's variables out.
  init(task: FiniteDomainTask) {
    let widths = (0..<task.variableCount).map { variable in
      task.isDerived(variable)
        ? 0 : Int32.bitWidth - (max(1, task.domainSizes[variable]) - 1).leadingZeroBitCount
    }
    let stored = widths.indices.filter { widths[$0] > 0 }
      .sorted { (widths[$1], $0) < (widths[$0], $1) }
    var words: [[Int]] = []
    var used: [Int] = []
    /// Words before this one have no room for the width at hand.
    var firstOpen = 0
    var lastWidth = 0
    for variable in stored {
      let width = widths[variable]
      if width != lastWidth {
        firstOpen = 0
        lastWidth = width
      }
      while firstOpen < used.count, used[firstOpen] + width > 64 { firstOpen += 1 }
      if firstOpen == used.count {
        words.append([])
        used.append(0)
      }
      words[firstOpen].append(variable)
      used[firstOpen] += width
    }

    wordCount = max(1, words.count)
    fields = FlatArray(
      repeating: Field(word: 0, shift: 0, mask: 0), count: task.variableCount)
    var slices: [Slice] = []
    var firstSlices: [Int32] = []
    for (word, variables) in words.enumerated() {
      firstSlices.append(Int32(slices.count))
      var shift = 0
      for variable in variables {
        let width = widths[variable]
        fields[variable] = Field(
          word: Int32(word), shift: Int32(shift), mask: (1 << UInt64(width)) - 1)
        slices.append(Slice(variable: Int32(variable), width: Int32(width)))
        shift += width
      }
    }
    if words.isEmpty { firstSlices.append(0) }
    firstSlices.append(Int32(slices.count))
    self.slices = FlatArray(slices)
    self.firstSlices = FlatArray(firstSlices)
  }

  /// Packs the stored variables of a state.
  func pack(_ values: UnsafePointer<Int32>, into words: UnsafeMutablePointer<UInt64>) {
    words.update(repeating: 0, count: wordCount)
    for variable in 0..<fields.count {
      let field = fields[variable]
      words[Int(field.word)] |=
        (UInt64(truncatingIfNeeded: values[variable]) & field.mask) << UInt64(field.shift)
    }
  }

  /// Unpacks the stored variables of a state; leaves the others as they are.
  @inline(__always)
  func unpack(_ words: UnsafePointer<UInt64>, into values: UnsafeMutablePointer<Int32>) {
    var index = 0
    for word in 0..<wordCount {
      var bits = words[word]
      let end = Int(firstSlices[word &+ 1])
      while index < end {
        let slice = slices.base[index]
        let width = UInt64(truncatingIfNeeded: slice.width)
        values[Int(slice.variable)] = Int32(truncatingIfNeeded: bits & ((1 &<< width) &- 1))
        bits &>>= width
        index &+= 1
      }
    }
  }
}
