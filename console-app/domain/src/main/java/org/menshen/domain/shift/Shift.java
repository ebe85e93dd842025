package org.menshen.domain.shift;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A duty shift of one person at one seat.
///
/// @param id such as `S-…`; `DR-…` in a drill
/// @param seat the seat
/// @param signedOn who is on duty, since when
/// @param previousId the shift it follows at this seat; `null` when none
/// @param openingNotes what was taken over
/// @param signedOffAt when it ended; `null` while on duty
/// @param relievedBy name of the person who took over; `null` while on duty
/// @param closingNotes what was handed over; `null` while on duty
/// @param notes what was written down for the next shift, in order
/// @param pinned what the next shift is to keep in sight, in order
/// @param sheet the hand-over sheet; `null` before it is filled
/// @param sound what came of the last test of the sound; `null` before one
public record Shift(String id, String seat, Mark signedOn, @Nullable String previousId, String openingNotes,
                    @Nullable Instant signedOffAt, @Nullable String relievedBy, @Nullable String closingNotes,
                    List<Note> notes, List<Subject> pinned, @Nullable HandOverSheet sheet, @Nullable SoundTest sound) implements State {

    /// Copies the lists; a shift of before had none.
    public Shift {
        notes = notes == null ? List.of() : List.copyOf(notes);
        pinned = pinned == null ? List.of() : List.copyOf(pinned);
    }

    /// A shift that has just begun.
    static Shift begun(String id, String seat, Mark signedOn, @Nullable String previousId, String openingNotes) {
        return new Shift(id, seat, signedOn, previousId, openingNotes, null, null, null, List.of(), List.of(), null, null);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.SHIFT, id);
    }

    /// The roles of those who are on duty: whom an escalation reaches.
    public static Set<String> rolesOnDuty(Stream<? extends State> states) {
        return states.filter(Shift.class::isInstance).map(Shift.class::cast).filter(Shift::onDuty).map(shift -> shift.signedOn().role())
            .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the person is still on duty.
    public boolean onDuty() {
        return signedOffAt == null;
    }

    Shift noted(Note note) {
        List<Note> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new Shift(id, seat, signedOn, previousId, openingNotes, signedOffAt, relievedBy, closingNotes, all, pinned, sheet, sound);
    }

    Shift with(List<Subject> pins) {
        return new Shift(id, seat, signedOn, previousId, openingNotes, signedOffAt, relievedBy, closingNotes, notes, pins, sheet, sound);
    }

    Shift with(HandOverSheet next) {
        return new Shift(id, seat, signedOn, previousId, openingNotes, signedOffAt, relievedBy, closingNotes, notes, pinned, next, sound);
    }

    Shift with(SoundTest test) {
        return new Shift(id, seat, signedOn, previousId, openingNotes, signedOffAt, relievedBy, closingNotes, notes, pinned, sheet, test);
    }

    Shift ended(Instant at, String relief, String words, @Nullable HandOverSheet last) {
        return new Shift(id, seat, signedOn, previousId, openingNotes, at, relief, words, notes, pinned, last, sound);
    }

    /// What came of a test of the sound: an alarm that cannot be heard is none.
    ///
    /// @param by who listened, when
    /// @param heard whether it was heard
    /// @param remark what was wrong, or what else is to be said of it, such as that no voice is installed; empty for nothing
    public record SoundTest(Mark by, boolean heard, String remark) {
    }

    /// A line for the next shift.
    ///
    /// @param by who wrote it, when
    /// @param text the line
    public record Note(Mark by, String text) {
    }
}
