// Night watch: an agent that watches its own goals.
//
// Intentions can be asked for, suspended and resumed. A plan for `^!goal[state(S)]` hears of each
// change in the life of a goal, in an intention of its own, so a step after the change; a plan for
// `+jag_sleeping` runs when nothing is left to do.
//
// Prints:
//   [night_watch] patrol: pending
//   [night_watch] round 1
//   [night_watch] patrol: executing
//   [night_watch] patrol: waiting
//   [night_watch] patrol: suspended
//   [night_watch] a noise: the patrol is suspended
//   [night_watch] it was a cat
//   [night_watch] round 2
//   [night_watch] patrol: resumed
//   [night_watch] patrol: achieved
//   [night_watch] patrol: finished
//   [night_watch] nothing left to do

!patrol.

+!patrol <- .print("round 1"); .wait(20); .print("round 2").

^!patrol[state(S)] <- .print("patrol: ", S); !heard(S).

+!heard(executing) <- .at("now +10 ms", {+noise}).
+!heard(_).

+noise
  <- .suspend(patrol);
     ?suspension(Reason);
     .print("a noise: the patrol is ", Reason);
     .wait(30);
     .print("it was a cat");
     .resume(patrol).

suspension(R) :- .suspended(patrol, R).

+jag_sleeping : not told <- +told; .wait(100); .print("nothing left to do"); .stopMAS.
