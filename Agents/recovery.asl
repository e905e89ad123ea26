// Recovery: what happens when a step fails.
//
// When a step fails, so does the goal that its plan is for, and the plan for `-!goal` is looked for:
// of the innermost goal that has one. When it ends, the goal counts as done and its caller goes on
// after it. The failed goal carries notes on the reason: `error(...)` says what kind it is,
// `.fail(...)` adds notes of one's own. `-!g <- !g` would try again for ever; counting tries is easy.
//
// Prints:
//   [recovery] try 1 failed: engine_cold
//   [recovery] try 2 failed: engine_cold
//   [recovery] the car runs after 3 tries
//   [recovery] no plan for fly: no_relevant
//   [recovery] 5 / x: wrong number, so the result is unknown
//   [recovery] all is well

!drive.

+!drive
  <- !start(1);
     !fly;
     !divide(5, x, R);
     .print("5 / x: wrong number, so the result is ", R);
     .print("all is well").

+!start(N) <- !ignite(N); .print("the car runs after ", N, " tries").
-!start(N)[reason(Why)] <- .print("try ", N, " failed: ", Why); !start(N+1).

+!ignite(N) : N < 3 <- .fail(reason(engine_cold)).
+!ignite(_).

-!fly[error(E)] <- .print("no plan for fly: ", E).

+!divide(A, B, R) <- .number(B); R = A / B.
-!divide(_, _, unknown).
