// Hello: what a program consists of.
//
// An agent starts with beliefs and goals, and knows plans. `!greet.` gives it a goal; the plan for
// `+!greet` says how to reach it. A plan is used if its context, between `:` and `<-`, holds; the
// first plan in the file that can be used is. `?friend(Name)` looks up a belief, `for` all of them.
//
// Prints:
//   [hello] Good morning!
//   [hello] Hello, ada.
//   [hello] Hello, grace.
//   [hello] ada is an old friend.

time(morning).
friend(ada)[since(1985)].
friend(grace)[since(2020)].

!greet.

+!greet : time(evening) <- .print("Good evening!"); !greet_friends.
+!greet : time(morning) <- .print("Good morning!"); !greet_friends.
+!greet <- .print("Hello!").

+!greet_friends
  <- for (friend(Name)) { .print("Hello, ", Name, ".") };
     ?friend(Old)[since(Year)];
     if (Year < 2000) { .print(Old, " is an old friend.") }.
