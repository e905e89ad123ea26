/// The internal actions that the language has; each is in the file of its name.
enum StandardActions {
  static let all: [any InternalAction] =
    beliefs
    + plans
    + goals
    + control
    + solutions
    + lists
    + strings
    + types
    + sets
    + maps
    + queues
    + agents
    + output

  /// The actions that read or write files.
  static let ofFiles: [any InternalAction] = [Include(), SaveAgent(), ListFiles()]

  private static let beliefs: [any InternalAction] = [
    Abolish(),
    AssertA(),
    AssertZ(),
    BeliefQuery(),
    AddAnnotation(),
    AddNestedSource(),
    RemoveSourceAnnotation(),
    Count(),
    NamespaceQuery(),
    NamespaceSetProperty(),
    NamespaceGetProperty(),
    RelevantRules(),
    ListRules(),
    Perceive(),
  ]

  private static let plans: [any InternalAction] = [
    AddPlan(),
    RemovePlan(),
    PlanLabel(),
    RelevantPlanList(),
    RelevantPlan(),
    ListPlans(),
    Include(),
    SaveAgent(),
    SourceInformation(),
  ]

  private static let goals: [any InternalAction] = [
    Desire(),
    Intend(),
    IntentionQuery(),
    CurrentIntention(),
    Suspend(),
    Resume(),
    Suspended(),
    DropDesire(),
    DropIntention(),
    DropAllDesires(),
    DropAllIntentions(),
    DropAllEvents(),
    DropEvent(),
    DropFutureIntention(),
    SucceedGoal(),
    FailGoal(),
    Done(),
    Fail(),
    Signal(),
    At(),
    WaitAction(),
  ]

  private static let control: [any InternalAction] = [
    IfThenElse(),
    Loop(),
    ForEachAction(),
    Fork(),
    Join(),
    Evaluate(),
  ]

  private static let solutions: [any InternalAction] = [
    FindAll(),
    SetOf(),
    Maximum(),
    Minimum(),
    RangeAction(),
    Member(),
    Nth(),
    RandomAction(),
    SetRandomSeed(),
  ]

  private static let lists: [any InternalAction] = [
    Length(),
    Concat(),
    Delete(),
    Reverse(),
    Sort(),
    Shuffle(),
    Empty(),
    Prefix(),
    Suffix(),
    Sublist(),
    Union(),
    Intersection(),
    Difference(),
  ]

  private static let strings: [any InternalAction] = [
    SubstringAction(),
    Replace(),
    LowerCase(),
    UpperCase(),
    TermToString(),
    CopyTerm(),
    RenameApart(),
  ]

  private static let types: [any InternalAction] = [
    IsAtom(),
    IsString(),
    IsNumber(),
    IsList(),
    IsLiteral(),
    IsStructure(),
    IsGround(),
    IsInternalAction(),
    TypeAction(),
  ]

  private static let sets: [any InternalAction] = [
    SetCreate(),
    SetAdd(),
    SetAddAll(),
    SetRemove(),
    SetUnion(),
    SetIntersection(),
    SetDifference(),
    SetToList(),
    SetCopy(),
    SetClear(),
  ]

  private static let maps: [any InternalAction] = [
    MapCreate(),
    MapPut(),
    MapGet(),
    MapKey(),
    MapValue(),
    MapRemove(),
    MapCopy(),
    MapClear(),
  ]

  private static let queues: [any InternalAction] = [
    QueueCreate(),
    QueueAdd(),
    QueueAddAll(),
    QueueHead(),
    QueueRemove(),
    QueueToList(),
    QueueCopy(),
    QueueClear(),
  ]

  private static let agents: [any InternalAction] = [
    MyName(),
    AllNames(),
    Send(),
    Broadcast(),
    CreateAgent(),
    Clone(),
    KillAgent(),
    StopMAS(),
    DirectoryRegister(),
    DirectoryDeregister(),
    DirectorySearch(),
    DirectorySubscribe(),
  ]

  private static let output: [any InternalAction] = [
    Print(),
    PrintLine(),
    PrintFormat(),
    PutString(),
    Log(),
    PrintUnifier(),
    Verbose(),
    Version(),
    Date(),
    Time(),
    NanoTime(),
    ListFiles(),
  ]
}
