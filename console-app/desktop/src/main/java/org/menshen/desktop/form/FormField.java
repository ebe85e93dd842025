package org.menshen.desktop.form;

import org.menshen.domain.work.FlowField;

/// A field that a form asks for.
///
/// @param field what it holds
/// @param needed whether it has to be filled in
/// @param initial what stands there at first, as it is written; may be empty
public record FormField(FlowField field, boolean needed, String initial) {
}
