import Glibc
import Synchronization

/// The parallel scheduler: a fixed number of threads, each of which takes an agent that has something to
/// do, gives it a turn of a few cycles and puts it back.
///
/// Agents share nothing that changes but mailboxes, the directory and collections, which have locks of
/// their own. The society and its agenda are behind one lock, which is held between turns only: prints,
/// messages and actions of a turn are dealt with there, so that output comes line by line.
final class ThreadPool: @unchecked Sendable {
  /// What a thread is to do next.
  private enum Task {
    case turn(AgentBox, now: Int64)
    case wait(microseconds: UInt32)
    case end
  }

  /// How many cycles a turn has at most; it ends sooner if the agent asks for something.
  private static let turnLength = 256

  private let society: Society
  private let limits: Society.Limits
  private let start = Clock.seconds()
  private let lock = Mutex(())
  // Behind the lock.
  private var end: Society.End?
  private var busy = 0
  private var cyclesLeft: Int
  /// When all agents began to wait, by the clock of the machine and by the society's.
  private var idleSince: (clock: Double, time: Int64)?

  init(_ society: Society, _ limits: Society.Limits) {
    self.society = society
    self.limits = limits
    cyclesLeft = limits.cycles ?? .max
  }

  /// Runs the society to its end; the calling thread is one of the pool.
  func run(threads count: Int) -> Society.End {
    society.stopSignal.begin(limits)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self).toOpaque()
      let failure = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<ThreadPool>.fromOpaque(context).takeRetainedValue().work() }
          return nil
        }, context)
      if failure != 0 {
        // Fewer threads do as well.
        Unmanaged<ThreadPool>.fromOpaque(context).release()
        break
      }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
    return end ?? .idle
  }

  private func work() {
    while true {
      switch lock.withLock({ _ in nextTask() }) {
      case .end: return
      case .wait(let microseconds): usleep(microseconds)
      case .turn(let box, let now):
        var cycles = 0
        var hasWork = true
        while hasWork, cycles < Self.turnLength, box.agent.requests.isEmpty {
          hasWork = box.step(at: now + Int64(cycles))
          cycles += 1
        }
        lock.withLock { _ in finish(box, cycles, hasWork) }
      }
    }
  }

  // MARK: Behind the lock

  private func nextTask() -> Task {
    if end != nil { return .end }
    society.noteArrivals()
    if let box = society.agenda.next() {
      box.isRunning = true
      busy += 1
      idleSince = nil
      return .turn(box, now: society.agenda.now)
    }
    if busy > 0 { return .wait(microseconds: 20) }
    return pass()
  }

  private func finish(_ box: AgentBox, _ cycles: Int, _ hasWork: Bool) {
    busy -= 1
    society.cycles += cycles
    cyclesLeft -= cycles
    society.agenda.advance(to: society.agenda.now + Int64(cycles))
    society.serve(box)
    box.isRunning = false
    if box.isGone { society.forget(box) } else { society.agenda.putBack(box, hasWork: hasWork) }
    if let status = society.status {
      end = end ?? .stopped(status)
    } else if cyclesLeft <= 0 {
      end = end ?? .cycleLimit
    } else if let limit = limits.seconds, Clock.seconds() - start >= limit {
      end = end ?? .timeLimit
    }
  }

  /// Lets time pass, as no agent has anything to do now.
  private func pass() -> Task {
    if let limit = limits.seconds, Clock.seconds() - start >= limit {
      end = .timeLimit
      return .end
    }
    let due = society.agenda.nextAlarm
    let waitsForOthers = society.boxes.contains { !$0.isGone && $0.agent.waitsForOutside }
    guard due != nil || waitsForOthers else {
      end = .idle
      return .end
    }
    guard limits.isPaced || waitsForOthers else {
      if let due { society.agenda.advance(to: due) }
      return nextTask()
    }
    let since = idleSince ?? (Clock.seconds(), society.agenda.now)
    idleSince = since
    let time = since.time + Int64((Clock.seconds() - since.clock) * 1e6)
    society.agenda.advance(to: time)
    if !society.agenda.isIdle { return nextTask() }
    let left = due.map { $0 - time } ?? 1000
    return .wait(microseconds: UInt32(max(1, min(left, 1000))))
  }
}
