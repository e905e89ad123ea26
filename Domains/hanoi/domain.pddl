; Towers of Hanoi: move a tower of disks to another peg, never a larger disk onto a smaller one.
;
; Disks and pegs share the type `thing`: a disk may lie on either. That makes one action enough. The
; order of sizes is a static predicate, so that the domain itself is free of numbers.
(define (domain hanoi)
  (:requirements :strips :typing :equality :negative-preconditions)

  (:types disk peg - thing)

  (:predicates
    (fits ?d - disk ?t - thing)  ; ?d may lie on ?t: a peg, or a larger disk (never changes)
    (on ?d - disk ?t - thing)    ; ?d lies directly on ?t
    (covered ?t - thing))        ; some disk lies directly on ?t

  ; `covered` is the negation of the blocks world's `clear`: with negative preconditions the domain
  ; may store whichever of the two reads better.
  (:action move
    :parameters (?d - disk ?from ?to - thing)
    :precondition (and
      (on ?d ?from) (not (covered ?d))
      (fits ?d ?to) (not (covered ?to))
      (not (= ?from ?to)))
    :effect (and
      (on ?d ?to) (covered ?to)
      (not (on ?d ?from)) (not (covered ?from)))))
