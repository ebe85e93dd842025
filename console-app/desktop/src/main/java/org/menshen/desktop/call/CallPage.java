package org.menshen.desktop.call;

import java.util.List;

import org.menshen.domain.code.Code;

/// What the call sheet shows beside what is typed. Immutable; computed off the FX thread.
///
/// @param places the places that may be meant; empty once one is chosen
/// @param types the kinds of incident that may be meant, the likeliest first
/// @param open what is open at the place
/// @param past what happened there lately
/// @param notes what whoever comes there has to know; empty when nothing is noted
record CallPage(List<CallPlace> places, List<Code> types, List<CallRow> open, List<CallRow> past, String notes) {

    static final CallPage EMPTY = new CallPage(List.of(), List.of(), List.of(), List.of(), "");
}
