package org.menshen.desktop.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.incident.IncidentStatus;

/// What a person can do with an incident, and by which key. What is possible is decided by the domain; this only knows what makes sense to
/// offer in a state, and what comes first.
enum IncidentAct {
    /// 核实.
    VERIFY("V"),
    /// 定级, by a person only.
    GRADE("G"),
    /// 处置 begins.
    RESPOND("R"),
    /// 已控制.
    CONTROL("K"),
    /// 善后.
    START_CLOSING("E"),
    /// 结束.
    CLOSE("E"),
    /// 复盘.
    REVIEW("E"),
    /// Writes a line into the log.
    LOG("L"),
    /// Becomes responsible.
    OWN("O"),
    /// Asks a body that this centre does not command.
    LINKAGE("9"),
    /// 误报撤销.
    CANCEL("X");

    private final String key;

    IncidentAct(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// What Enter does; empty when nothing is left to do.
    static Optional<IncidentAct> main(IncidentStatus status) {
        return switch (status) {
            case REPORTED -> Optional.of(VERIFY);
            case VERIFIED -> Optional.of(GRADE);
            case GRADED -> Optional.of(RESPOND);
            case RESPONDING -> Optional.of(CONTROL);
            case CONTROLLED -> Optional.of(START_CLOSING);
            case CLOSING -> Optional.of(CLOSE);
            case CLOSED -> Optional.of(REVIEW);
            case REVIEWED, TRANSFERRED, CANCELLED -> Optional.empty();
        };
    }

    /// Everything that makes sense in a state, the main act first.
    ///
    /// @param mine whether the person at this desk is responsible
    static List<IncidentAct> offered(IncidentStatus status, boolean mine) {
        List<IncidentAct> acts = new ArrayList<>();
        main(status).ifPresent(acts::add);
        if (!status.isFinal()) {
            acts.add(LOG);
        }
        if (status.isOpen()) {
            acts.add(LINKAGE);
            if (status != IncidentStatus.VERIFIED && status != IncidentStatus.REPORTED) {
                acts.add(GRADE);
            }
            if (!mine) {
                acts.add(OWN);
            }
            acts.add(CANCEL);
        }
        return List.copyOf(acts);
    }

    /// The act that a key means; empty when it means none.
    static Optional<IncidentAct> byKey(String key, IncidentStatus status, boolean mine) {
        return offered(status, mine).stream().filter(act -> act.key.equals(key)).findFirst();
    }
}
