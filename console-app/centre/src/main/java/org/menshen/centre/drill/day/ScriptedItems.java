package org.menshen.centre.drill.day;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;
import org.menshen.map.core.geo.LatLon;

/// What a scenario does with work items and rounds of gate checks, as the commands that people give. An item is opened on whatever edition of its
/// workflow is in force then: its command names the workflow alone ([DrillRecord#anyEdition]); a round is worked out by a version of a rule that is
/// named the same way.
///
/// @param exercise id of the scenario
/// @param start when it starts
record ScriptedItems(String exercise, Instant start) {

    private static final String SOURCE = "work";

    /// One of them.
    ///
    /// @param at when
    /// @param inject its name
    DrillRecord record(ScenarioSpec.ScriptedWork work, Instant at, String inject) {
        Subject item = new Subject(SubjectKind.WORK, ExerciseRun.itemId(exercise, start, work.item()));
        String remark = work.remark() == null ? "" : work.remark();
        WorkCommand command = work.workflow() != null
                ? new WorkCommand.Open(DrillRecord.anyEdition(work.workflow()), values(work.values()), place(work.at()), List.of())
                : new WorkCommand.Act(String.valueOf(work.act()), values(work.values()), remark, evidence(work, at));
        return record(at, item, command, work.as(), inject);
    }

    /// What is done with a round.
    ///
    /// @param at when
    /// @param inject its name
    DrillRecord record(ScenarioSpec.ScriptedRound round, Instant at, String inject) {
        String act = round.act() == null ? "" : round.act();
        RoundCommand command = switch (act) {
            case "compute" -> new RoundCommand.Compute(String.valueOf(round.rule()));
            case "notice" -> new RoundCommand.Notice();
            case "pay" -> new RoundCommand.Pay();
            case "cancel" -> new RoundCommand.Cancel(String.valueOf(round.reason()));
            case "" -> new RoundCommand.Draw(String.valueOf(round.month()), round.seed(), round.count(), String.valueOf(round.siteType()));
            default -> throw new IllegalArgumentException("no act on a round: " + act);
        };
        return record(at, new Subject(SubjectKind.ROUND, ExerciseRun.itemId(exercise, start, round.round())), command, round.as(), inject);
    }

    private static DrillRecord record(Instant at, Subject subject, Command command, String as, String inject) {
        // the same inject is the same command, however often it is played
        UUID id = UUID.nameUUIDFromBytes(inject.getBytes(StandardCharsets.UTF_8));
        return new DrillRecord(at, SOURCE, List.of(), List.of(), List.of(new CommandEnvelope(id, subject, 0, command, at)), as, inject);
    }

    private static List<WorkValue> values(@Nullable Map<String, Object> values) {
        return values == null ? List.of()
                : values.entrySet().stream().map(entry -> new WorkValue(entry.getKey(), written(entry.getValue()))).toList();
    }

    private static String written(Object value) {
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).collect(Collectors.joining(",")) : String.valueOf(value);
    }

    private static @Nullable LatLon place(double @Nullable [] at) {
        return at == null ? null : new LatLon(at[1], at[0]);
    }

    private List<WorkProof> evidence(ScenarioSpec.ScriptedWork work, Instant at) {
        return IntStream.rangeClosed(1, work.evidence()).mapToObj(i -> {
            String name = "DR-" + work.item() + "-" + work.act() + "-" + i + ".jpg";
            return new WorkProof("photo", name, hash(exercise + name), at, place(work.at()));
        }).toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
