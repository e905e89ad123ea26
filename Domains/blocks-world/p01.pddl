; generate-domains blocks-world blocks=4 towers=2 seed=1
; Towers, bottom block first, and what they become:
;   b3
;   b1 b4 b2
; become
;   b3 b4 b1
;   b2
(define (problem blocks-world-01)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b3) (on-table b1) (on b4 b1) (on b2 b4)
    ; the tops
    (clear b3) (clear b2))
  (:goal (and
    (on-table b3) (on b4 b3) (on b1 b4) (on-table b2))))
