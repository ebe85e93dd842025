package org.menshen.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

/// A report from its draft to its number, by whom, and its figures counted by hand.
class ReportDeciderTest {

    private static final Actor OFFICER = Samples.officer(1);
    private static final Actor LEADER = Samples.actor("LEADER");
    private static final Subject FIRST = Report.subject("RP-1");

    private final Desk desk = new Desk();
    private final ReportPeriod day = new ReportPeriod("DAY", "2026-11-05", desk.now, desk.now.plus(Duration.ofHours(24)), null);

    private static ReportCommand.Draft draft(ReportPeriod period, String replaces) {
        return new ReportCommand.Draft(period, "平稳", List.of(), replaces);
    }

    private Subject alert(String id, int severity) {
        Subject alert = new Subject(SubjectKind.ALERT, id);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", severity)));
        return alert;
    }

    private Report report(Subject subject) {
        return desk.state(subject, Report.class);
    }

    private String submit(Subject subject, String replaces) {
        desk.accepted(OFFICER, subject, draft(day, replaces));
        desk.accepted(OFFICER, subject, new ReportCommand.Submit());
        return subject.id();
    }

    @Test
    void itIsWrittenByOneApprovedByAnotherAndNumberedInItsYear() {
        Subject fire = desk.incident("I-1", 2, OFFICER);
        desk.accepted(OFFICER, FIRST, draft(day, null));
        desk.accepted(OFFICER, FIRST, new ReportCommand.Write("平稳，联系 13812345678"));
        assertThat(report(FIRST).text()).as("masked").doesNotContain("13812345678");
        desk.accepted(OFFICER, FIRST, new ReportCommand.Choose(fire.id()));
        assertThat(desk.refused(OFFICER, FIRST, new ReportCommand.Choose(fire.id())).code()).isEqualTo("report.chosen-already");
        assertThat(desk.refused(OFFICER, FIRST, new ReportCommand.Choose("I-none")).code()).isEqualTo("report.no-such-incident");
        assertThat(desk.refused(LEADER, FIRST, new ReportCommand.Approve("")).code()).isEqualTo("report.not-submitted");
        desk.accepted(OFFICER, FIRST, new ReportCommand.Submit());
        assertThat(report(FIRST).frozen().incidents()).extracting(ReportIncident::id).containsExactly("I-1");
        assertThat(desk.refused(OFFICER, FIRST, new ReportCommand.Write("改")).code()).isEqualTo("report.not-a-draft");
        assertThat(desk.refused(OFFICER, FIRST, new ReportCommand.Approve("")).code()).isEqualTo("command.not-permitted");

        desk.accepted(LEADER, FIRST, new ReportCommand.SendBack("写明处置"));
        assertThat(report(FIRST).open()).isTrue();
        assertThat(report(FIRST).frozen()).isNull();
        desk.accepted(OFFICER, FIRST, new ReportCommand.Submit());
        desk.accepted(LEADER, FIRST, new ReportCommand.Approve("同意"));
        assertThat(report(FIRST).number()).isEqualTo(1);

        Subject second = Report.subject("RP-2");
        submit(second, null);
        desk.accepted(LEADER, second, new ReportCommand.Approve(""));
        assertThat(report(second).number()).isEqualTo(2);
    }

    @Test
    void nobodyApprovesHisOwnAndABetterOneTakesThePlaceOfOneThatStands() {
        desk.accepted(Desk.COMMANDER, FIRST, draft(day, null));
        desk.accepted(Desk.COMMANDER, FIRST, new ReportCommand.Submit());
        assertThat(desk.refused(Desk.COMMANDER, FIRST, new ReportCommand.Approve("")).code()).isEqualTo("report.needs-other-person");
        assertThat(desk.refused(OFFICER, Report.subject("RP-2"), draft(day, FIRST.id())).code()).isEqualTo("report.not-approved");
        desk.accepted(LEADER, FIRST, new ReportCommand.Approve(""));
        Subject better = Report.subject("RP-2");
        submit(better, FIRST.id());
        assertThat(desk.refused(LEADER, FIRST, new ReportCommand.Supersede(better.id())).code()).isEqualTo("report.no-successor");
        desk.accepted(LEADER, better, new ReportCommand.Approve(""));
        desk.accepted(LEADER, FIRST, new ReportCommand.Supersede(better.id()));
        assertThat(report(FIRST).stage()).isEqualTo(Report.Stage.SUPERSEDED);
        assertThat(report(FIRST).replacedById()).isEqualTo(better.id());
    }

