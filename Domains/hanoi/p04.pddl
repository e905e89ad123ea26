; generate-domains hanoi disks=10 pegs=3 mixed=0 seed=4
(define (problem hanoi-04)
  (:domain hanoi)
  (:objects
    disk1 disk2 disk3 disk4 disk5 disk6 disk7 disk8 disk9 disk10 - disk
    peg1 peg2 peg3 - peg)
  (:init
    ; the order of sizes
    (fits disk1 peg1) (fits disk1 peg2) (fits disk1 peg3) (fits disk1 disk2) (fits disk1 disk3)
    (fits disk1 disk4) (fits disk1 disk5) (fits disk1 disk6) (fits disk1 disk7)
    (fits disk1 disk8) (fits disk1 disk9) (fits disk1 disk10) (fits disk2 peg1)
    (fits disk2 peg2) (fits disk2 peg3) (fits disk2 disk3) (fits disk2 disk4) (fits disk2 disk5)
    (fits disk2 disk6) (fits disk2 disk7) (fits disk2 disk8) (fits disk2 disk9)
    (fits disk2 disk10) (fits disk3 peg1) (fits disk3 peg2) (fits disk3 peg3) (fits disk3 disk4)
    (fits disk3 disk5) (fits disk3 disk6) (fits disk3 disk7) (fits disk3 disk8)
    (fits disk3 disk9) (fits disk3 disk10) (fits disk4 peg1) (fits disk4 peg2) (fits disk4 peg3)
    (fits disk4 disk5) (fits disk4 disk6) (fits disk4 disk7) (fits disk4 disk8)
    (fits disk4 disk9) (fits disk4 disk10) (fits disk5 peg1) (fits disk5 peg2) (fits disk5 peg3)
    (fits disk5 disk6) (fits disk5 disk7) (fits disk5 disk8) (fits disk5 disk9)
    (fits disk5 disk10) (fits disk6 peg1) (fits disk6 peg2) (fits disk6 peg3) (fits disk6 disk7)
    (fits disk6 disk8) (fits disk6 disk9) (fits disk6 disk10) (fits disk7 peg1)
    (fits disk7 peg2) (fits disk7 peg3) (fits disk7 disk8) (fits disk7 disk9)
    (fits disk7 disk10) (fits disk8 peg1) (fits disk8 peg2) (fits disk8 peg3) (fits disk8 disk9)
    (fits disk8 disk10) (fits disk9 peg1) (fits disk9 peg2) (fits disk9 peg3)
    (fits disk9 disk10) (fits disk10 peg1) (fits disk10 peg2) (fits disk10 peg3)
    ; what stands on peg1
    (on disk10 peg1) (covered peg1) (on disk9 disk10) (covered disk10) (on disk8 disk9)
    (covered disk9) (on disk7 disk8) (covered disk8) (on disk6 disk7) (covered disk7)
    (on disk5 disk6) (covered disk6) (on disk4 disk5) (covered disk5) (on disk3 disk4)
    (covered disk4) (on disk2 disk3) (covered disk3) (on disk1 disk2) (covered disk2))
  (:goal (and
    (on disk10 peg3) (on disk9 disk10) (on disk8 disk9) (on disk7 disk8) (on disk6 disk7)
    (on disk5 disk6) (on disk4 disk5) (on disk3 disk4) (on disk2 disk3) (on disk1 disk2))))
