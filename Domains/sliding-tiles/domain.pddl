; Sliding tiles: numbered tiles in a frame with one gap; a tile next to the gap slides into it.
;
; Half of all arrangements cannot be reached from a given one. The problems of this folder ask for
; the other half: each is unsolvable, and a planner has to prove it. A planner that only says "I found
; no plan" when it runs out of time has not answered the question.
(define (domain sliding-tiles)
  (:requirements :strips :typing)

  (:types tile cell)

  (:predicates
    (next-to ?a ?b - cell)      ; cells that share an edge (never changes)
    (at ?t - tile ?c - cell)    ; a tile lies in a cell
    (gap ?c - cell))            ; the cell without a tile

  (:action slide
    :parameters (?t - tile ?from ?to - cell)
    :precondition (and (at ?t ?from) (gap ?to) (next-to ?from ?to))
    :effect (and
      (at ?t ?to) (gap ?from)
      (not (at ?t ?from)) (not (gap ?to)))))
