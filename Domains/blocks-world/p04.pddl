; generate-domains blocks-world blocks=30 towers=6 seed=4
; Towers, bottom block first, and what they become:
;   b9 b6 b19 b4 b20
;   b12 b24 b26 b18 b22 b10
;   b1 b7
;   b2 b14 b25 b15
;   b23 b3 b16 b27 b5 b30 b21 b28
;   b17 b8 b13 b11 b29
; become
;   b28 b7 b3 b17 b1 b6
;   b18 b10 b14 b4 b23
;   b27 b30
;   b13 b11 b24 b5 b8 b16
;   b21 b2 b9 b26 b29 b12 b19
;   b15 b20 b25 b22
(define (problem blocks-world-04)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19 b20 b21 b22 b23 b24 b25
    b26 b27 b28 b29 b30 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b9) (on b6 b9) (on b19 b6) (on b4 b19) (on b20 b4) (on-table b12) (on b24 b12)
    (on b26 b24) (on b18 b26) (on b22 b18) (on b10 b22) (on-table b1) (on b7 b1) (on-table b2)
    (on b14 b2) (on b25 b14) (on b15 b25) (on-table b23) (on b3 b23) (on b16 b3) (on b27 b16)
    (on b5 b27) (on b30 b5) (on b21 b30) (on b28 b21) (on-table b17) (on b8 b17) (on b13 b8)
    (on b11 b13) (on b29 b11)
    ; the tops
    (clear b20) (clear b10) (clear b7) (clear b15) (clear b28) (clear b29))
  (:goal (and
    (on-table b28) (on b7 b28) (on b3 b7) (on b17 b3) (on b1 b17) (on b6 b1) (on-table b18)
    (on b10 b18) (on b14 b10) (on b4 b14) (on b23 b4) (on-table b27) (on b30 b27) (on-table b13)
    (on b11 b13) (on b24 b11) (on b5 b24) (on b8 b5) (on b16 b8) (on-table b21) (on b2 b21)
    (on b9 b2) (on b26 b9) (on b29 b26) (on b12 b29) (on b19 b12) (on-table b15) (on b20 b15)
    (on b25 b20) (on b22 b25))))
