package org.menshen.desktop.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.alert.AlertStatus;

/// What a person can do with an alert, and by which key. What is possible at all is decided by the domain; this only knows what makes sense
/// to offer in a state, and what comes first.
public enum AlertAct {
    /// 签收.
    ACKNOWLEDGE("A"),
    /// 核实: begins the check.
    VERIFY("V"),
    /// 属实 and an incident of it, in one gesture.
    CONFIRM_AND_RAISE("I"),
    /// 属实 without an incident.
    CONFIRM("V"),
    /// 立事件 of an alert found true.
    RAISE("I"),
    /// Goes to the incident it is part of.
    OPEN_INCIDENT("I"),
    /// 误报, with a reason.
    FALSE("X"),
    /// 搁置, with an end and a reason.
    SHELVE("S"),
    /// Takes it off the shelf.
    UNSHELVE("S"),
    /// Brings a warning for other ground into the queue.
    TAKE_IN("A"),
    /// Takes it over from the one who has it.
    TAKE_OVER("T"),
    /// Sends a unit.
    DISPATCH("D"),
    /// Asks a body that this centre does not command.
    LINKAGE("9"),
    /// Brings its cameras up in their own window.
    CAMERAS("C");

    private final String key;

    AlertAct(String key) {
        this.key = key;
    }

    /// The key beside Enter for the main act.
    public String key() {
        return key;
    }

    /// The main act of a state: what Enter does. Empty when nothing is left to do.
    public static Optional<AlertAct> main(AlertStatus status) {
        return switch (status) {
            case NEW, RTN_UNACK -> Optional.of(ACKNOWLEDGE);
            case ACKED -> Optional.of(VERIFY);
            case VERIFYING -> Optional.of(CONFIRM_AND_RAISE);
            case CONFIRMED -> Optional.of(RAISE);
            case LINKED -> Optional.of(OPEN_INCIDENT);
            case SHELVED -> Optional.of(UNSHELVE);
            case ELSEWHERE -> Optional.of(TAKE_IN);
            case FALSE, DUPLICATE, TEST, CLOSED, SUPPRESSED, OOS, EXPIRED, CANCELLED -> Optional.empty();
        };
    }

    /// Everything that makes sense in a state, the main act first.
    ///
    /// @param mine whether the person at this desk has it
    /// @param severity 1…5; severity 1 is never shelved
    public static List<AlertAct> offered(AlertStatus status, boolean mine, int severity) {
        List<AlertAct> acts = new ArrayList<>();
        main(status).ifPresent(acts::add);
        if (status.isOpen()) {
            acts.add(DISPATCH);
        }
        if (status.isOpen() && status != AlertStatus.LINKED && status != AlertStatus.CONFIRMED) {
            acts.add(FALSE);
        }
        if (status.isUnanswered()) {
            acts.add(VERIFY);
        }
        if (status == AlertStatus.VERIFYING) {
            acts.add(CONFIRM);
        }
        if (status == AlertStatus.ACKED) {
            acts.add(CONFIRM_AND_RAISE);
        }
        boolean underCheck = status.isUnanswered() || status == AlertStatus.ACKED || status == AlertStatus.VERIFYING;
        if (underCheck && severity > 1) {
            acts.add(SHELVE);
        }
        if (!mine && (status == AlertStatus.ACKED || status == AlertStatus.VERIFYING)) {
            acts.add(TAKE_OVER);
        }
        if (status.isOpen()) {
            acts.add(LINKAGE);
        }
        acts.add(CAMERAS);
        return List.copyOf(acts);
    }

    /// The act that a key means in a state; empty when it means none.
    public static Optional<AlertAct> byKey(String key, AlertStatus status, boolean mine, int severity) {
        return offered(status, mine, severity).stream().filter(act -> act.key.equals(key)).findFirst();
    }
}
