internal import Glibc
internal import RandomNumbers

/// How the body moves over the ground.
extension KinematicBody {
  /// Changes the velocity towards another as fast as the platform can, and moves by it.
  ///
  /// - Returns: what stopped the body, if something did.
  @discardableResult
  func come(to wanted: PlanarVelocity, _ dt: Double) -> Obstruction? {
    let change = profile.acceleration * dt
    velocity.forward += max(-change, min(change, wanted.forward - velocity.forward))
    velocity.lateral += max(-change, min(change, wanted.lateral - velocity.lateral))
    velocity.turn += max(-4 * change, min(4 * change, wanted.turn - velocity.turn))
    guard velocity != PlanarVelocity() else { return nil }
    return move(dt)
  }

  /// Comes to a standstill; a commanded stop is done then.
  func rest(_ dt: Double) {
    come(to: PlanarVelocity(), dt)
    if progress.phase == .running, velocity == PlanarVelocity() { finish() }
  }

  private func move(_ dt: Double) -> Obstruction? {
    if velocity.turn != 0 {
      place.heading = PlanarPose.wrapped(place.heading + velocity.turn * dt)
      cosine = cos(place.heading)
      sine = sin(place.heading)
    }
    guard velocity.forward != 0 || velocity.lateral != 0 else { return nil }
    let here = scene.terrain.cell(x: place.x, y: place.y)
    let surface = scene.terrain.surfaces[Int(here?.surface ?? 0)]
    let part = 1 - surface.drag
    let dx = (velocity.forward * cosine - velocity.lateral * sine) * part
    let dy = (velocity.forward * sine + velocity.lateral * cosine) * part
    if let obstruction = obstruction(dx, dy) {
      velocity = PlanarVelocity()
      return obstruction
    }
    place.x += dx * dt
    place.y += dy * dt
    let speed = (dx * dx + dy * dy).squareRoot()
    odometer += speed * dt
    keepBalance(surface, here, speed, dt)
    return nil
  }

  /// Counts strides; with each of them a slip may come.
  private func keepBalance(
    _ surface: Surface, _ cell: TerrainMap.Cell?, _ speed: Double, _ dt: Double
  ) {
    let isLegged = description.kind == .legged
    let before = stride
    stride += dt / (isLegged ? GaitCycle.of(gait).period : 1)
    guard stride.rounded(.down) > before.rounded(.down), time >= balanceUntil else { return }
    let (sx, sy) = (Double(cell?.slopeX ?? 0), Double(cell?.slopeY ?? 0))
    let slope = (sx * sx + sy * sy).squareRoot()
    let probability = scene.faults.slipProbability(
      on: surface, slope: slope, gait: isLegged ? gait : .crawl, speed: speed)
    guard random.happens(probability) else { return }
    if isLegged, random.happens(scene.faults.fallAfterSlip) {
      return fall("it slipped on \(surface.name)")
    }
    balanceUntil = time + 0.6
    slide = PlanarVelocity(
      forward: random.number(in: -0.1...0.1), lateral: random.number(in: -0.15...0.15))
  }

  // MARK: What is in the way

  /// What keeps the body from moving on in a direction, seen from its front edge.
  private func obstruction(_ dx: Double, _ dy: Double) -> Obstruction? {
    let speed = (dx * dx + dy * dy).squareRoot()
    guard speed > 0 else { return nil }
    let (ux, uy) = (dx / speed, dy / speed)
    let ahead = description.size.x / 2 + 0.1
    let side = description.size.y / 2
    let (middleX, middleY) = (place.x + ahead * ux, place.y + ahead * uy)
    let (sideX, sideY) = (side * uy, side * ux)
    if let found = obstruction(middleX, middleY, ux, uy)
      ?? obstruction(middleX - sideX, middleY + sideY, ux, uy)
      ?? obstruction(middleX + sideX, middleY - sideY, ux, uy)
    {
      return found
    }
    let (x, y) = (place.x + 0.1 * ux, place.y + 0.1 * uy)
    let isOccupied = scene.isOccupied(
      x: x, y: y, fromX: place.x, fromY: place.y, by: number)
    return isOccupied ? .obstacle : nil
  }

  private func obstruction(_ x: Double, _ y: Double, _ ux: Double, _ uy: Double) -> Obstruction? {
    guard let cell = scene.terrain.cell(x: x, y: y) else { return .edge }
    if cell.passage > 0, scene.closed[Int(cell.passage) - 1] {
      return .passage(scene.world.passages[Int(cell.passage) - 1].name)
    }
    let slope = Double(cell.slopeX) * ux + Double(cell.slopeY) * uy
    if slope > profile.maximumSlope { return .slope }
    guard Double(cell.step) > profile.maximumStep else { return nil }
    return barrier(x, y, ux, uy)
  }

