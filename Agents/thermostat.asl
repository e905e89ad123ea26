// Thermostat: an agent that reacts to what it comes to believe.
//
// `+temperature(T)` is not a goal but news: its plans run when the belief is added. `-+` replaces a
// belief. `~heating` is strong negation: the agent knows that the heating is off, which is more than
// not knowing that it is on (`not heating`). The plan for the news runs before the next step of the
// plan that made it, so the simulated day below and the reactions to it take turns.
//
// Prints:
//   [thermostat] 17 degrees: heating on
//   [thermostat] 19 degrees: nothing to do
//   [thermostat] 22 degrees: heating off
//   [thermostat] 20 degrees: nothing to do
//   [thermostat] 18 degrees: heating on
//   [thermostat] the heating was switched 3 times

wanted(20).
~heating.
switched(0).

too_cold(T) :- wanted(W) & T < W - 1.
too_warm(T) :- wanted(W) & T > W + 1.

!simulate([17, 19, 22, 20, 18]).

+!simulate([]) <- ?switched(N); .print("the heating was switched ", N, " times").
+!simulate([T|Later]) <- -+temperature(T); !simulate(Later).

+temperature(T) : too_cold(T) & ~heating
  <- -~heating; +heating; !note_switch; .print(T, " degrees: heating on").
+temperature(T) : too_warm(T) & heating
  <- -heating; +~heating; !note_switch; .print(T, " degrees: heating off").
+temperature(T) <- .print(T, " degrees: nothing to do").

+!note_switch : switched(N) <- -+switched(N+1).
