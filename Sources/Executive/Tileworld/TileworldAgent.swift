/// The agent that walks the Tileworld: one AgentSpeak program, and the beliefs that make it bold, cautious,
/// reactive or adaptive.
public struct TileworldAgent: Sendable, Hashable {
  /// What the strategy is called in tables.
  public var name: String
  /// The beliefs that make the difference, as a program has them.
  public var beliefs: String

  /// Makes an agent.
  public init(_ name: String, _ beliefs: String) {
    self.name = name
    self.beliefs = beliefs
  }

  /// Whether it is one of the fixed strategies, which adaptive ones are held against.
  public var isFixed: Bool { !beliefs.contains("adaptive") }

  /// The strategies that are compared.
  public static let all = [
    TileworldAgent("cautious", "boldness(cautious)."),
    TileworldAgent("normal (4 steps)", "boldness(4)."),
    TileworldAgent("bold, blind", "boldness(bold)."),
    TileworldAgent("bold, single-minded", "boldness(bold). commitment(single_minded)."),
    TileworldAgent(
      "reactive to nearer holes", "boldness(bold). commitment(single_minded). reacts_to(nearer)."),
    TileworldAgent(
      "reactive to any hole", "boldness(bold). commitment(single_minded). reacts_to(any)."),
    TileworldAgent(
      "adaptive",
      "boldness(adaptive). commitment(single_minded). reacts_to(value). override_ratio(1)."),
  ]

  /// The program that all of them run.
  public static let program = """
    // Walks to holes that come and go. Beliefs say how:
    //   boldness(B)               after how many steps it thinks again
    //   commitment(single_minded) a hole that is gone is given up at once
    //   reacts_to(value)          a new hole may pass the filter by its value; override_ratio(R)
    //   reacts_to(nearer | any)   a nearer hole, or any, overrides
    //   planning_cost(P)          the time that thinking takes

    distance(X,Y,D) :- at(A,B) & D = math.abs(X-A) + math.abs(Y-B).

    !live.

    +!live : over.
    +!live : filter.intends(reach(X,Y)) & at(X,Y) <- filter.drop(reach(X,Y)); !live.
    +!live : commitment(single_minded) & filter.intends(reach(X,Y)) & not hole(X,Y,_)
      <- filter.drop(reach(X,Y)); !live.
    +!live : filter.intends(reach(X,Y)) & not filter.due <- step(X,Y); filter.step; !live.
    +!live : filter.intends(_) | hole(_,_,_) <- think; !choose; !live.
    +!live <- rest; !live.

    // Deliberation: the hole that is worth most for each step of the way.
    +!choose : planning_cost(P)
      <- .findall(o(R,X,Y,S,D), hole(X,Y,S) & distance(X,Y,D) & filter.rate(S,D,R), L);
         !commit(L,P).
    +!commit([],_) <- filter.drop(reach(_,_)).
    +!commit(L,P)
      <- .max(L, o(_,X,Y,S,D));
         filter.commit(reach(X,Y)[value(S),cost(D),resource(legs),perishable], P).

    // The filter: only what survives it leads to deliberation.
    +hole(X,Y,S) : reacts_to(value) & distance(X,Y,D) & planning_cost(P)
      & filter.consider(reach(X,Y)[value(S),cost(D),resource(legs),perishable], P).
    +hole(X,Y,S) : reacts_to(nearer) & distance(X,Y,D) & filter.intends(reach(U,V))
      & distance(U,V,E) & D < E
      & filter.consider(reach(X,Y)[override,resource(legs),perishable]).
    +hole(X,Y,S) : reacts_to(any)
      & filter.consider(reach(X,Y)[override,resource(legs),perishable]).

    // How fast holes go is learned by watching.
    +watched(T,N,E) : boldness(adaptive) & N > 0 <- filter.observe(T,N,E).
    """
}