  /// Looks whether there is footing at about the same height behind a high step.
  private func barrier(_ x: Double, _ y: Double, _ ux: Double, _ uy: Double) -> Obstruction? {
    let terrain = scene.terrain
    // The footing that the legs come from may be on the near side of a gap.
    var before = -Double.infinity
    var distance = 0.1
    while distance <= profile.maximumGap + 0.1 {
      before = max(before, terrain.height(x: x - distance * ux, y: y - distance * uy))
      distance += 0.1
    }
    distance = 0
    var isWall = false
    while distance <= profile.maximumGap + 2 * terrain.cellSize {
      guard let cell = terrain.cell(x: x + distance * ux, y: y + distance * uy) else {
        return .edge
      }
      let rise = Double(cell.height) - before
      if rise > profile.maximumStep { isWall = true }
      if abs(rise) <= profile.maximumStep, Double(cell.step) <= profile.maximumStep { break }
      distance += terrain.cellSize
    }
    if isWall { return .obstacle }
    return distance > profile.maximumGap + 2 * terrain.cellSize ? .gap : nil
  }

  // MARK: Velocity and ways

  /// Keeps a commanded velocity.
  func drive(_ wanted: PlanarVelocity, _ wish: Gait, _ dt: Double) {
    progress.suppressedBy = nil
    if time < balanceUntil {
      progress.suppressedBy = .balance
      come(to: slide, dt)
      return
    }
    let allowed = chooseGait(wish, for: wanted.speed)
    var wanted = wanted
    if wanted.speed > allowed {
      // The gait cannot go as fast as it was told.
      let factor = allowed / wanted.speed
      wanted.forward *= factor
      wanted.lateral *= factor
      progress.suppressedBy = .gait
    }
    if let obstruction = come(to: wanted, dt) { block(obstruction) }
  }

  /// Sets the gait; returns its top speed.
  private func chooseGait(_ wish: Gait, for speed: Double) -> Double {
    guard description.kind == .legged else { return .infinity }
    if wish == .auto {
      let step = scene.terrain.cell(x: place.x, y: place.y)?.step ?? 0
      gait = GaitCycle.choice(for: speed, isRough: step > 0.05)
    } else {
      gait = wish
    }
    return GaitCycle.of(gait).topSpeed
  }

  /// Goes on towards a place, straight.
  func follow(_ travel: Travel, _ dt: Double) {
    let distance = place.distance(to: travel.goal)
    progress.remaining = distance
    if travel.distance > 0 { progress.fraction = max(0, min(1, 1 - distance / travel.distance)) }
    progress.suppressedBy = nil
    if time < balanceUntil {
      progress.suppressedBy = .balance
      come(to: slide, dt)
      return
    }
    guard distance > travel.tolerance else { return arrive(travel, distance, dt) }
    let error = PlanarPose.wrapped(place.bearing(to: travel.goal) - place.heading)
    let turn = max(
      description.limits.turn.lowerBound, min(description.limits.turn.upperBound, 3 * error))
    guard abs(error) < 0.5 else {
      come(to: PlanarVelocity(turn: turn), dt)
      return
    }
    let braking = (2 * 0.8 * profile.acceleration * distance).squareRoot()
    let speed = min(travel.speed, braking)
    let allowed = chooseGait(travel.gait, for: travel.speed)
    let wanted = PlanarVelocity(forward: min(speed, allowed) * cos(error), turn: turn)
    if let obstruction = come(to: wanted, dt) { block(obstruction) }
  }

  /// Stops at the goal, turns as asked for, and is done.
  private func arrive(_ travel: Travel, _ distance: Double, _ dt: Double) {
    let error =
      travel.facesHeading ? PlanarPose.wrapped(travel.goal.heading - place.heading) : 0
    if abs(error) > 0.03 {
      let turn = max(
        description.limits.turn.lowerBound, min(description.limits.turn.upperBound, 3 * error))
      come(to: PlanarVelocity(turn: turn), dt)
      return
    }
    come(to: PlanarVelocity(), dt)
    guard velocity.speed < 0.02 else { return }
    velocity = PlanarVelocity()
    if let dock = travel.dock { settle(onDock: dock) } else { finish(remaining: distance) }
  }
}
