import Glibc

extension ParseBenchmark {
  /// Writes states and actions of a made-up delivery domain, as observers write them down: a few
  /// hundred names, each again and again, some numbers, short lines.
  static func makeTrace(file: String, megabytes: Int, seed: Int) throws {
    guard let stream = fopen(file, "w") else { throw Failure("cannot write \(file)") }
    var random = UInt64(bitPattern: Int64(seed)) &* 2 &+ 1
    func pick(_ bound: UInt64) -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (random >> 33) % bound
    }
    var written = 0
    var isWritten = true
    func write(_ text: String) {
      let bytes = Array(text.utf8)
      isWritten = isWritten && fwrite(bytes, 1, bytes.count, stream) == bytes.count
      written += bytes.count
    }
    write("(:trajectory\n")
    while written < megabytes << 20 {
      var state = "(:state"
      for parcel in 0..<20 {
        state +=
          pick(3) == 0
          ? " (in parcel\(parcel) truck\(pick(8)))" : " (at parcel\(parcel) place\(pick(200)))"
      }
      for truck in 0..<8 {
        state += " (at truck\(truck) place\(pick(200))) (= (fuel truck\(truck)) \(pick(100)).5)"
      }
      write(state + ")\n")
      write("(:action (drive truck\(pick(8)) place\(pick(200)) place\(pick(200))))\n")
    }
    write(")\n")
    guard fclose(stream) == 0, isWritten else { throw Failure("cannot write all of \(file)") }
  }
}
