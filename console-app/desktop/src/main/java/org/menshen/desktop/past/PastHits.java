package org.menshen.desktop.past;

import java.util.List;

import org.menshen.domain.port.Archive;

/// What the window of past alerts shows at one time. Immutable.
///
/// @param filter what was asked
/// @param rows the first of what was found
/// @param hits how many there are; -1 before the first answer
/// @param searching whether an answer to a newer question is on its way
/// @param trouble why nothing could be found; empty when it could
/// @param standing how it stands with what is kept
record PastHits(PastFilter filter, List<PastRow> rows, long hits, boolean searching, String trouble, Archive.Standing standing) {

    static final PastHits EMPTY = new PastHits(PastFilter.NONE, List.of(), -1, false, "", Archive.Standing.BEGIN);
}
