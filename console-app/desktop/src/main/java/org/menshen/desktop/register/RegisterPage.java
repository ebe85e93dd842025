package org.menshen.desktop.register;

import java.util.List;
import java.util.Map;

/// The register as it is to be painted. Immutable; computed off the FX thread.
///
/// @param rows rules first, then models, each by name
/// @param count how many stand how, in words
/// @param details what there is to say of each, label and words in turn, by id
record RegisterPage(List<RegisterRow> rows, String count, Map<String, List<String>> details) {

    static final RegisterPage EMPTY = new RegisterPage(List.of(), "", Map.of());
}
