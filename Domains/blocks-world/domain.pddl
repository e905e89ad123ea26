; Blocks world: one robot hand restacks blocks on a table.
;
; The table has room for every block. The hand holds one block at a time and can only take a block
; that has nothing on it. This is the smallest domain with the interplay that makes planning hard:
; to reach one goal you may have to undo another.
(define (domain blocks-world)
  (:requirements :strips :typing)

  (:types block)

  (:predicates
    (on ?upper ?lower - block)  ; ?upper lies directly on ?lower
    (on-table ?b - block)       ; ?b lies directly on the table
    (clear ?b - block)          ; nothing lies on ?b, and the hand does not hold it
    (holding ?b - block)        ; the hand holds ?b
    (hand-empty))               ; the hand holds nothing

  ; STRIPS cannot say "no block lies on ?b" without a quantifier, so `clear` is stored as a fact of
  ; its own and every action keeps it up to date. `hand-empty` is kept for the same reason.

  (:action pick-up  ; from the table
    :parameters (?b - block)
    :precondition (and (clear ?b) (on-table ?b) (hand-empty))
    :effect (and
      (holding ?b)
      (not (clear ?b)) (not (on-table ?b)) (not (hand-empty))))

  (:action put-down  ; onto the table
    :parameters (?b - block)
    :precondition (holding ?b)
    :effect (and
      (clear ?b) (on-table ?b) (hand-empty)
      (not (holding ?b))))

  (:action unstack  ; take the top block off another one
    :parameters (?upper ?lower - block)
    :precondition (and (on ?upper ?lower) (clear ?upper) (hand-empty))
    :effect (and
      (holding ?upper) (clear ?lower)
      (not (on ?upper ?lower)) (not (clear ?upper)) (not (hand-empty))))

  (:action stack  ; put the held block on another one
    :parameters (?upper ?lower - block)
    :precondition (and (holding ?upper) (clear ?lower))
    :effect (and
      (on ?upper ?lower) (clear ?upper) (hand-empty)
      (not (holding ?upper)) (not (clear ?lower)))))
