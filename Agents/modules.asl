// Modules: the same program part used twice, each with beliefs of its own.
//
// `{include("counter.asl", left)}` reads a file into the namespace `left`: its beliefs, goals and
// plans are called `left::…` from outside and cannot be confused with those of `right`. A namespace
// can be a variable.
//
// Prints:
//   [modules] left is at 2
//   [modules] right is at 10
//   [modules] counters: [left,right]

{ include("modules/counter.asl", left) }
{ include("modules/counter.asl", right) }

!start.

+!start
  <- !left::count(1);
     !left::count(1);
     !right::count(10);
     ?left::at(L); .print("left is at ", L);
     ?right::at(R); .print("right is at ", R);
     .setof(Name, Name::at(_), Names); .print("counters: ", Names).
