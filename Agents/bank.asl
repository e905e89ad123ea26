// Bank: intentions take turns, atomic ones do not.
//
// `!!` starts a goal in an intention of its own. Intentions take turns step by step, so two that read
// a balance, wait and write it back lose money. A plan labelled `atomic` runs to its end without
// others in between, the goals it posts included, unless it has to wait.
//
// Prints:
//   [bank] careless: 150 of 300
//   [bank] careful: 300 of 300

careless(0).
careful(0).
paid(N) :- .count(done(_), N).

!open.

+!open
  <- for (.member(Amount, [50, 100, 150])) { !!pay(careless, Amount); !!pay(careful, Amount) };
     .wait(paid(6));
     ?careless(A); .print("careless: ", A, " of 300");
     ?careful(B); .print("careful: ", B, " of 300").

+!pay(careless, Amount)
  <- ?careless(Old);
     .wait(1);
     -+careless(Old + Amount);
     +done(careless(Amount)).

@careful[atomic]
+!pay(careful, Amount)
  <- ?careful(Old);
     !sum(Old, Amount, New);
     -+careful(New);
     +done(careful(Amount)).

+!sum(A, B, Sum) <- Sum = A + B.
