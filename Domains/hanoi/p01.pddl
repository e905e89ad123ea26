; generate-domains hanoi disks=3 pegs=3 mixed=0 seed=1
(define (problem hanoi-01)
  (:domain hanoi)
  (:objects
    disk1 disk2 disk3 - disk
    peg1 peg2 peg3 - peg)
  (:init
    ; the order of sizes
    (fits disk1 peg1) (fits disk1 peg2) (fits disk1 peg3) (fits disk1 disk2) (fits disk1 disk3)
    (fits disk2 peg1) (fits disk2 peg2) (fits disk2 peg3) (fits disk2 disk3) (fits disk3 peg1)
    (fits disk3 peg2) (fits disk3 peg3)
    ; what stands on peg1
    (on disk3 peg1) (covered peg1) (on disk2 disk3) (covered disk3) (on disk1 disk2)
    (covered disk2))
  (:goal (and
    (on disk3 peg3) (on disk2 disk3) (on disk1 disk2))))
