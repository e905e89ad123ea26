// Texts and findings about them are part of what readers of PDDL take and give.
@_exported public import Diagnostics
