import Grounding
import Testing

@testable import Search

@Suite("Landmark discovery")
struct LandmarkDiscoveryTests {
  @Test("Sussman's anomaly: b has to be on c before a is on b")
  func sussman() throws {
    let task = try SmallProblems.task(SmallProblems.sussman)
    let expected = """
      clear(a)
      clear(b) initial
      clear(c) initial
      handempty() initial
      holding(a)
      holding(b)
      on(a, b) goal
      on(b, c) goal
      on(c, a) initial
      ontable(a) initial
      ontable(b) initial
      clear(a) =gn=> holding(a)
      clear(b) =gn=> holding(b)
      clear(b) =gn=> on(a, b)
      clear(c) =gn=> clear(a)
      clear(c) =gn=> on(b, c)
      handempty() =gn=> clear(a)
      handempty() =gn=> holding(a)
      handempty() =gn=> holding(b)
      holding(a) =gn=> on(a, b)
      holding(b) =gn=> on(b, c)
      on(b, c) =r=> on(a, b)
      on(c, a) =gn=> clear(a)
      ontable(a) =gn=> holding(a)
      ontable(b) =gn=> holding(b)
      """
    #expect(LandmarkGraph(of: task).text(task) == expected)
  }

  @Test("Parcels have to be in one of two trucks, and a truck has to be where a parcel is")
  func delivery() throws {
    let task = try SmallProblems.task(SmallProblems.delivery)
    let expected = """
      at(p1, a) goal
      at(p1, c) initial
      at(p2, a) initial
      at(p2, d) goal
      at(t1, a) initial
      at(t1, b) goal
      at(t1, c) | at(t2, c)
      in(p1, t1) | in(p1, t2)
      in(p2, t1) | in(p2, t2)
      at(p1, c) =gn=> in(p1, t1) | in(p1, t2)
      at(p2, a) =gn=> in(p2, t1) | in(p2, t2)
      at(t1, a) =gn=> at(t1, b)
      at(t1, c) | at(t2, c) =gn=> in(p1, t1) | in(p1, t2)
      at(t1, c) | at(t2, c) =n=> at(p2, d)
      in(p1, t1) | in(p1, t2) =gn=> at(p1, a)
      in(p2, t1) | in(p2, t2) =gn=> at(p2, d)
      """
    #expect(LandmarkGraph(of: task).text(task) == expected)
  }

  @Test("A chain has each value as a landmark, each needed right before the next")
  func chain() {
    let task = FiniteDomainTask.chain(length: 3)
    let expected = """
      v0=0 initial
      v0=1
      v0=2
      v0=3 goal
      v0=0 =gn=> v0=1
      v0=1 =gn=> v0=2
      v0=2 =gn=> v0=3
      """
    #expect(LandmarkGraph(of: task).text(task) == expected)
  }

  @Test("What axioms and conditional effects need are landmarks")
  func axiomsAndConditions() {
    // A lamp (v1) comes on by a switch if there is power (v0); the derived v2 says that it shines.
    var task = FiniteDomainTask()
    task.domainSizes = [2, 2, 2]
    task.axiomLayers = [-1, -1, 0]
    task.initialValues = [0, 0, 1]
    task.goal = [.init(2, 0)]
    task.preconditions.appendRow([])
    task.effects.appendRow([.init(.init(0, 1))])
    task.preconditions.appendRow([])
    task.effectConditions = [.init(0, 1)]
    task.effects.appendRow([.init(.init(1, 1), conditions: 0..<1)])
    task.costs = [1, 1]
    task.axiomConditions.appendRow([.init(1, 1)])
    task.axiomHeads = [.init(2, 0)]
    let expected = """
      v0=1
      v1=1
      v2=0 goal
      v0=1 =gn=> v1=1
      v1=1 =gn=> v2=0
      """
    #expect(LandmarkGraph(of: task).text(task) == expected)
  }

  @Test("No plan gets by without a landmark", arguments: 0..<400)
  func landmarks(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard naive.optimalCost() != nil else { return }
    let facts = task.facts
    for landmark in LandmarkGraph(of: task).landmarks {
      let own = landmark.facts.map { facts[Int($0)] }
      let states = naive.states { state in own.contains { naive.holds([$0], in: state) } }
      #expect(!states.contains { naive.isGoal($0) }, "\(own) is no landmark")
      #expect(landmark.isInitial == naive.holds([own[0]], in: naive.initialState))
      #expect(landmark.isGoal == task.goal.contains(own[0]))
    }
  }

  @Test("Nothing is true for the first time before what is ordered before it", arguments: 0..<400)
  func orders(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    guard naive.optimalCost() != nil else { return }
    let graph = LandmarkGraph(of: task)
    let facts = task.facts
    func holds(_ number: Int32, in state: [Int32]) -> Bool {
      graph.landmarks[Int(number)].facts.contains { naive.holds([facts[Int($0)]], in: state) }
    }
    for order in graph.orders where order.kind != .reasonable {
      // In states without the earlier landmark on the way, the later one does not hold.
      let states = naive.states { holds(order.before, in: $0) }
      #expect(!states.contains { holds(order.after, in: $0) })
      if order.kind == .natural { continue }
      // It becomes true in a step from, or, if it is derived, to a state with the earlier one.
      let without = naive.states { holds(order.after, in: $0) }
      for state in without where !holds(order.before, in: state) {
        for step in naive.applicable(in: state) {
          let next = naive.successor(of: state, by: step)
          #expect(!holds(order.after, in: next) || holds(order.before, in: next))
        }
      }
    }
  }

  @Test("Orders have no cycle", arguments: 0..<400)
  func cycles(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    guard NaiveTask(task: task).optimalCost() != nil else { return }
    #expect(!LandmarkGraph(of: task).hasCycle)
  }

  @Test("A grid with a goal in each cell has its landmarks fast")
  func manyGoals() {
    // 40 × 40 cells; each has to be visited.
    let task = FiniteDomainTask.visitAll(size: 40)
    let clock = ContinuousClock()
    var landmarks: [LandmarkGraph.Landmark] = []
    let time = clock.measure { landmarks = LandmarkGraph(of: task).landmarks }
    #expect(landmarks.count(where: \.isGoal) == 1600)
    #expect(time < .seconds(60), "looking at all pairs of goals takes minutes")
  }
}

extension NaiveTask {
  /// The states that can be reached without any in which something holds.
  fileprivate func states(without isExcluded: ([Int32]) -> Bool) -> Set<[Int32]> {
    if isExcluded(initialState) { return [] }
    var found: Set<[Int32]> = [initialState]
    var open = [initialState]
    while let state = open.popLast() {
      for step in applicable(in: state) {
        let next = successor(of: state, by: step)
        if !isExcluded(next), found.insert(next).inserted { open.append(next) }
      }
    }
    return found
  }
}
