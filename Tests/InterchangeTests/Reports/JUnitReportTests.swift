import Interchange
import Testing

@Suite struct JUnitReportTests {
  @Test func everyOutcomeHasItsElement() {
    let report = JUnitReport(
      name: "plans",
      cases: [
        .init("p01", className: "hanoi", seconds: 0.25),
        .init(
          "p02", className: "hanoi", seconds: 1,
          outcome: .failed("step 3 <fails>", detail: "(move a b)")),
        .init("p03", className: "hanoi", outcome: .error("no file", detail: "")),
        .init("p04", className: "hanoi", outcome: .skipped("too large")),
      ])
    #expect(
      report.xml() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="plans" tests="4" failures="1" errors="1" skipped="1" time="1.25">
            <testcase classname="hanoi" name="p01" time="0.25"/>
            <testcase classname="hanoi" name="p02" time="1.0">
              <failure message="step 3 &lt;fails&gt;">(move a b)</failure>
            </testcase>
            <testcase classname="hanoi" name="p03" time="0.0">
              <error message="no file"></error>
            </testcase>
            <testcase classname="hanoi" name="p04" time="0.0">
              <skipped message="too large"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}
