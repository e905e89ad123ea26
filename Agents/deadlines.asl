// Deadlines: waiting, and not for ever.
//
// `.wait` lets other intentions go on until time has passed, an event has happened or a condition
// holds. A goal with the note `hard_deadline(ms)` fails when it is not reached in time. Time is that
// of the run: `--no-waiting` skips what nobody uses.
//
// Prints:
//   [deadlines] the letter has come
//   [deadlines] no parcel within 20 ms: wait_timeout
//   [deadlines] thinking about chess takes too long: deadline_reached
//   [deadlines] thought about tea

!post.
!think.

+!post
  <- .at("now +5 ms", {+!deliver(letter)});
     .wait(arrived(letter));
     .print("the letter has come");
     !parcel.

+!deliver(Thing) <- +arrived(Thing).

+!parcel <- .wait({+arrived(parcel)}, 20).
-!parcel[error(E)] <- .print("no parcel within 20 ms: ", E).

+!think <- .wait(50); !about(chess)[hard_deadline(30)]; !about(tea)[hard_deadline(30)].

+!about(chess) <- .wait(1000); .print("thought about chess").
+!about(Thing) <- .wait(10); .print("thought about ", Thing).
-!about(Thing)[error(E)] <- .print("thinking about ", Thing, " takes too long: ", E).
