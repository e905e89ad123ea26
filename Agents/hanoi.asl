// Hanoi: moving a tower, with the world as beliefs.
//
// What is on a peg is a belief, changed by each move; the goal `tower(N, From, To)` is reached by
// reaching smaller ones first. The plan for `move` checks the rules of the game in its context: where
// it does not hold, the goal fails, so a wrong program would not go unnoticed.
//
// Prints:
//   [hanoi] move disk 1 from left to right
//   [hanoi] move disk 2 from left to middle
//   [hanoi] move disk 1 from right to middle
//   [hanoi] move disk 3 from left to right
//   [hanoi] move disk 1 from middle to left
//   [hanoi] move disk 2 from middle to right
//   [hanoi] move disk 1 from left to right
//   [hanoi] right has [1,2,3] after 7 moves

peg(left, [1, 2, 3]).
peg(middle, []).
peg(right, []).
moves(0).

third(A, B, C) :- peg(C, _) & C \== A & C \== B.
fits(_, []).
fits(Disk, [Top|_]) :- Disk < Top.

!start.

+!start
  <- !tower(3, left, right);
     ?peg(right, Disks); ?moves(N);
     .print("right has ", Disks, " after ", N, " moves").

+!tower(0, _, _).
+!tower(N, From, To) : third(From, To, Via)
  <- !tower(N-1, From, Via); !move(From, To); !tower(N-1, Via, To).

+!move(From, To)
  : peg(From, [Disk|Below]) & peg(To, Disks) & fits(Disk, Disks) & moves(N)
  <- .abolish(peg(From, _)); +peg(From, Below);
     .abolish(peg(To, _)); +peg(To, [Disk|Disks]);
     -+moves(N+1);
     .print("move disk ", Disk, " from ", From, " to ", To).
