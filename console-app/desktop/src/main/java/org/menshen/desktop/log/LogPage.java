package org.menshen.desktop.log;

import java.util.List;

/// What the log window shows at one time.
///
/// @param rows those that are wanted, the newest first
/// @param all how many there are in the stretch; -1 before it has been read
/// @param whole whether the centre told it
/// @param trouble why nothing could be told; empty when it could
record LogPage(List<LogRow> rows, int all, boolean whole, String trouble) {

    static final LogPage EMPTY = new LogPage(List.of(), -1, true, "");
}
