package org.menshen.domain.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.level.Level;

/// Who is told next: one seat up, to the nearest that somebody has signed on at, and to the last seat of the severity when nobody has. How soon,
/// says the severity (`escalations.yaml`) and the duty level (`duty-levels.yaml`). Pure; the centre and every console ask the same.
public final class Ladder {

    private static final String ROLES = "roles";
    private static final String UP = "up";

    private final CodeBook codes;
    private final Supplier<String> level;

    /// The ladder of these codes.
    ///
    /// @param level the duty level in force whenever it is asked, a key of `duty-levels`; see [Level#inForce]
    public Ladder(CodeBook codes, Supplier<String> level) {
        this.codes = codes;
        this.level = level;
    }

    /// The seats above one, the nearest first, each once.
    public static List<String> above(String role, Function<String, Optional<String>> up) {
        List<String> seats = new ArrayList<>();
        Optional<String> next = up.apply(role);
        while (next.isPresent() && !next.get().equals(role) && !seats.contains(next.get())) {
            seats.add(next.get());
            next = up.apply(next.get());
        }
        return List.copyOf(seats);
    }

    /// The seats above one that something may go to at all, the nearest first; the last of them is the last seat.
    ///
    /// @param last where it ends
    private List<String> above(String role, String last) {
        List<String> all = above(role, each -> codes.find(ROLES, each).flatMap(code -> code.attribute(UP)));
        if (role.equals(last)) {
            return List.of();
        }
        return all.contains(last) ? all.subList(0, all.indexOf(last) + 1) : all;
    }

    /// The seat that an alert goes to from another; empty when it is with the last one.
    ///
    /// @param onShift roles of those who have signed on
    public Optional<String> next(String from, int severity, Set<String> onShift) {
        return nearest(above(from, last(severity)), onShift);
    }

    /// The seat that anything else goes to from another; empty when it is with the last one.
    ///
    /// @param onShift roles of those who have signed on
    public Optional<String> next(String from, Set<String> onShift) {
        return nearest(above(from, ""), onShift);
    }

    private static Optional<String> nearest(List<String> seats, Set<String> onShift) {
        return seats.stream().filter(onShift::contains).findFirst().or(() -> seats.isEmpty() ? Optional.empty() : Optional.of(seats.getLast()));
    }

    /// With whom an alert is before it ever went up: its first seat, or the nearest above that somebody has signed on at.
    public String holder(String first, int severity, Set<String> onShift) {
        return onShift.contains(first) ? first
            : above(first, last(severity)).stream().filter(onShift::contains).findFirst().orElse(first);
    }

    /// How soon the seat that has an alert has to answer it.
    ///
    /// @param times how often it went up already
    public Duration answerWithin(AlertType type, int severity, int times) {
        Duration usual = times == 0 ? type.ackWithin() : rule(severity).span(UP).orElseThrow();
        return scaled(usual);
    }

    /// How soon somebody of the seat above has to have read what was sent there.
    public Duration readWithin(int severity) {
        return scaled(rule(severity).span("read").orElseThrow());
    }

    /// A usual limit at the duty level in force.
    public Duration scaled(Duration usual) {
        return Duration.ofMillis((long) (usual.toMillis() * factor()));
    }

    private String last(int severity) {
        return rule(severity).attribute("last").orElseThrow();
    }

    private Code rule(int severity) {
        return codes.find("escalations", String.valueOf(severity))
            .orElseThrow(() -> new NoSuchElementException("escalations.yaml has no severity " + severity));
    }

    /// The share of the usual time that the duty level in force leaves.
    private double factor() {
        return Level.factor(level.get(), codes);
    }
}
