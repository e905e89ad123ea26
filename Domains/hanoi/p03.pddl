; generate-domains hanoi disks=8 pegs=3 mixed=1 seed=3
(define (problem hanoi-03)
  (:domain hanoi)
  (:objects
    disk1 disk2 disk3 disk4 disk5 disk6 disk7 disk8 - disk
    peg1 peg2 peg3 - peg)
  (:init
    ; the order of sizes
    (fits disk1 peg1) (fits disk1 peg2) (fits disk1 peg3) (fits disk1 disk2) (fits disk1 disk3)
    (fits disk1 disk4) (fits disk1 disk5) (fits disk1 disk6) (fits disk1 disk7)
    (fits disk1 disk8) (fits disk2 peg1) (fits disk2 peg2) (fits disk2 peg3) (fits disk2 disk3)
    (fits disk2 disk4) (fits disk2 disk5) (fits disk2 disk6) (fits disk2 disk7)
    (fits disk2 disk8) (fits disk3 peg1) (fits disk3 peg2) (fits disk3 peg3) (fits disk3 disk4)
    (fits disk3 disk5) (fits disk3 disk6) (fits disk3 disk7) (fits disk3 disk8)
    (fits disk4 peg1) (fits disk4 peg2) (fits disk4 peg3) (fits disk4 disk5) (fits disk4 disk6)
    (fits disk4 disk7) (fits disk4 disk8) (fits disk5 peg1) (fits disk5 peg2) (fits disk5 peg3)
    (fits disk5 disk6) (fits disk5 disk7) (fits disk5 disk8) (fits disk6 peg1) (fits disk6 peg2)
    (fits disk6 peg3) (fits disk6 disk7) (fits disk6 disk8) (fits disk7 peg1) (fits disk7 peg2)
    (fits disk7 peg3) (fits disk7 disk8) (fits disk8 peg1) (fits disk8 peg2) (fits disk8 peg3)
    ; what stands on peg1
    (on disk8 peg1) (covered peg1) (on disk7 disk8) (covered disk8) (on disk6 disk7)
    (covered disk7) (on disk4 disk6) (covered disk6) (on disk2 disk4) (covered disk4)
    ; what stands on peg2
    (on disk3 peg2) (covered peg2) (on disk1 disk3) (covered disk3)
    ; what stands on peg3
    (on disk5 peg3) (covered peg3))
  (:goal (and
    (on disk8 peg3) (on disk7 disk8) (on disk6 disk7) (on disk5 disk6) (on disk4 disk5)
    (on disk3 disk4) (on disk2 disk3) (on disk1 disk2))))
