"""Everything that knows Qt."""

from eh_desktop.ui.singletons import keep_singletons

keep_singletons()
