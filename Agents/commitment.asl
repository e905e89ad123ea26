// Commitment: how long an agent keeps a goal.
//
// A directive wraps the plans of a goal in a pattern (Bordini, Huebner and Wooldridge 2007, chapter
// 8). Under `smc`, single-minded commitment, the agent tries until it believes that the goal is
// reached, whichever plan fails, and gives up only when it believes that the goal is impossible.
// Reached means believed: `found(keys)` is a goal and a belief at once.
//
// Prints:
//   [commitment] looking in the kitchen
//   [commitment] looking in the car
//   [commitment] found the keys in the car
//   [commitment] looking in the kitchen
//   [commitment] looking in the car
//   [commitment] the dog is at the vet
//   [commitment] gave up the search for the dog

place(keys, car).

!morning.

+!morning <- !found(keys); !found(dog); .print("never reached").
-!morning <- .print("gave up the search for the dog").

{ begin smc(found(Thing), hopeless(Thing)) }
+!found(Thing) : not seen(kitchen, Thing) <- !look(kitchen, Thing).
+!found(Thing) : not seen(car, Thing) <- !look(car, Thing).
+!found(Thing) <- .print("the ", Thing, " is at the vet"); +hopeless(Thing).
{ end }

+!look(Place, Thing)
  <- .print("looking in the ", Place);
     +seen(Place, Thing);
     ?place(Thing, Place);
     .print("found the ", Thing, " in the ", Place);
     +found(Thing).