    @Test
    void twoDoNotTakeThePlaceOfTheSameOne() {
        submit(FIRST, null);
        desk.accepted(LEADER, FIRST, new ReportCommand.Approve(""));
        Subject better = Report.subject("RP-2");
        Subject late = Report.subject("RP-3");
        submit(better, FIRST.id());
        submit(late, FIRST.id());
        desk.accepted(LEADER, better, new ReportCommand.Approve(""));
        assertThat(desk.refused(LEADER, late, new ReportCommand.Approve(""))).isEqualTo(Refusal.of("report.replaced-already", "by", "RP-2"));
        desk.accepted(LEADER, FIRST, new ReportCommand.Supersede(better.id()));
        assertThat(desk.refused(LEADER, late, new ReportCommand.Approve("")).code()).isEqualTo("report.replaced-already");
        desk.accepted(LEADER, late, new ReportCommand.SendBack("已有更正"));
    }

    @Test
    void noIncidentIsNamedTwice() {
        desk.incident("I-1", 2, OFFICER);
        assertThat(desk.refused(OFFICER, FIRST, new ReportCommand.Draft(day, "", List.of("I-1", "I-1"), null)).code())
            .isEqualTo("report.chosen-already");
    }

    @Test
    void theFiguresAreThoseCountedByHandAndStayWhenTheRoomGoesOn() {
        Subject quick = alert("A-1", 3);
        alert("A-2", 2);
        alert("A-3", 3);
        desk.pass(Duration.ofSeconds(20));
        desk.accepted(OFFICER, quick, new AlertCommand.Acknowledge());
        desk.incident("I-1", 2, OFFICER);
        submit(FIRST, null);
        ReportFigures figures = report(FIRST).frozen().figures();
        assertThat(figures.share("alerts.answered")).contains(new ReportFigures.Share("alerts.answered", 1, 3, 0));
        assertThat(figures.share("incidents.ended")).contains(new ReportFigures.Share("incidents.ended", 0, 1, 0));
        assertThat(figures.share("alerts.false").orElseThrow().percent()).as("no verdict").isEmpty();
        assertThat(figures.tally("alerts.by-severity").orElseThrow().counts()).extracting(ReportFigures.Count::n).containsExactly(0, 1, 2, 0, 0);
        ReportFigures.Tally answer = figures.tally("alerts.answer").orElseThrow();
        assertThat(Map.of("0-30", answer.of("0-30"), "NONE", answer.of("NONE"))).isEqualTo(Map.of("0-30", 1, "NONE", 2));
        alert("A-4", 1);
        assertThat(report(FIRST).frozen().figures()).isEqualTo(figures);
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        Instant now = desk.now;
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("DAY", "2026-11-05", now, now, null), null)).code())
            .isEqualTo("report.bad-period");
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("DAY", "heute", now, now.plusSeconds(9), null), null)).code())
            .isEqualTo("report.bad-period");
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("DAY", "2026-11-05", now, now.plus(Duration.ofDays(40)), null), null)).code())
            .isEqualTo("report.bad-period");
        for (String other : List.of("2031-11-05", "+999999999-01-01", "2026-11-09")) {
            assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("DAY", other, now, now.plusSeconds(9), null), null)).code())
                .as(other).isEqualTo("report.bad-period");
        }
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("WEEK", "2026-11-05", now, now.plusSeconds(9), null), null)).code())
            .isEqualTo("report.unknown-kind");
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("EVENT", "2026-11-05", now, now.plusSeconds(9), null), null)).code())
            .isEqualTo("report.needs-event");
        assertThat(desk.refused(OFFICER, FIRST, draft(new ReportPeriod("EVENT", "2026-11-05", now, now.plusSeconds(9), "E"), null)).code())
            .isEqualTo("report.unknown-event");
    }
}
