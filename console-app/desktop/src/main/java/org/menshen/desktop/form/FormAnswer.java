package org.menshen.desktop.form;

import java.util.List;

import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;

/// What was filled into a form.
///
/// @param values fields that hold something else than at first, or all that hold something
/// @param remark the words; may be empty
/// @param evidence what was attached
public record FormAnswer(List<WorkValue> values, String remark, List<WorkProof> evidence) {

    /// Nothing was filled in.
    public static final FormAnswer NONE = new FormAnswer(List.of(), "", List.of());

    /// Copies the lists.
    public FormAnswer {
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
    }

    /// The value of a field; empty when nothing was filled in.
    public String value(String field) {
        return values.stream().filter(value -> value.field().equals(field)).map(WorkValue::text).findFirst().orElse("");
    }
}
