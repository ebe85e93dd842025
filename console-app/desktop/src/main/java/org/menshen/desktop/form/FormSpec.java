package org.menshen.desktop.form;

import java.util.List;

/// What a form asks for.
///
/// @param fields in order
/// @param remark whether words are asked for at its end
/// @param evidence how many pieces of evidence are wanting
/// @param attaches whether evidence can be attached
/// @param whole whether the answer holds all that stands there, not only what was changed
public record FormSpec(List<FormField> fields, Remark remark, int evidence, boolean attaches, boolean whole) {

    /// Nothing is asked.
    public static final FormSpec NONE = new FormSpec(List.of(), Remark.NONE, 0, false, false);

    /// Whether words are asked for.
    public enum Remark {
        /// None are.
        NONE,
        /// They may be given.
        MAY,
        /// They have to be given.
        MUST
    }

    /// Copies the list.
    public FormSpec {
        fields = List.copyOf(fields);
    }

    /// Whether nothing at all has to be given.
    public boolean easy() {
        return remark != Remark.MUST && evidence == 0 && fields.isEmpty();
    }
}
