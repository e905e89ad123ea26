; Nothing is ever carried over the ice.
(exists (?r - robot ?x - load) (and (at ?r ice) (carries ?r ?x)))
