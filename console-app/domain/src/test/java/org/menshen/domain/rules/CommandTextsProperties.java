package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.text.PlainText;

/// Whatever anybody writes into whatever part of whatever command: what comes on record is what it looks like, and no longer than its limit.
class CommandTextsProperties {

    private static final int WORDS = (int) Samples.CODES.figure("text.words-most");
    /// `row-limits` of defaults/sources.yaml
    private static final int TEXT = 2_000;
    private static final int ID = 200;
    private static final int ATTRIBUTE = 4_000;
    private static final String LONG = "长".repeat(WORDS + 1);
    private static final List<String> DIRTY = List.of("门\u001B[31m红", "甲\u202E乙", "\u200B", "一\u0007二\u0000三", "左\u2067右\u2069", "\uD800半", LONG,
        "标签\uDB40\uDC41", "上\n下");

    @Property(tries = 25)
    void nothingHiddenAndNothingTooLongComesOnRecord(@ForAll long seed) {
        lived(new Random(seed));
    }

    @Example
    void theMadeUpCommandsReachMostKinds() {
        Set<SubjectKind> written = new HashSet<>();
        for (int seed = 0; seed < 25; seed++) {
            written.addAll(lived(new Random(seed)));
        }
        assertThat(written).hasSizeGreaterThan(4);
    }

    private static Set<SubjectKind> lived(Random random) {
        Desk desk = new Desk();
        desk.unit("U-1", "GUARD");
        desk.incident("I-1", 3, Samples.officer(1));
        Set<SubjectKind> written = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            SubjectKind kind = SubjectKind.values()[random.nextInt(SubjectKind.values().length)];
            Subject subject = new Subject(kind, random.nextInt(10) == 0 ? DIRTY.get(random.nextInt(DIRTY.size())) : "X-" + random.nextInt(3));
            Actor actor = random.nextInt(3) == 0 ? Actor.SYSTEM : Desk.COMMANDER;
            int before = desk.log.size();
            Decision<Fact> decision = desk.give(actor, subject, new Whim(random, desk.now, kind, DIRTY).command());
            if (decision instanceof Decision.Refused<Fact>(Refusal refusal)) {
                assertThat(Refusals.CODES).contains(refusal.code());
            } else {
                written.add(kind);
            }
            desk.log.subList(before, desk.log.size()).forEach(CommandTextsProperties::harmless);
            desk.pass(Duration.ofSeconds(30));
        }
        return written;
    }

    private static void harmless(Change change) {
        assertThat(PlainText.line(change.subject().id())).isEqualTo(change.subject().id());
        RecordTexts.map((Record) change.fact(), (part, text) -> {
            assertThat(PlainText.lines(text)).as("%s of %s", part, change.fact().wireName()).isEqualTo(text);
            assertThat(text.length()).as(part).isLessThanOrEqualTo(WORDS);
            return text;
        });
    }

    @Example
    void refusalsNameTheLimitOrThePart() {
        Desk desk = new Desk();
        Subject event = new Subject(SubjectKind.EVENT, "expo");
        desk.accepted(Desk.COMMANDER, event, new EventCommand.Plan(EventPlan.of("展\u202E会\u001B[1m", null, desk.now, desk.now.plusSeconds(60))));
        assertThat(desk.state(event, org.menshen.domain.event.Event.class).plan().name()).isEqualTo("展会");
        assertThat(desk.refused(Desk.COMMANDER, event, new EventCommand.Rename("名".repeat(201))).details()).containsEntry("most", "200");
        assertThat(desk.refused(Desk.COMMANDER, event, new EventCommand.Rename("\u200B\u2060")).code()).as("nothing is left")
            .isEqualTo("event.needs-name");
        assertThat(desk.refused(Desk.COMMANDER, new Subject(SubjectKind.EVENT, "e\u0007"), new EventCommand.Plan(
            EventPlan.of("展会", null, desk.now, desk.now.plusSeconds(60)))).code()).isEqualTo("command.unclear-id");
    }

    /// What tells of danger is taken, however it is written.
    @Example
    void anAlertIsTakenWhateverItsTexts() {
        Desk desk = new Desk();
        Alert.Origin plain = Samples.origin("PERIMETER", 1);
        Subject alert = new Subject(SubjectKind.ALERT, "A-1");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(plain));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now, LONG + "\u202E", null));
        desk.log.forEach(CommandTextsProperties::harmless);
        assertThat(desk.log.getLast().fact().toString()).contains("…");
    }

    /// Whatever ingest lets through stands on record as it was sent, so that it is known when it is sent again; and whoever makes an incident, an
    /// order or a request of it is not refused because of it.
    @Example
    void whatIngestTakesIsNeitherCutNorInTheWayOfAnAct() {
        Desk desk = new Desk();
        Alert.Origin plain = Samples.origin("PERIMETER", 1);
        String place = "东".repeat(TEXT);
        Alert.Origin told = new Alert.Origin(plain.sourceId(), "e".repeat(ID), plain.typeCode(), 1, null, null, "d".repeat(ID), null,
            plain.position(), place, "声".repeat(TEXT), plain.raisedAt(), Map.of("n".repeat(ID), "述".repeat(ATTRIBUTE)));
        Subject alert = new Subject(SubjectKind.ALERT, "A-1");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(told));
        assertThat(desk.state(alert, Alert.class).origin()).isEqualTo(told);
        desk.unit("U-1", "GUARD");
        desk.accepted(Desk.COMMANDER, new Subject(SubjectKind.INCIDENT, "I-1"), new IncidentCommand.Report(
            new Incident.Details("BURGLARY", "周界入侵 · " + place, null, null, plain.position(), place, "IOT"), 1, null, told.basis()));
        desk.accepted(Desk.COMMANDER, new Subject(SubjectKind.ORDER, "O-1"), new OrderCommand.Draft(
            new Order.Task(null, "U-1", "前往" + place, plain.position(), place)));
    }

    /// The source's own id of an alert may be written in any way: what is sent again under it is known all the same.
    @Example
    void whatIsSentAgainUnderAnIdWithHiddenCharactersIsKnown() {
        Desk desk = new Desk();
        Alert.Origin plain = Samples.origin("PERIMETER", 1);
        Alert.Origin odd = new Alert.Origin(plain.sourceId(), "\uFEFFext\u200D 1 ", plain.typeCode(), 1, null, null, null, null, plain.position(),
            "东墙", "", plain.raisedAt(), Map.of());
        Subject alert = new Subject(SubjectKind.ALERT, "A-1");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(odd));
        Alert.Origin told = desk.state(alert, Alert.class).origin();
        assertThat(told.externalId()).isEqualTo("ext 1");
        assertThat(odd.saysTheSame(told)).isTrue();
    }

    /// A rule names all that it rests on in one text.
    @Example
    void anAlertOfARuleNamesAllThatItRestsOn() {
        Desk desk = new Desk();
        List<String> ids = IntStream.range(0, 60).mapToObj("A-0123456789AB%02d"::formatted).toList();
        Alert.Origin plain = Samples.origin("PERIMETER", 1);
        Alert.Origin rule = new Alert.Origin(Explanation.SOURCE, plain.externalId(), plain.typeCode(), 1, null, null, null, null, plain.position(),
            "东墙", "", plain.raisedAt(), new Explanation("R-1@1", new Bilingual("多点", "many"), ids, List.of(), "", desk.now).attributes());
        Subject alert = new Subject(SubjectKind.ALERT, "A-1");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(rule));
        assertThat(Explanation.of(desk.state(alert, Alert.class)).orElseThrow().alertIds()).isEqualTo(ids);
    }
}
