// Texts and findings about them are part of what readers of agent programs take and give.
@_exported public import Diagnostics
