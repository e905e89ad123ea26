; generate-domains blocks-world blocks=8 towers=3 seed=2
; Towers, bottom block first, and what they become:
;   b6 b2
;   b3 b7
;   b8 b5 b4 b1
; become
;   b5 b6
;   b4
;   b1 b3 b7 b8 b2
(define (problem blocks-world-02)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 b5 b6 b7 b8 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b6) (on b2 b6) (on-table b3) (on b7 b3) (on-table b8) (on b5 b8) (on b4 b5)
    (on b1 b4)
    ; the tops
    (clear b2) (clear b7) (clear b1))
  (:goal (and
    (on-table b5) (on b6 b5) (on-table b4) (on-table b1) (on b3 b1) (on b7 b3) (on b8 b7)
    (on b2 b8))))
