package org.menshen.desktop.figures;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// A row beside a figure: a part of it, or something that it is made of.
///
/// @param id which one
/// @param title what it is
/// @param note more of it
/// @param figure its figure
/// @param detail what that is made of
/// @param share 0…1, as a bar; -1 for none
/// @param key the value that the figure is divided by; `null` when it is no part
/// @param subject what is opened; `null` when nothing is
record FiguresRow(String id, String title, String note, String figure, String detail, double share, @Nullable String key, @Nullable Subject subject) {
}
