package org.menshen.desktop.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.incident.Incident;
import org.menshen.domain.suggest.UnitOffer;

/// The dispatch window as it is to be painted. Immutable; computed off the FX thread.
///
/// @param incidents open ones first, worst and oldest at the top
/// @param open how many are open, also those that are not shown
/// @param selected the selected incident with everything about it; empty when none is selected
/// @param board what the board shows
/// @param units the units, on the page of units
/// @param rows what the board shows on its other pages
/// @param waiting how many of each page wait for this desk or are amiss
/// @param free units that can be sent
/// @param engaged units at work
/// @param silent units that are lost or off duty
/// @param centre the centre whose incidents alone are shown; empty for all
record DispatchPage(List<IncidentRow> incidents, int open, Optional<Selected> selected, BoardPage board, List<UnitRow> units,
                    List<BoardRow> rows, Map<BoardPage, Integer> waiting, int free, int engaged, int silent, Optional<String> centre) {

    static final DispatchPage EMPTY = new DispatchPage(List.of(), 0, Optional.empty(), BoardPage.UNITS, List.of(), List.of(), Map.of(), 0, 0, 0,
            Optional.empty());

    /// The selected incident.
    ///
    /// @param incident the incident
    /// @param row as in the list
    /// @param facts what, where, grade, owner: label and words in turn
    /// @param related what belongs to it because a person said so, and what may: label and words in turn
    /// @param orders its orders, the newest first
    /// @param linkages its linkage requests, the newest first
    /// @param log its log, the newest first
    /// @param forces who could be sent
    /// @param offer what nobody took and who could be sent next, in words; empty when there is nothing of the kind
    /// @param todo how many of its orders and requests wait for this desk
    /// @param plan the response plan that runs on it, or those that could
    /// @param dealt what people settle about it between them
    record Selected(Incident incident, IncidentRow row, List<String> facts, List<String> related, List<OrderRow> orders, List<OrderRow> linkages,
                    List<Line> log, List<ForceLine> forces, String offer, int todo, PlanPage plan, Dealt dealt) {
    }

    /// Somebody who could be sent.
    ///
    /// @param offer the unit with its way
    /// @param why what else speaks for and against it, in words; may be empty
    record ForceLine(UnitOffer offer, String why) {
    }

    /// What people settle about an incident between them.
    ///
    /// @param questions questions and answers, open ones first
    /// @param parts its parts, open ones first
    /// @param review its review with the follow-ups; empty when none was opened
    record Dealt(List<OrderRow> questions, List<OrderRow> parts, List<OrderRow> review) {
    }

    /// A line of the log.
    ///
    /// @param at when
    /// @param who who wrote it
    /// @param text what
    record Line(Instant at, String who, String text) {
    }
}
