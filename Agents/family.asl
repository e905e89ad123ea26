// Family: rules, queries with several answers, and annotations.
//
// A rule `head :- condition.` says what follows from beliefs. A query can have many answers: a
// context or `?` takes the first, `.findall` collects all, `for` goes through them. An annotation in
// brackets is a note on a belief; each belief has one that says where it comes from. A query that
// names annotations is answered by beliefs that have at least those.
//
// Prints:
//   [family] ancestors of eve: [dan,cid,bea,ann]
//   [family] grandchildren of ann: [cid]
//   [family] documented: [dan,eve]
//   [family] bea has 1 child and no documents
//   [family] siblings: [[eve,fay],[fay,eve]]
//   [family] parent(dan,eve) comes from [self]

parent(ann, bea).
parent(bea, cid).
parent(cid, dan)[document(birth)].
parent(dan, eve)[document(birth), document(school)].
parent(dan, fay).

ancestor(X, Y) :- parent(X, Y).
ancestor(X, Y) :- parent(Z, Y) & ancestor(X, Z).
sibling(X, Y) :- parent(P, X) & parent(P, Y) & X \== Y.

!ask.

+!ask
  <- .findall(X, ancestor(X, eve), Ancestors);
     .print("ancestors of eve: ", Ancestors);
     .findall(G, parent(ann, C) & parent(C, G), Grandchildren);
     .print("grandchildren of ann: ", Grandchildren);
     .setof(D, parent(_, D)[document(_)], Documented);
     .print("documented: ", Documented);
     if (not parent(bea, _)[document(_)]) {
       .print("bea has ", .count(parent(bea, _)), " child and no documents")
     };
     .findall([A, B], sibling(A, B), Siblings);
     .print("siblings: ", Siblings);
     .findall(S, parent(dan, eve)[source(S)], Sources);
     .print("parent(dan,eve) comes from ", Sources).
