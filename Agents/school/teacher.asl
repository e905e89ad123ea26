// Knows products and how to add: see school.mas2j.

product(A, B, A * B).

!open.

+!open <- .df_register("sums").

+!sum([], 0).
+!sum([N|Rest], Sum) <- !sum(Rest, S); Sum = N + S.
