import TestSupport
import Testing

@testable import Agents

@Suite struct QueueTests {
  /// A ring and a plain array, changed alike, hold the same.
  @Test(arguments: 0..<30) func isLikeAnArray(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var queue = Queue<Int>()
    var model: [Int] = []
    for number in 0..<400 {
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1, 2:
        queue.append(number)
        model.append(number)
      case 3:
        let place = Int.random(in: 0...model.count, using: &random)
        queue.insert(number, at: place)
        model.insert(number, at: place)
      case 4:
        #expect(queue.popFirst() == (model.isEmpty ? nil : model.removeFirst()))
      case 5 where !model.isEmpty:
        let place = Int.random(in: 0..<model.count, using: &random)
        #expect(queue.remove(at: place) == model.remove(at: place))
        #expect(queue.remove(at: model.count) == nil)
      default:
        let divisor = Int.random(in: 2..<9, using: &random)
        let gone = queue.removeAll { $0 % divisor == 0 }
        #expect(gone == model.filter { $0 % divisor == 0 })
        model.removeAll { $0 % divisor == 0 }
      }
      #expect(queue.elements == model)
      #expect(queue.count == model.count && queue.isEmpty == model.isEmpty)
    }
  }
}
