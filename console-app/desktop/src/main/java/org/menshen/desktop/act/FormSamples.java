package org.menshen.desktop.act;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.menshen.desktop.form.FieldOptions;
import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.form.FormField;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.form.ValueReader;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;

/// Answers to forms that would do, to try an act without bothering the person; and what such an answer cannot tell. Any thread.
final class FormSamples {

    private static final String ANYTHING = "-";
    private static final String HASH = "0".repeat(64);
    /// what depends on what is filled in, and says nothing of an empty form
    private static final Set<String> MENDED = Set.of("work.missing-field", "work.bad-value", "work.guarded", "work.guarded-act",
            "work.not-computable", "work.needs-evidence", "work.needs-reason", "work.nothing-changed", "work.bad-link", "work.extension-too-long",
            "work.linked", "matrix.says-so", "matrix.lead-assists", "matrix.bad-day", "round.month-drawn", "round.bad-count", "round.bad-month");

    private FormSamples() {
    }

    /// Whether other answers may mend a refusal.
    static boolean mends(Refusal why) {
        return MENDED.contains(why.code());
    }

    static FormAnswer of(FormSpec spec, Case c) {
        List<WorkValue> values = new ArrayList<>();
        for (FormField field : spec.fields()) {
            if (field.needed()) {
                values.add(new WorkValue(field.field().id(), field.initial().isEmpty() ? value(field.field(), c) : field.initial()));
            }
        }
        WorkProof proof = new WorkProof("file", ANYTHING, HASH, null, null);
        return new FormAnswer(values, spec.remark() == FormSpec.Remark.MUST ? ANYTHING : "", Collections.nCopies(spec.evidence(), proof));
    }

    private static String value(FlowField field, Case c) {
        return switch (field.kind()) {
            case TEXT, WORDS -> ANYTHING;
            case WHOLE, NUMBER -> ValueReader.plain(field.least() != null ? field.least() : field.most() != null ? field.most() : 0);
            case DATE -> c.now().atZone(c.ports().zone()).toLocalDate().toString();
            case TIME -> c.now().truncatedTo(ChronoUnit.SECONDS).toString();
            case SUBJECT -> field.subject().isEmpty() ? c.all(SubjectKind.SITE, org.menshen.domain.fact.State.class).findFirst()
                    .map(state -> state.subject().toString()).orElse("site/-") : first(field, c);
            case YES, CODE, CODES, PERSON -> first(field, c);
        };
    }

    private static String first(FlowField field, Case c) {
        return new FieldOptions(c.ports()).find(field, "", 1).stream().findFirst().map(FieldOptions.Option::value).orElse(field.subject() + "/-");
    }
}
