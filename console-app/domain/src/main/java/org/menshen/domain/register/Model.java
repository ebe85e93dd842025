package org.menshen.domain.register;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What finds alerts by itself (domain.md B-15): an edition of a rule of this centre, or a version of somebody's model whose alerts come in.
///
/// @param id such as `two-smoke-points@1-0f3a…` or `ai.FALL@2.3`
/// @param alertType what it finds, a key of `alert-types`
/// @param version version of the rule or model; empty when its source names none
/// @param rule what the rule says; `null` for a model of somebody else
/// @param standing how it stands
/// @param switched who put it so, when
/// @param reason why; empty when it stands as its file says
/// @param before how it stood before; `null` when it was never switched
/// @param withdrawn who took it out of force, when; `null` while it is at work
public record Model(String id, String alertType, String version, @Nullable RuleContent rule, Standing standing, Mark switched, String reason,
                    @Nullable Standing before, @Nullable Mark withdrawn) implements Edition {

    private static final String AI = "ai.";
    /// what is longer is told apart by its beginning
    private static final int LONGEST = 64;

    /// The subject of an id.
    public static Subject subject(String id) {
        return new Subject(SubjectKind.MODEL, id);
    }

    /// The id of a model whose alerts come in.
    ///
    /// @param alertType a key of `alert-types`
    /// @param version empty when its source names none
    public static String ai(String alertType, String version) {
        String plain = version.strip().replaceAll("[^A-Za-z0-9._-]", "_");
        return AI + alertType + (plain.isEmpty() ? "" : "@" + plain.substring(0, Math.min(LONGEST, plain.length())));
    }

    @Override
    public Subject subject() {
        return subject(id);
    }

    /// Whether it is a rule of this centre.
    public boolean ofRule() {
        return rule != null;
    }
}
