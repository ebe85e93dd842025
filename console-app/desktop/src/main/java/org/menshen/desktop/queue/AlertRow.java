package org.menshen.desktop.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertStatus;

/// A row of the alert queue as it is shown. By what it is counted and put in order is there at once; its words are worked out when they are shown or
/// searched, everything but the age, so that painting a row again costs nothing.
///
/// @param id the alert's id; that of a pile begins with [Pile#SIGN]
/// @param severity the worst of those it stands for, 1…5
/// @param text what it says
/// @param raisedAt when it was raised
/// @param status how it stands
/// @param mine whether the person at this desk has it, or one of those it stands for
/// @param pending whether the centre has not confirmed the last act yet
/// @param gone whether it has left the list and is only shown because the hand is in it
/// @param group what it stands for, and what may stand for it
/// @param habit what is wrong with the alert itself
/// @param lateAt when it has been unread for too long at the seat above; `null` when it is not waiting to be read
public record AlertRow(String id, int severity, RowText text, Instant raisedAt, AlertStatus status, boolean mine, boolean pending, boolean gone,
                       RowGroup group, RowHabit habit, @Nullable Instant lateAt) {

    /// The queue's order: worst first; of these what nobody has answered, then the newest; equal ones by id so that the order never flickers.
    public static final Comparator<AlertRow> ORDER = AlertRow::compare;

    /// A row with its words that waits for no seat above.
    AlertRow(String id, int severity, String title, String place, Instant raisedAt, AlertStatus status, String state, String basis,
             boolean mine, boolean pending, boolean gone, String search, RowGroup group, RowHabit habit) {
        this(id, severity, RowText.of(new RowText.Said(title, place, state, basis, search)), raisedAt, status, mine, pending, gone, group, habit,
                null);
    }

    /// In one piece and not of four comparators: of a flood's rows each is compared some thirty times.
    private static int compare(AlertRow one, AlertRow other) {
        int order = Integer.compare(one.severity, other.severity);
        if (order == 0) {
            order = Integer.compare(one.group.calling(), other.group.calling());
        }
        if (order == 0) {
            order = other.raisedAt.compareTo(one.raisedAt);
        }
        return order == 0 ? one.id.compareTo(other.id) : order;
    }

    /// The type in words, with the number of alerts when it stands for several.
    public String title() {
        return text.said().title();
    }

    /// Where, in words.
    public String place() {
        return text.said().place();
    }

    /// How it stands and who has it, in words.
    public String state() {
        return text.said().state();
    }

    /// What it rests on.
    public String basis() {
        return text.said().basis();
    }

    /// Everything a filter looks at, in lower case.
    public String search() {
        return text.said().search();
    }

    /// Whether nobody at the seat above has read it in time.
    public boolean late(Instant now) {
        return lateAt != null && now.isAfter(lateAt);
    }

    /// The same row, left behind.
    public AlertRow left() {
        return new AlertRow(id, severity, text, raisedAt, status, mine, pending, true, group, habit, lateAt);
    }

    /// The same with another group.
    AlertRow with(RowGroup newGroup) {
        return new AlertRow(id, severity, text, raisedAt, status, mine || newGroup.mine(), pending, gone, newGroup, habit, lateAt);
    }

    /// The same with other words, which are worked out from its own when they are asked for.
    AlertRow saying(UnaryOperator<RowText.Said> words) {
        return new AlertRow(id, severity, new RowText(() -> words.apply(text.said())), raisedAt, status, mine, pending, gone, group, habit, lateAt);
    }

    /// The same below a row that is open.
    AlertRow under(String openId) {
        return with(group.under(openId));
    }

    /// How many alerts the row stands for, 1 or more.
    public int count() {
        return group.tally().count();
    }

    /// Whether it is a row for many that came in a flood, and no alert.
    public boolean pile() {
        return sums(id);
    }

    /// Whether an id is that of a row which sums a flood up. That is no alert: nothing is selected with it, and no key can mean another.
    public static boolean sums(@Nullable String id) {
        return id != null && id.startsWith(Pile.SIGN);
    }

    /// The row that it stands below; `null` when it stands for itself.
    public @Nullable String belowId() {
        return group.belowId();
    }

    /// Whether the severity is one that is shown at once, whatever the hand does.
    public boolean urgent() {
        return severity <= 2;
    }

    /// Whether somebody still has to answer, this alert or one that the row stands for.
    public boolean calls() {
        return group.calling() < RowGroup.NOBODY;
    }
}
