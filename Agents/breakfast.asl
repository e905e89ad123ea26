// Breakfast: doing several things at once and going on when they are done.
//
// `A |&| B` carries out both and goes on when both are done; `A ||| B` goes on when the first is, and
// drops the other. Values that a branch finds are there afterwards. If a branch fails, so does the
// goal.
//
// Prints:
//   [breakfast] coffee is ready
//   [breakfast] egg is ready
//   [breakfast] breakfast: black coffee and 1 egg
//   [breakfast] the bus came first
//   [breakfast] bread is burnt, toast fails

!breakfast.

+!breakfast
  <- !make(egg, 30, E) |&| !make(coffee, 20, C);
     .print("breakfast: ", C, " coffee and ", E, " egg");
     !ride(tram, 15) ||| !ride(bus, 10);
     !toast.

+!make(egg, Time, 1) <- .wait(Time); .print("egg is ready").
+!make(coffee, Time, black) <- .wait(Time); .print("coffee is ready").

+!ride(What, Time) <- .wait(Time); .print("the ", What, " came first").

+!toast <- (.wait(1000); .print("toast is ready")) |&| (.wait(5); .fail).
-!toast <- .print("bread is burnt, toast fails").
