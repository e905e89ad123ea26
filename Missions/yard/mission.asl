// Reaches every goal of the mission with a model that it learns on the way.
//
// The engine adds a belief wanted(G) for each goal, and what the robots report as percepts.

commitment(open_minded).
boldness(4).

// The robot goes to its dock when nothing else is left to do.
last(docked(rex)).

!begin.

// With --explore the agent learns first, for so many tries.
+!begin : explore(Tries) <- !explored(Tries); !all.
+!begin <- !all.
+!all <- for (wanted(G)) { !!pursue(G) }.

+!explored(0).
+!explored(Tries) <- .explore(Steps); Steps; !explored(Tries - 1).
-!explored(_)[error(nothing_to_learn), error_msg(Text)] <- .print(Text).
-!explored(Tries)[error(faulted)] <- !recovered; !explored(Tries - 1).
-!explored(Tries) <- !explored(Tries - 1).

// All is settled: the end.
@end[atomic]
+settled(_) : not (wanted(G) & not settled(G)) <- .stopMAS.

+!pursue(G) : last(G) & wanted(H) & not last(H) & not settled(H)
  <- .wait(not (wanted(H2) & not last(H2) & not settled(H2)));
     !pursue(G).
+!pursue(G) : G
  <- .print("reached ", G);
     +settled(G).
+!pursue(G)
  <- .plan(G, Steps, [bound(Bound)]);
     .print("plan for ", G, " (", Bound, "): ", Steps);
     .add_annot(G, resource(robot), Option);
     .adopt(Option, Steps, Woven);
     +busy(G);
     Woven;
     -busy(G);
     filter.drop(G);
     !pursue(G).

// Another goal is being pursued with the robot: later.
-!pursue(G)[error(filtered)] <- .wait(not busy(_)); !pursue(G).

// Not even the most general model that is possible has a plan that is safe.
-!pursue(G)[error(no_plan)]
  <- .print("there is no way to ", G);
     +given_up(G);
     +settled(G).

// The robot fell, or ran out of time: it gets up and goes back to where it was last.
-!pursue(G)[error(faulted), error_msg(Text)]
  <- .print("mishap: ", Text);
     -busy(G); filter.drop(G);
     !recovered;
     !pursue(G).

// All else has taught something: plan again with what is known now.
-!pursue(G)[error(Reason), error_msg(Text)]
  <- -busy(G); filter.drop(G);
     !pursue(G).

+!recovered <- .recover(rex).
-!recovered <- .wait(1000); !recovered.
