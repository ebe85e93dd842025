/// The dispatch window (调度): incidents with their orders, linkage requests and log; the board of units; sending and asking. Nothing here
/// commands police, 119 or 120: they are asked by linkage requests (domain.md §0.2, rule 1).
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.dispatch;
