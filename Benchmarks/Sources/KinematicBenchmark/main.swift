import Glibc
import Robots

// KinematicBenchmark STEPS: walks a legged platform in circles, with slips, and prints the steps a second of
// CPU time, contract included.

let steps = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5_000_000
let faults = FaultPlan(
  slips: [FaultPlan.Slip(probability: 0.05)], fallAfterSlip: 0, batteryDrain: 0)
let world = RobotWorld(name: "plain", bounds: Area(x: -50...50, y: -50...50))
let simulation = KinematicSimulation(world, faults: faults)
let client = try RobotClient(simulation.platforms[0], name: "benchmark")
_ = try simulation.wait(for: client.send(.stand), of: client)
let velocity = PlanarVelocity(forward: 1, turn: 0.2)
_ = try client.send(.velocity(velocity, gait: .trot), for: 1e9)
let start = clock()
for _ in 0..<steps {
  simulation.step()
  try client.keepAlive()
}
let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
let rate = Double(steps) / seconds
print(
  "\(steps) steps of \(simulation.timeStep) s in \(seconds) s: \(Int(rate)) steps a second, "
    + "\(Int(rate * simulation.timeStep)) times real time")
