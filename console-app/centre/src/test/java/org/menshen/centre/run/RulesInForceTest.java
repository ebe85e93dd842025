package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.trial.FoundOut;
import org.menshen.centre.trial.PastDay;
import org.menshen.centre.trial.RuleTrial;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.rule.RuleFolder;

import tools.jackson.databind.JsonNode;

/// The shipped rules at a real centre on a real H2 file: what comes in over HTTP is correlated, explained, put on trial, and not raised twice.
class RulesInForceTest {

    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));
    private static final DomainJson JSON = new DomainJson();
    private static final List<PlanContent> PLANS = PlanFolder.read(TestCentre.config().resolve("plans"), CODES, JSON).stream()
            .map(PlanCommand.Publish::content).toList();
    private static final List<ModelCommand.Publish> RULES = RuleFolder.read(TestCentre.config().resolve("rules"), CODES, PLANS, JSON);
    private static final ModelCommand.Publish SMOKE = RULES.stream().filter(rule -> rule.ref().ruleId().equals("two-smoke-points")).findFirst()
            .orElseThrow();
    private static final Subject MODEL = Model.subject(SMOKE.ref().key());

    @TempDir
    Path dir;

    private final ManualClock clock = new ManualClock(TestCentre.NOON);

    private TestCentre centre() {
        TestCentre centre = TestCentre.live(dir, clock);
        assertThat(centre.centre().editions().rules(RULES)).isEmpty();
        return centre;
    }

    private RawAlert smoke(String id, String device) {
        return raw(id, "FIRE_SMOKE", device, Map.of());
    }

    private RawAlert raw(String id, String type, String device, Map<String, String> said) {
        return new RawAlert(id, type, null, "S-1", "S-1-B3", device, null, new LatLon(31.2, 121.5), "3号楼", "", clock.instant(), false, said);
    }

    private Optional<JsonNode> alert(TestCentre centre, String token, String type) {
        return centre.snapshot(token).values().stream().map(state -> state.path("state"))
                .filter(state -> state.at("/origin/typeCode").asString("").equals(type)).findFirst();
    }

    private JsonNode await(TestCentre centre, String token, String type) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            clock.advance(Duration.ofMillis(20));
            return alert(centre, token, type).isPresent();
        });
        return alert(centre, token, type).orElseThrow();
    }

    @Test
    void twoPointsRaiseOneFireThatNamesItsRuleAndItsCausesAlsoAfterARestart() {
        try (TestCentre centre = centre()) {
            String token = centre.signIn("officer");
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-1", "D-1")));
            clock.advance(Duration.ofSeconds(40));
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-2", "D-2")));
            JsonNode fire = await(centre, token, "FIRE_CONFIRMED");
            assertThat(fire.path("severity").asInt()).isEqualTo(1);
            assertThat(fire.at("/origin/attributes/rule").asString()).isEqualTo(SMOKE.ref().key());
            assertThat(fire.at("/origin/attributes/rule.zh").asString()).isEqualTo("烟感报警 2 点，3 分钟内，3号楼");
            assertThat(fire.at("/origin/attributes/rule.plan").asString()).isEqualTo("high-rise-fire");
            assertThat(fire.at("/origin/attributes/rule.alerts").asString().split(",")).hasSize(2);
        }
        try (TestCentre centre = centre()) {
            String token = centre.signIn("officer");
            long fires = centre.snapshot(token).values().stream().filter(s -> s.at("/state/origin/typeCode").asString("").equals("FIRE_CONFIRMED"))
                    .count();
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-3", "D-3")));
            await(centre, token, "FIRE_CONFIRMED");
            assertThat(fires).isEqualTo(1);
            assertThat(centre.snapshot(token).values().stream().filter(s -> s.at("/state/origin/typeCode").asString("").equals("FIRE_CONFIRMED"))
                    .count()).as("the same finding").isEqualTo(1);
        }
        RuleTrial trial = RuleTrial.run(SMOKE.content(), PastDay.of(dir, java.time.ZoneId.of("Asia/Shanghai"), JSON), CODES);
        assertThat(trial.hits()).singleElement().satisfies(found -> assertThat(found.finding()).isEqualTo(FoundOut.UNKNOWN));
    }

    @Test
    void whatARuleOnTrialFindsIsNotedAndNobodyIsCalled() {
        try (TestCentre centre = centre()) {
            String commander = centre.signIn("commander");
            assertThat(centre.command(commander, MODEL, 1, new ModelCommand.PutOnTrial("误报多")).statusCode()).isEqualTo(200);
            assertThat(centre.command(commander, MODEL, 2, new ModelCommand.Enable("看过")).body()).contains("model.needs-other-person");
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-1", "D-1")));
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-2", "D-2")));
            JsonNode fire = await(centre, commander, "FIRE_CONFIRMED");
            assertThat(fire.path("status").asString()).isEqualTo("TRIAL");
            assertThat(fire.at("/origin/attributes/trial").asString()).isEqualTo(SMOKE.ref().key());
            Subject subject = new Subject(SubjectKind.ALERT, fire.path("id").asString());
            assertThat(centre.command(commander, subject, 1, new AlertCommand.Confirm("真火")).statusCode()).isEqualTo(200);
            assertThat(alert(centre, commander, "FIRE_CONFIRMED").orElseThrow().path("status").asString()).isEqualTo("CLOSED");
        }
    }

    @Test
    void aModelIsEnteredByItsFirstAlertAndCanBePutOnTrialOrStopped() {
        Subject falls = Model.subject(Model.ai("FALL", "2.3"));
        try (TestCentre centre = centre()) {
            String commander = centre.signIn("commander");
            centre.ingest(centre.signIn("feed"), "ai", List.of(raw("f-1", "FALL", "C-1", Map.of("modelVersion", "2.3", "confidence", "0.8"))));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                clock.advance(Duration.ofMillis(20));
                return centre.snapshot(commander).containsKey(falls.toString());
            });
            assertThat(centre.command(commander, falls, 1, new ModelCommand.PutOnTrial("新模型")).statusCode()).isEqualTo(200);
            centre.ingest(centre.signIn("feed"), "ai", List.of(raw("f-2", "FALL", "C-2", Map.of("modelVersion", "2.3"))));
            assertThat(status(centre, commander, "f-2")).isEqualTo("TRIAL");
            assertThat(centre.command(commander, falls, 2, new ModelCommand.Stop("太多误报")).statusCode()).isEqualTo(200);
            centre.ingest(centre.signIn("feed"), "ai", List.of(raw("f-3", "FALL", "C-3", Map.of("modelVersion", "2.3"))));
            assertThat(status(centre, commander, "f-3")).as("counted where the watch sees it").isEqualTo("SUPPRESSED");
            centre.ingest(centre.signIn("feed"), "ai", List.of(raw("f-4", "FALL", "C-4", Map.of("modelVersion", "2.4"))));
            assertThat(status(centre, commander, "f-4")).as("another version").isEqualTo("NEW");
        }
    }

    private static String status(TestCentre centre, String token, String externalId) {
        return centre.snapshot(token).values().stream().map(state -> state.path("state"))
                .filter(state -> state.at("/origin/externalId").asString("").equals(externalId)).findFirst().orElseThrow().path("status").asString();
    }

    @Test
    void aRuleThatIsGoneFromTheFolderFindsNothingMore() {
        try (TestCentre centre = centre()) {
            String token = centre.signIn("officer");
            assertThat(centre.centre().editions().rules(List.of())).isEmpty();
            assertThat(centre.snapshot(token).get(MODEL.toString()).at("/state/withdrawn").isMissingNode()).isFalse();
            assertThat(centre.centre().editions().rules(RULES)).isEmpty();
            assertThat(centre.snapshot(token).get(MODEL.toString()).at("/state/withdrawn").isMissingNode()).isTrue();
        }
    }

    @Test
    void aSiteThatBurnsAlreadyIsToldOfAgainAndNotRaisedAnew() {
        Instant begin = clock.instant();
        try (TestCentre centre = centre()) {
            String token = centre.signIn("officer");
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-1", "D-1")));
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-2", "D-2")));
            JsonNode fire = await(centre, token, "FIRE_CONFIRMED");
            clock.advance(Duration.ofMinutes(10));
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-3", "D-3")));
            centre.ingest(centre.signIn("feed"), "iot", List.of(smoke("s-4", "D-4")));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                clock.advance(Duration.ofMillis(20));
                return alert(centre, token, "FIRE_CONFIRMED").orElseThrow().path("repeats").asInt() == 1;
            });
            assertThat(alert(centre, token, "FIRE_CONFIRMED").orElseThrow().path("id")).isEqualTo(fire.path("id"));
            assertThat(clock.instant()).isAfter(begin);
        }
    }
}
