; Crate push: a worker in a walled yard pushes crates onto marked cells.
;
; Crates are pushed and never pulled, one at a time. A crate in a corner stays there for good, so a
; single careless push can make the problem unsolvable: the planner has to see dead ends coming. Every
; push costs 1, walking is free: a short list of pushes is what a human would call a good solution.
(define (domain crate-push)
  (:requirements :strips :typing :negative-preconditions :action-costs)

  (:types cell direction crate)

  (:predicates
    (step ?from ?to - cell ?d - direction)  ; ?to lies next to ?from in direction ?d (never changes)
    (worker-at ?c - cell)
    (crate-at ?b - crate ?c - cell)
    (occupied ?c - cell)                    ; some crate stands here
    (marked ?c - cell)                      ; a cell where crates belong (never changes)
    (stored ?b - crate))                    ; the crate stands on a marked cell

  (:functions (total-cost) - number)

  (:action walk
    :parameters (?from ?to - cell ?d - direction)
    :precondition (and (worker-at ?from) (step ?from ?to ?d) (not (occupied ?to)))
    :effect (and (worker-at ?to) (not (worker-at ?from))))

  ; The three cells lie in a row: the worker's, the crate's and the one it is pushed to. Using ?d
  ; twice is what makes the row straight.
  ;
  ; There are two push actions because the effect on `stored` depends on the cell. With conditional
  ; effects one action would do (see elevator-adl); splitting keeps the domain within STRIPS.
  (:action push-to-marked
    :parameters (?worker ?from ?to - cell ?d - direction ?b - crate)
    :precondition (and
      (worker-at ?worker) (crate-at ?b ?from)
      (step ?worker ?from ?d) (step ?from ?to ?d)
      (not (occupied ?to)) (marked ?to))
    :effect (and
      (worker-at ?from) (crate-at ?b ?to) (occupied ?to) (stored ?b)
      (not (worker-at ?worker)) (not (crate-at ?b ?from)) (not (occupied ?from))
      (increase (total-cost) 1)))

  (:action push-to-unmarked
    :parameters (?worker ?from ?to - cell ?d - direction ?b - crate)
    :precondition (and
      (worker-at ?worker) (crate-at ?b ?from)
      (step ?worker ?from ?d) (step ?from ?to ?d)
      (not (occupied ?to)) (not (marked ?to)))
    :effect (and
      (worker-at ?from) (crate-at ?b ?to) (occupied ?to)
      (not (worker-at ?worker)) (not (crate-at ?b ?from)) (not (occupied ?from)) (not (stored ?b))
      (increase (total-cost) 1))))
