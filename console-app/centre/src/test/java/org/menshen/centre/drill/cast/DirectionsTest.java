package org.menshen.centre.drill.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.menshen.centre.drill.play.Cues;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.Mark;

/// What an instructor said of a run means the alerts that the script sends under these very ids.
class DirectionsTest {

    private static final Instant START = Instant.parse("2026-10-13T18:17:00Z");
    private static final Mark BY = new Mark("director", "-", "DRILL_DIRECTOR", "drill-01", START.plusSeconds(90));

    @Test
    void cuesAreOfTheScriptsAlertsAndAdditionsBelongToTheScenario() {
        String run = "DR-SC-01-" + START.getEpochSecond();
        Cues cues = Directions.of(Stream.of(new Debrief(run, null, List.of(), List.of(new Debrief.Cue(2, true, "", BY),
                new Debrief.Cue(3, false, "", BY)),
                List.of(new Debrief.Added(1, new Debrief.Extra("SOS", "NMT-O-022", null, "东门", "有人翻墙"), BY)), List.of(), null, null)));
        assertThat(cues.sent()).containsEntry(ExerciseRun.alertId("SC-01", START, 2), BY.at());
        assertThat(cues.skipped()).containsExactly(ExerciseRun.alertId("SC-01", START, 3));
        RawAlert extra = cues.added().get(run + "-X1");
        assertThat(extra.externalId()).isEqualTo(run + "-X1");
        assertThat(extra.attributes()).containsEntry("scenario", "SC-01").containsEntry("origin", "DRILL");
        assertThat(extra.at()).isEqualTo(BY.at());
    }
}
