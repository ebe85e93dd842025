package org.menshen.domain.work;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.PlanItem;

/// A field of the items of a workflow.
///
/// @param id a name that expressions know, such as `foundBy`
/// @param name what it is called
/// @param kind what it holds
/// @param unit unit of a number, such as `m²`; empty when it has none
/// @param codes the code list of a `CODE` or `CODES`; empty when it has choices of its own
/// @param choices choices of its own; empty when it has a list
/// @param subject the kind of subject that a `SUBJECT` is, such as `site`; empty for any
/// @param required whether an item cannot be opened without it
/// @param level how personal it is
/// @param mask how it is hidden; `null` for one that is not
/// @param sees roles that see it at all; empty for everybody
/// @param least the least number; `null` for any
/// @param most the greatest number; `null` for any
/// @param alias name of the field in files of others, such as `INFOSOURCENAME`; empty when none
public record FlowField(String id, Bilingual name, FieldKind kind, String unit, String codes, List<PlanItem> choices, String subject,
                        boolean required, FieldLevel level, @Nullable FieldMask mask, List<String> sees, @Nullable Double least,
                        @Nullable Double most, String alias) {

    /// Copies the lists.
    public FlowField {
        choices = List.copyOf(choices);
        sees = List.copyOf(sees);
    }

    /// Whether a role sees it, masked or not.
    public boolean seenBy(String role) {
        return sees.isEmpty() || sees.contains(role);
    }

    /// The one written form of a value.
    ///
    /// @param given what was entered; not blank
    /// @return empty when the field cannot hold it
    public Optional<String> normal(String given, Context context) {
        return kind.normal(given).filter(text -> switch (kind) {
            case CODE -> known(text, context);
            case CODES -> List.of(text.split(",")).stream().allMatch(code -> known(code, context));
            case WHOLE, NUMBER -> within(Double.parseDouble(text));
            case SUBJECT -> subject.isEmpty() || text.startsWith(subject + "/");
            default -> true;
        });
    }

    private boolean known(String code, Context context) {
        return codes.isEmpty() ? choices.stream().anyMatch(choice -> choice.id().equals(code)) : context.codes(codes).contains(code);
    }

    private boolean within(double number) {
        return (least == null || number >= least) && (most == null || number <= most);
    }
}
