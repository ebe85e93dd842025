package org.menshen.centre.drill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.rule.RuleFolder;
import org.menshen.wire.plan.PlanFolder;
import tools.jackson.databind.JsonNode;

/// The default day on a real centre: the room must be alive.
class LivelyDayTest {

    @TempDir
    Path dir;

    @Test
    void theDefaultDayFillsTheRoomAndTheCastAnswers() throws Exception {
        Path config = TestCentre.config();
        Path siteDir = config.resolve("sites/nanmatou");
        SiteModel site = SiteLoader.load(siteDir);
        DomainJson json = new DomainJson();
        Drills.Opened drill = Drills.open(List.of("day"), config.resolve("drills"), siteDir, site, json);
        DrillHeader header = drill.source().header();
        CentreConfig.DrillPlan plan = new CentreConfig.DrillPlan(header.name(), header.start(), header.end(), header.start(), 60, true);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (TestCentre centre = TestCentre.of(CentreConfig.local(dir, config, "nanmatou", Optional.of(plan)), Clock.systemUTC());
             HttpClient http = HttpClient.newHttpClient();
             DrillPlayer player = Drills.player(drill, http, centre.centre().address(), site, CodeFolder.read(config.resolve("codes")), json,
                     threads)) {
            // before the sites, which take their time: rules speak of nothing that came before them
            CodeBook codes = CodeFolder.read(config.resolve("codes"));
            assertThat(centre.centre().editions().rules(RuleFolder.read(config.resolve("rules"), codes,
                    PlanFolder.read(config.resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList(), json))).isEmpty();
            assertThat(centre.centre().register(site.registrations())).isEmpty();
            threads.submit(() -> {
                player.run();
                return null;
            });
            String token = centre.signIn("officer");
            // an alert that is done with leaves the picture again
            Set<String> types = new HashSet<>();
            await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
                // a whole town of 18,000 subjects: read once a look and without its devices, or the looking takes the processors from the day
                Map<String, JsonNode> snapshot = centre.snapshotWithoutDevices(token);
                snapshot.values().forEach(n -> types.add(n.path("state").path("origin").path("typeCode").asString("")));
                Map<String, Integer> states = count(snapshot);
                assertThat(types).contains("FIRE_CONFIRMED", "EBIKE_IN_LIFT");
                assertThat(states).containsKeys("alert FALSE", "incident RESPONDING", "unit EN_ROUTE", "order CONFIRMED");
                assertThat(open(states)).isBetween(15, 160);
            });
            theOtherSideAnswers(centre, token);
            // a device may tell of its return to normal after its alert was closed; nothing else is refused
            assertThat(player.progress().rejected()).isLessThan(10);
            assertThat(player.progress().readings()).isGreaterThan(200);
        } finally {
            threads.shutdownNow();
        }
    }

    /// What the person being trained asks and transfers is answered by the seats of the cast, by the same commands as anybody's.
    private static void theOtherSideAnswers(TestCentre centre, String token) {
        Instant now = centre.snapshotWithoutDevices(token).values().stream().map(line -> line.path("state").path("since").asString(""))
                .filter(since -> !since.isEmpty()).map(Instant::parse).max(Comparator.naturalOrder()).orElseThrow();
        Subject own = new Subject(SubjectKind.INCIDENT, "DR-I-own");
        List<IncidentCommand> commands = List.of(new IncidentCommand.Report(new Incident.Details("FACILITY", "护栏损坏", null, null, null, "路口",
                "CALL"), 4, null, ""), new IncidentCommand.Ask("DISPATCHER", "能派人吗"), new IncidentCommand.Transfer("CHENGYUN", "属网格事项"));
        // asking a seat makes it take part: two facts
        long[] versions = {0, 1, 3};
        for (int i = 0; i < commands.size(); i++) {
            CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), own, versions[i], commands.get(i), now);
            assertThat(centre.command(token, envelope).statusCode()).as("%s", commands.get(i)).isEqualTo(200);
        }
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            JsonNode dealings = centre.snapshotWithoutDevices(token).get(own.toString()).path("state").path("dealings");
            assertThat(dealings.path("transfer").isMissingNode()).as("accepted or returned").isTrue();
            assertThat(dealings.path("questions").get(0).path("answered").path("userId").asString()).isEqualTo("dispatcher");
        });
    }

    private static int open(Map<String, Integer> states) {
        return List.of("NEW", "ACKED", "VERIFYING", "CONFIRMED", "RTN_UNACK").stream().mapToInt(s -> states.getOrDefault("alert " + s, 0)).sum();
    }

    private static Map<String, Integer> count(Map<String, JsonNode> snapshot) {
        Map<String, Integer> out = new TreeMap<>();
        snapshot.forEach((subject, line) -> {
            if (!subject.startsWith("device") && !subject.startsWith("site")) {
                out.merge(subject.substring(0, subject.indexOf('/')) + " " + line.path("state").path("status").asString(""), 1, Integer::sum);
            }
        });
        return out;
    }
}
