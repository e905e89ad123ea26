// Chooser: a program that chooses among its plans by itself.
//
// Of the plans that could be used the first is, unless the program has the rule
// `select__option(Event, Options, Selected)`. Options are plans as terms; the notes of their labels
// say what the author knows about them, here a cost that depends on the weather.
//
// Prints:
//   [chooser] sun: cycling
//   [chooser] rain: by tram
//   [chooser] the only way home is on foot

cost(bike, sun, 1).
cost(bike, rain, 9).
cost(tram, _, 3).
cost(car, _, 7).

select__option({+!travel(Weather)[source(_)]}, Options, Best) :-
  .findall([Cost, Plan], priced(Options, Weather, Cost, Plan), Priced) &
  .min(Priced, [_, Best]).
select__option(_, [Only|_], Only).

priced(Options, Weather, Cost, Plan) :-
  .member(Plan, Options) & .plan_label(Plan, Label[by(Means)]) & cost(Means, Weather, Cost).

!day.

+!day <- !travel(sun); !travel(rain); !home.

@drive[by(car)] +!travel(W) <- .print(W, ": driving").
@ride[by(tram)] +!travel(W) <- .print(W, ": by tram").
@cycle[by(bike)] +!travel(W) <- .print(W, ": cycling").

+!home <- .print("the only way home is on foot").
