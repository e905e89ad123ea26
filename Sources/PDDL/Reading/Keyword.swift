/// The words that PDDL gives a meaning. The reader interns them first, so that a symbol's number
/// says at once which keyword it is.
enum Keyword: String, CaseIterable, Sendable {
  // Files and sections
  case define
  case domain
  case problem
  case sectionDomain = ":domain"
  case requirements = ":requirements"
  case types = ":types"
  case constants = ":constants"
  case predicates = ":predicates"
  case functions = ":functions"
  case constraints = ":constraints"
  case derived = ":derived"
  case action = ":action"
  case durativeAction = ":durative-action"
  case process = ":process"
  case event = ":event"
  case objects = ":objects"
  case initial = ":init"
  case goal = ":goal"
  case metric = ":metric"
  case length = ":length"
  case situation = ":situation"

  // Parts of actions
  case parameters = ":parameters"
  case precondition = ":precondition"
  case effect = ":effect"
  case duration = ":duration"
  case condition = ":condition"

  // Types and terms
  case dash = "-"
  case either
  case object
  case number

  // Conditions and effects
  case and
  case or
  case not
  case imply
  case exists
  case forall
  case when
  case preference

  // Numbers
  case equal = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case times = "*"
  case divided = "/"
  case assign
  case increase
  case decrease
  case scaleUp = "scale-up"
  case scaleDown = "scale-down"
  case undefined
  case durationVariable = "?duration"
  case elapsedTime = "#t"
  case totalTime = "total-time"
  case isViolated = "is-violated"
  case minimize
  case maximize

  // Time
  case at
  case over
  case all
  case start
  case end

  // Trajectories
  case always
  case sometime
  case within
  case atMostOnce = "at-most-once"
  case sometimeAfter = "sometime-after"
  case sometimeBefore = "sometime-before"
  case alwaysWithin = "always-within"
  case holdDuring = "hold-during"
  case holdAfter = "hold-after"

  /// The keywords by symbol number.
  static let byNumber = allCases
  /// Their spellings by symbol number.
  static let spellings = allCases.map(\.rawValue)
}
