#if MuJoCo
  import Testing

  @testable import LeggedRobot

  @Suite struct PhysicsTests {
    @Test func aMalformedModelIsRefusedWithItsLine() {
      let document = """
        <mujoco>
          <worldbody>
            <geom type="wobbly" size="1 1 1"/>
          </worldbody>
        </mujoco>
        """
      #expect {
        _ = try Physics(document: document, noise: .none, seed: 1)
      } throws: { error in
        guard case .model(let reason)? = error as? PhysicsError else { return false }
        return reason.contains("wobbly") && reason.contains("line 3")
      }
    }

    @Test func aModelOfSomethingElseIsRefused() {
      let document = "<mujoco><worldbody><geom type=\"sphere\" size=\"1\"/></worldbody></mujoco>"
      #expect(
        throws: PhysicsError.unexpectedModel(
          "0 positions, 0 actuators, 0 sensor channels; expected 27, 16, 62")
      ) { _ = try Physics(document: document, noise: .none, seed: 1) }
    }
  }
#endif
