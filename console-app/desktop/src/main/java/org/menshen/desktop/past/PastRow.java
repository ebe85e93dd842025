package org.menshen.desktop.past;

import org.menshen.domain.archive.PastAlert;

/// A past alert as it is shown.
///
/// @param alert what is kept of it
/// @param time when it was raised
/// @param type what it was
/// @param place where
/// @param outcome how it ended
/// @param source what raised it
record PastRow(PastAlert alert, String time, String type, String place, String outcome, String source) {

    String id() {
        return alert.id();
    }
}
