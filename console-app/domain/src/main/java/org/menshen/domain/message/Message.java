package org.menshen.domain.message;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A message to units: what was told to whom, and which of them has got and read it (已送达 → 已阅).
///
/// @param id such as `MS-…`; `DR-…` in a drill
/// @param text what it says
/// @param incidentId the incident it is about; `null` for none
/// @param sent who sent it, when
/// @param copies one for each unit, in the order they were named
/// @param withdrawn who took it back; `null` while nobody has
public record Message(String id, String text, @Nullable String incidentId, Mark sent, List<Copy> copies, @Nullable Mark withdrawn)
        implements State {

    /// Copies the list.
    public Message {
        copies = List.copyOf(copies);
    }

    /// What became of it at one unit.
    ///
    /// @param unitId the unit
    /// @param receipt how far it came there
    public record Copy(String unitId, Receipt receipt) {
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.MESSAGE, id);
    }

    /// The copy of a unit; empty when it was not sent to it.
    public Optional<Copy> to(String unitId) {
        return copies.stream().filter(copy -> copy.unitId().equals(unitId)).findFirst();
    }

    /// How many have read it.
    public int read() {
        return (int) copies.stream().filter(copy -> copy.receipt().seen()).count();
    }

    /// How many have got it.
    public int delivered() {
        return (int) copies.stream().filter(copy -> copy.receipt().deliveredAt() != null).count();
    }

    /// Whether somebody has still to read it.
    public boolean open() {
        return withdrawn == null && read() < copies.size();
    }

    Message with(String unitId, UnaryOperator<Receipt> change) {
        return new Message(id, text, incidentId, sent, copies.stream().map(copy -> copy.unitId().equals(unitId)
            ? new Copy(unitId, change.apply(copy.receipt())) : copy).toList(), withdrawn);
    }
}
