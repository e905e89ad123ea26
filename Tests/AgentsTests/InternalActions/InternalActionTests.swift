import TestSupport
import Testing

@testable import Agents

/// Each internal action of the language in a program of one agent, with everything that it prints.
@Suite struct InternalActionTests {
  @Test(arguments: examples) func printsWhatItShould(example: Example) throws {
    #expect(try run(example.program) == example.output)
  }

  @Test func everyActionHasAnExample() {
    let shown = Set(Self.examples.flatMap { $0.name.split(separator: " ").map(String.init) })
    // These work on files: see `FileActionTests`.
    let others: Set = [".include", ".save_agent", ".list_files"]
    for action in StandardActions.all {
      #expect(shown.contains(action.name) || others.contains(action.name), "\(action.name)")
    }
  }

  static let examples: [Example] = [
    Example(
      ".abolish",
      "b(1). b(2). !s. +!s <- .abolish(b(1)); .findall(X,b(X),L); .print(L).",
      ["[2]"]),
    Example(
      ".asserta",
      "b(1). r(X) :- .asserta(b(X)). !s. +!s <- ?r(2); .findall(X,b(X),L); .print(L).",
      ["[2,1]"]),
    Example(
      ".assertz",
      "b(1). !s. +!s <- .assertz(b(2)); .findall(X,b(X),L); .print(L).",
      ["[1,2]"]),
    Example(
      ".belief",
      "b(1). b(X) :- X = 2. !s. +!s <- .findall(X,.belief(b(X)),L); .print(L).",
      ["[1]"]),
    Example(
      ".add_annot",
      "!s. +!s <- .add_annot([a,b[c]],d,R); .print(R).",
      ["[a[d],b[c,d]]"]),
    Example(
      ".add_nested_source",
      "!s. +!s <- .add_nested_source(a[source(bob)],jim,R); .print(R).",
      ["a[source(jim)[source(bob)]]"]),
    Example(
      ".remove_source_annot",
      "!s. +!s <- .remove_source_annot(a[x,source(bob)],R); .print(R).",
      ["a[x]"]),
    Example(
      ".count",
      #"b(1). b(2). !s. +!s <- .count(b(_),N); .print(N, " ", .count(b(1))+1)."#,
      ["2 2"]),
    Example(
      ".namespace",
      "n::b(1). c. !s. +!s <- .findall(N,.namespace(N),L); .print(L).",
      ["[default,n]"]),
    Example(
      ".namespace_set_prop .namespace_get_prop",
      "!s. +!s <- .namespace_set_prop(n,k,7); .namespace_get_prop(n,k,V); .namespace_get_prop(n,z,W,none); .print(V,W).",
      ["7none"]),
    Example(
      ".relevant_rules",
      "r(X) :- b(X) & X > 1. r(3). !s. +!s <- .relevant_rules(r(_),L); .length(L,N); .print(N).",
      ["1"]),
    Example(
      ".list_rules",
      "r(X) :- b(X). !s. +!s <- .list_rules.",
      ["r(X) :- b(X)."]),
    Example(
      ".perceive",
      "!s. +!s <- .perceive; .print(ok).",
      ["ok"]),
    Example(
      ".add_plan",
      #"!s. +!s <- .add_plan({+!g(X) <- .print(X)}); !g(1); .add_plan(["@p +!h <- .print(h)."],bob); !h; .plan_label(P,p); .add_plan({+!h <- .print(first)},self,begin); !h."#,
      ["1", "h", "first"]),
    Example(
      ".remove_plan",
      "@p +!g <- .print(no). +!g <- .print(yes). !s. +!s <- .remove_plan(p); !g.",
      ["yes"]),
    Example(
      ".plan_label",
      "@p +!g <- .print(1). !s. +!s <- .plan_label(P,p); .print(P); .findall(L,.plan_label({@p +!g <- .print(1)},L),Ls); .length(Ls,N); .print(N).",
      ["{ @p[source(self)] +!g <- .print(1) }", "1"]),
    Example(
      ".relevant_plans",
      "@p +!g(1). @q +!g(X) : X > 1. !s. +!s <- .relevant_plans({+!g(_)},L,N); .print(N); .relevant_plans({+!g(2)},_,M); .print(M).",
      ["[p[source(self)],q[source(self)]]", "[q[source(self)]]"]),
    Example(
      ".relevant_plan",
      "@p +!g(1). @q +!g(2). !s. +!s <- .findall(P,.relevant_plan({+!g(_)},P),L); .length(L,N); .print(N).",
      ["2"]),
    Example(
      ".list_plans",
      "@p +!g(X) : X > 1 <- .print(X). !s. +!s <- .list_plans({+!g(_)}).",
      ["@p[source(self)] +!g(X) : (X > 1) <- .print(X)."]),
    Example(
      ".get_src_info",
      #"!s. @lab +!s <- .get_src_info(F,L,P); .print(F," ",L," ",P)."#,
      ["file:a.asl 1 lab[source(self)]"]),
    Example(
      ".desire",
      "!s. +!g <- .wait(10). +!s <- !!g; if (.desire(g)) {.print(wanted)}; .wait(5); .findall(G,.desire(G),L); .length(L,N); .print(N).",
      ["wanted", "2"]),
    Example(
      ".intend",
      "!s. +!g <- .wait(10). +!s <- !!g; if (not .intend(g)) {.print(no)}; .wait(5); if (.intend(g)) {.print(yes)}.",
      ["yes"]),
    Example(
      ".intention",
      "!s. +!g(X) <- .wait(10). +!s <- !!g(7); .wait(5); .findall(i(St,T,M),(.intention(_,St,S) & .member(im(_,T,_,M),S)),L); .print(L).",
      [#"[i(running,{ +!s[source(self)] },[]),i(wait,{ +!g(7)[source(self)] },[map("X",7)])]"#]),
    Example(
      ".current_intention",
      "!s. +!s <- X = 1; .current_intention(intention(_,[im(L,T,_,M)])); .print(T,M).",
      [#"{ +!s[source(self)] }[map("X",1)]"#]),
    Example(
      ".suspend .resume .suspended",
      "!s. +!g <- .print(g1); .wait(1); .print(g2). +!s <- !!g; .wait(0); .suspend(g); .wait(50); if (.suspended(g,R)) {.print(R)}; .resume(g); .wait(9); if (not .suspended(g,_)) {.print(going)}.",
      ["g1", "suspended", "g2", "going"]),
    Example(
      ".drop_desire",
      "!s. +!g <- .wait(10); .print(no). +!h <- .print(no). @x[atomic] +!s <- !!g; .wait(1); !!h; .drop_desire(g); .drop_desire(h); .wait(50); .print(end).",
      ["end"]),
    Example(
      ".drop_intention",
      "!s. +!g <- .wait(10); .print(no). +!s <- !!g; .wait(1); .drop_intention(g); .wait(50); .print(end); .drop_intention; .print(no).",
      ["end"]),
    Example(
      ".drop_all_desires",
      "!s. +!g <- .wait(10); .print(no). @x[atomic] +!s <- !!g; .wait(1); !!g; .drop_all_desires; .wait(50); .print(end).",
      ["end"]),
    Example(
      ".drop_all_intentions",
      "!s. +!g <- .wait(10); .print(no). +!s <- !!g; .wait(1); .drop_all_intentions; .wait(50); .print(end).",
      ["end"]),
    Example(
      ".drop_all_events",
      "!s. +!g <- .print(no). @x[atomic] +!s <- !!g; .drop_all_events; .wait(50); .print(end).",
      ["end"]),
    Example(
      ".drop_event",
      "!s. +!g(X) <- .print(X). @x[atomic] +!s <- !!g(1); !!g(2); .drop_event(g(1)); .wait(50); .print(end).",
      ["2", "end"]),
    Example(
      ".drop_future_intention",
      "!s. !t. +!t <- .wait(10); !g. +!g <- .print(no). +!s <- .wait(1); .drop_future_intention(g); .wait(50); .print(end).",
      ["end"]),
    Example(
      ".succeed_goal",
      "!s. +!g(X) <- X = 1; .wait(1000); .print(no). +!s <- !!t; .wait(1); .succeed_goal(g(_)). +!t <- !g(V); .print(after).",
      ["after"]),
    Example(
      ".fail_goal",
      #"!s. +!g <- .wait(1000); .print(no). -!g[error(E)] <- .print(E). -!g <- .print(failed). +!s <- !!t; .wait(1); .fail_goal(g); .wait(1); !o. +!t <- !g; .print(after). +!o <- .fail_goal(o); .print(no). -!o <- .print("own goal")."#,
      ["failed", "after", "own goal"]),
    Example(
      ".done",
      "!s. +!g <- .done; .print(no). +!s <- !g; .print(after).",
      ["after"]),
    Example(
      ".fail",
      "!s. +!s <- .fail(why(3)). -!s[error(E),why(N)] <- .print(E,N).",
      ["internal_action3"]),
    Example(
      ".signal",
      "!s. +e(X) <- .print(X). +!s <- .signal({+e(1)}); .wait(1); .count(e(_),N); .print(N).",
      ["1", "0"]),
    Example(
      ".at",
      #"!s. +e <- .print(e). +!s <- .at("now +20 ms",{+e}); .at("now +1 s",{+!g}); .wait(10); .print(s); .wait(50); .print(t). +!g <- .print(g)."#,
      ["s", "e", "t", "g"]),
    Example(
      ".wait",
      "!s. +!s <- .wait(5); .wait({+e},10,T); if (T >= 9) {.print(over)}; !w. +!w <- .wait(false,5). -!w[error(E)] <- .print(E); !!t; .wait(e(X)); .print(X). +!t <- +e(3).",
      ["over", "wait_timeout", "3"]),
    Example(
      ".wait",
      "!s. !t. !u(0). +!s <- .wait(.count(q(_)) == 3); .print(three); .wait(not .intend(u(_)) & N = 1); .print(done, N). +!t <- +q(1); .wait(1); +q(2); .wait(1); .print(two); +q(3). +!u(N) : N < 5 <- .wait(2); !u(N+1). +!u(N) <- !!v. +!v.",
      ["two", "three", "done1"]),
    Example(
      ".if_then_else",
      "!s. +!s <- A = {.print(yes)}; .if_then_else(1<2,A,{.print(no)}).",
      ["yes"]),
    Example(
      ".loop",
      "n(0). !s. +!s <- B = {?n(M); -+n(M+1); .print(M)}; .loop(n(N) & N<2,B).",
      ["0", "1"]),
    Example(
      ".foreach",
      "b(1). b(2). !s. +!s <- B = {.print(x)}; .foreach(b(_),B).",
      ["x", "x"]),
    Example(
      ".fork .join",
      "!s. +!s <- A = {.print(a)}; .fork(and,A,{.print(b)}); .join; .print(end).",
      ["a", "b", "end"]),
    Example(
      ".eval",
      "!s. +!s <- .eval(A,1<2 & 2<3); .eval(B,2<1); .print(A,B).",
      ["truefalse"]),
    Example(
      ".findall",
      "b(1). b(2). !s. +!s <- .findall(X*2,b(X),L); .print(L); .findall(f(X,Y),b(X),M); .length(M,N); .print(N).",
      ["[2,4]", "2"]),
    Example(
      ".setof",
      "b(2). b(1). !s. +!s <- .setof(X,b(X)|b(X),L); .print(L).",
      ["[1,2]"]),
    Example(
      ".max .min",
      "b(2,x). b(3,y). !s. +!s <- .max([1,5,2],A); .min([4,b],B); .max(f(N,X),b(N,X),C); .min(N2,b(N2,_),D); .print(A,B,C,D).",
      ["54f(3,y)2"]),
    Example(
      ".range",
      "!s. +!s <- .findall(X,.range(X,1,3),L); .findall(Y,.range(Y,5,1,-2),M); .print(L,M); if (.range(2,1,3) & not .range(4,1,3)) {.print(ok)}.",
      ["[1,2,3][5,3,1]", "ok"]),
    Example(
      ".member",
      "!s. +!s <- .findall(X,.member(f(X),[f(1),g,f(2)]),L); .print(L); .set.create(S,[b,a]); .findall(Y,.member(Y,S),M); .print(M).",
      ["[1,2]", "[a,b]"]),
    Example(
      ".nth",
      #"!s. +!s <- .nth(1,[a,b],X); .nth(I,[a,b],b); .nth(0,"xy",C); .print(X,I,C)."#,
      ["b1x"]),
    Example(
      ".random",
      "!s. +!s <- .random(X); if (X >= 0 & X < 1) {.print(ok)}; .random([a],Y); .print(Y).",
      ["ok", "a"]),
    Example(
      ".set_random_seed",
      "!s. +!s <- .set_random_seed(3); .random(X); .set_random_seed(3); .random(Y); if (X == Y) {.print(same)}.",
      ["same"]),
    Example(
      ".length",
      #"!s. +!s <- .length([a,b],N); .length("abc",M); .print(N,M,.length([x]))."#,
      ["231"]),
    Example(
      ".concat",
      #"!s. +!s <- .concat([1],[2],L); .concat("a",1,f(x),S); .print(L,S)."#,
      ["[1,2]a1f(x)"]),
    Example(
      ".delete",
      #"!s. +!s <- .delete(a,[a,b,a],L); .delete(0,[x,y],M); .delete("a","banana",S); .delete(1,"abc",T); .delete(1,3,[a,b,c,d],U); .print(L,M,S,T,U)."#,
      ["[b][y]bnnac[a,d]"]),
    Example(
      ".reverse",
      #"!s. +!s <- .reverse([1,2],L); .reverse("ab",S); .print(L,S)."#,
      ["[2,1]ba"]),
    Example(
      ".sort",
      "!s. +!s <- .sort([b,a,3,b],L); .print(L).",
      ["[3,a,b,b]"]),
    Example(
      ".shuffle",
      "!s. +!s <- .shuffle([1,2,3],L); .sort(L,M); .print(M).",
      ["[1,2,3]"]),
    Example(
      ".empty",
      #"!s. +!s <- if (.empty([]) & .empty("") & not .empty([a])) {.print(ok)}."#,
      ["ok"]),
    Example(
      ".prefix",
      "!s. +!s <- .findall(X,.prefix(X,[a,b]),L); .print(L).",
      ["[[a,b],[a],[]]"]),
    Example(
      ".suffix",
      "!s. +!s <- .findall(X,.suffix(X,[a,b]),L); .print(L).",
      ["[[a,b],[b],[]]"]),
    Example(
      ".sublist",
      "!s. +!s <- .findall(X,.sublist(X,[a,b,c]),L); .print(L); if (.sublist([b,c],[a,b,c]) & not .sublist([a,c],[a,b,c])) {.print(ok)}.",
      ["[[a,b,c],[a,b],[a],[b,c],[b],[c],[]]", "ok"]),
    Example(
      ".union .intersection .difference",
      "!s. +!s <- .union([c,a],[b,a],U); .intersection([a,b],[b,c],I); .difference([c,a,b],[b],D); .print(U,I,D).",
      ["[a,b,c][b][a,c]"]),
    Example(
      ".substring",
      #"!s. +!s <- .findall(f(F,T),.substring("an","banana",F,T),L); .print(L); .substring(S,"banana",1,3); .print(S); if (.substring("nan","banana")) {.print(ok)}."#,
      ["[f(1,2),f(3,4)]", "an", "ok"]),
    Example(
      ".replace",
      #"!s. +!s <- .replace("banana","an","o",S); .print(S)."#,
      ["booa"]),
    Example(
      ".lower_case .upper_case",
      #"!s. +!s <- .lower_case("aB",L); .upper_case("aB",U); .print(L,U)."#,
      ["abAB"]),
    Example(
      ".term2string",
      #"!s. +!s <- .term2string(f(1,"x"),S); .length(S,N); .print(S,N); .term2string(T,"g(Y,Y)"); T = g(2,Z); .print(Z)."#,
      [#"f(1,"x")8"#, "2"]),
    Example(
      ".copy_term",
      "!s. +!s <- .copy_term(f(X,X),C); C = f(1,Y); .print(Y); if (not .ground(X)) {.print(free)}.",
      ["1", "free"]),
    Example(
      ".rename_apart",
      "!s. +!s <- .rename_apart(f(X,X),C); C = f(1,Y); .print(Y); if (not .ground(X)) {.print(free)}.",
      ["1", "free"]),
    Example(
      ".atom .string .number .list",
      #"!s. +!s <- if (.atom(a) & .string("a") & .number(1) & .list([]) & not .atom("a") & not .number(a) & not .list(a) & not .string(a)) {.print(ok)}."#,
      ["ok"]),
    Example(
      ".literal .structure .ground",
      "!s. +!s <- if (.literal(a) & .structure(f(1)) & .ground(f(1)) & not .literal(1) & not .structure(a) & not .ground(f(_))) {.print(ok)}.",
      ["ok"]),
    Example(
      ".internal_action",
      "!s. +!s <- A = .print(1); if (.internal_action(A) & not .internal_action(p(1))) {.print(ok)}.",
      ["ok"]),
    Example(
      ".type",
      "!s. +!s <- .findall(T,.type(f(1),T),L); .findall(U,.type(_,U),M); .map.create(P); .findall(V,.type(P,V),N); .print(L,M,N).",
      ["[literal,structure,ground][free][map,ground]"]),
    Example(
      ".set.create .set.add .set.add_all .set.remove .set.to_list",
      "!s. +!s <- .set.create(S); .set.add(S,b); .set.add_all(S,[c,a,b]); .set.remove(S,c); .set.to_list(S,L); .print(S,L).",
      ["{a,b}[a,b]"]),
    Example(
      ".set.union .set.intersection .set.difference .set.copy .set.clear",
      "!s. +!s <- .set.create(S,[a,b]); .set.union(S,[c]); .set.copy(S,C); .set.intersection(S,[b,c]); .set.difference(S,[c]); .print(S,C); .set.clear(C); .print(C).",
      ["{b}{a,b,c}", "{}"]),
    Example(
      ".map.create .map.put .map.get .map.key .map.value .map.remove .map.copy .map.clear",
      "!s. +!s <- .map.create(M); .map.put(M,a,1); .map.put(M,b,2); .map.get(M,a,X); .map.get(M,z,Y,0); .findall(K,.map.key(M,K),Ks); .findall(V,.map.value(M,V),Vs); .map.copy(M,C); .map.remove(M,a,R); .print(X,Y,Ks,Vs,R,M,C); .map.clear(C); .print(C).",
      ["10[a,b][1,2]1{b->2}{a->1,b->2}", "{}"]),
    Example(
      ".queue.create .queue.add .queue.add_all .queue.head .queue.remove .queue.to_list .queue.copy .queue.clear",
      "!s. +!s <- .queue.create(Q); .queue.add(Q,b); .queue.add_all(Q,[c,a]); .queue.head(Q,H); .queue.remove(Q,R); .queue.to_list(Q,L); .queue.create(P,priority); .queue.add_all(P,L); .queue.copy(P,C); .queue.clear(Q); .print(H,R,L,Q,C).",
      ["bb[c,a][][a,c]"]),
    Example(
      ".my_name .all_names",
      "!s. +!s <- .my_name(N); .all_names(L); .print(N,L).",
      ["a[a]"]),
    Example(
      ".send",
      "val(1). val(2). !s. +!s <- .send(a,tell,b(1)); .send(a,askOne,val(X),A); .print(A); .send(a,askAll,val(_),L); .print(L); .send(a,askOne,z,Z); .print(Z); !t. +b(X)[source(S)] <- .print(X,S). +!t <- .send(nobody,tell,x). -!t[error(E)] <- .print(E).",
      ["1a", "val(1)[source(a)]", "[val(1)[source(a)],val(2)[source(a)]]", "false", "ia_failed"]),
    Example(
      ".broadcast",
      "!s. +!s <- .broadcast(tell,x); .wait(1); .count(x,N); .print(N).",
      ["0"]),
    Example(
      ".create_agent .kill_agent",
      "!s. +!s <- .create_agent(b); .wait(1); .all_names(L); .print(L); .kill_agent(b); .wait(1); .all_names(M); .print(M).",
      ["[a,b]", "[a]"]),
    Example(
      ".clone",
      "b(1). !s. +!s <- .clone(c); .wait(1); .send(c,askOne,b(_),A); .print(A).",
      ["b(1)[source(c)]"]),
    Example(
      ".stopMAS",
      "!s. +!s <- .print(1); .stopMAS; .print(2).",
      ["1"]),
    Example(
      ".df_register .df_deregister .df_search .df_subscribe",
      "!s. +provider(A,S) <- .print(A,S). +!s <- .df_subscribe(cook); .df_register(cook); .df_search(cook,L); .print(L); .wait(1); .df_deregister(cook); .df_search(cook,M); .print(M).",
      ["acook", "[a]", "[]"]),
    Example(
      ".print .println .printf",
      #"!s. +!s <- .print("a",1,f("b")); .println(c); .printf("%s has %d of %.2f%%|%5s|%-3s|",x,3,2.5,ab,c)."#,
      [#"a1f("b")"#, "c", "x has 3 of 2.50%|   ab|c  |"]),
    Example(
      ".puts",
      ##"!s. +!s <- X = 4; .puts("X is #{X} and #{X*2}"); .puts("#{X}",S); .print(S)."##,
      ["X is 4 and 8", "4"]),
    Example(
      ".log .verbose",
      #"!s. +!s <- .verbose(0); .log(warning,"x"); .print(ok)."#,
      ["ok"]),
    Example(
      ".print_unifier",
      "!s. +!s <- X = 4; Y = f(X); .print_unifier.",
      ["{X=4,Y=f(4)}"]),
    Example(
      ".version .date .time .nano_time",
      "!s. +!s <- .version(V); .date(Y,M,D); .time(H,Mi,S,Ms); .nano_time(T); if (.string(V) & Y > 2000 & M >= 1 & M <= 12 & D <= 31 & H < 24 & Mi < 60 & S < 62 & Ms < 1000 & T > 0) {.print(ok)}.",
      ["ok"]),
  ]
}
