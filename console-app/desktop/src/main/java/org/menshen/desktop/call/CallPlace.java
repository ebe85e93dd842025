package org.menshen.desktop.call;

import org.menshen.domain.call.Spot;

/// A place that can be meant.
///
/// @param title what it is called
/// @param note what tells it from others, such as its committee; may be empty
/// @param spot where it is
record CallPlace(String title, String note, Spot spot) {
}
