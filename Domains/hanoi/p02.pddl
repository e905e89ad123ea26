; generate-domains hanoi disks=5 pegs=3 mixed=0 seed=2
(define (problem hanoi-02)
  (:domain hanoi)
  (:objects
    disk1 disk2 disk3 disk4 disk5 - disk
    peg1 peg2 peg3 - peg)
  (:init
    ; the order of sizes
    (fits disk1 peg1) (fits disk1 peg2) (fits disk1 peg3) (fits disk1 disk2) (fits disk1 disk3)
    (fits disk1 disk4) (fits disk1 disk5) (fits disk2 peg1) (fits disk2 peg2) (fits disk2 peg3)
    (fits disk2 disk3) (fits disk2 disk4) (fits disk2 disk5) (fits disk3 peg1) (fits disk3 peg2)
    (fits disk3 peg3) (fits disk3 disk4) (fits disk3 disk5) (fits disk4 peg1) (fits disk4 peg2)
    (fits disk4 peg3) (fits disk4 disk5) (fits disk5 peg1) (fits disk5 peg2) (fits disk5 peg3)
    ; what stands on peg1
    (on disk5 peg1) (covered peg1) (on disk4 disk5) (covered disk5) (on disk3 disk4)
    (covered disk4) (on disk2 disk3) (covered disk3) (on disk1 disk2) (covered disk2))
  (:goal (and
    (on disk5 peg3) (on disk4 disk5) (on disk3 disk4) (on disk2 disk3) (on disk1 disk2))))
