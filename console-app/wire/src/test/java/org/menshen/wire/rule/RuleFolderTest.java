package org.menshen.wire.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.plan.PlanFolder;

class RuleFolderTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private static final DomainJson JSON = new DomainJson();
    private static final List<PlanContent> PLANS = PlanFolder.read(CONFIG.resolve("plans"), CODES, JSON).stream().map(PlanCommand.Publish::content)
        .toList();
    private static final String GOOD = """
        id: two-points
        version: 3
        zh: 双点
        en: Two points
        begins: trial
        when:
          - {alerts: [FIRE_SMOKE], count: 2}
          - {sensors: [A6], above: 10, below: 90}
        place: 50m
        within: PT3M
        raises: {type: FIRE_CONFIRMED, severity: 1, plan: high-rise-fire}
        """;

    @TempDir
    Path folder;

    private List<ModelCommand.Publish> read() {
        return RuleFolder.read(folder, CODES, PLANS, JSON);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    @Test
    void aRuleIsReadAsItStandsAndItsHashIsOfWhatItSays() throws IOException {
        write("two-points", GOOD);
        ModelCommand.Publish first = read().getFirst();
        RuleContent rule = first.content();
        assertThat(rule.begins()).isEqualTo(Standing.TRIAL);
        assertThat(rule.place()).isEqualTo(new RulePlace(RulePlace.Kind.NEAR, 50));
        assertThat(rule.within()).isEqualTo(Duration.ofMinutes(3));
        assertThat(rule.parts().getFirst().points()).isTrue();
        assertThat(JSON.read(JSON.write(first), ModelCommand.Publish.class)).isEqualTo(first);
        write("two-points", "# told otherwise\n" + GOOD.replace("[FIRE_SMOKE]", "FIRE_SMOKE"));
        assertThat(read().getFirst().ref()).isEqualTo(first.ref());
        write("two-points", GOOD.replace("PT3M", "PT4M"));
        assertThat(read().getFirst().ref()).isNotEqualTo(first.ref());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        begins: trial           | begins: perhaps                | line 5: 'perhaps' is no standing
        begins: trial           | begin: trial                   | line 5: 'begin' is not known here
        within: PT3M            | within: P367D                  | line 10: is longer than 366 days
        within: PT3M            | within: PT9223372036854775807S | line 10: is longer than 366 days
        count: 2}               | cuont: 2}                      | line 7: 'cuont' is not known here
        [FIRE_SMOKE]            | [FIRE_SMOK]                    | line 7: 'FIRE_SMOK' is not in alert-types.yaml
        [A6]                    | [X9]                           | line 8: 'X9' is not in sensor-types.yaml
        place: 50m              | place: street                  | line 9: 'street' is no place
        within: PT3M            | within: 3min                   | line 10: '3min' is no ISO 8601 duration
        within: PT3M            | within: PT0S                   | line 10: can never fire
        count: 2}               | count: 2, confidence: 0.7}     | line 7: can never fire: 'FIRE_SMOKE' does not come from [AI]
        above: 10               | above: 95                      | line 8: can never fire: no value is 95.0 or more and 90.0 or less
        [A6], above: 10         | [A0], above: 10                | line 8: can never fire: 'A0' measures nothing
        severity: 1, plan       | severity: 7, plan              | line 11: severity is 1 … 5
        plan: high-rise-fire    | plan: no-such                  | line 11: there is no plan 'no-such'
        plan: high-rise-fire    | plan: typhoon                  | line 11: the plan 'typhoon' is not offered for 'FIRE_CONFIRMED'
        type: FIRE_CONFIRMED    | type: FIRE_SMOKE               | line 11: feeds itself by FIRE_SMOKE
        id: two-points          | id: three-points               | line 1: the id 'three-points' is not the name of the file
        """)
    void everyFaultIsToldWithItsLine(String good, String bad, String told) throws IOException {
        assertThat(GOOD).contains(good);
        write("two-points", GOOD.replace(good, bad));
        assertThatThrownBy(this::read).isInstanceOf(CodeException.class).hasMessageContaining(told);
    }

    @Test
    void aDeviceThatIsOnePointIsNeverTwo() throws IOException {
        write("two-points", GOOD.replace("place: 50m", "place: device"));
        assertThatThrownBy(this::read).hasMessageContaining("line 7: can never fire: one device is one point");
    }

    @Test
    void rulesThatFeedEachOtherAreFound() throws IOException {
        write("two-points", GOOD.replace("plan: high-rise-fire", ""));
        write("back", GOOD.replace("two-points", "back").replace("alerts: [FIRE_SMOKE]", "alerts: [FIRE_CONFIRMED]")
            .replace("type: FIRE_CONFIRMED", "type: FIRE_SMOKE").replace(", plan: high-rise-fire", ""));
        write("two-points", GOOD);
        assertThatThrownBy(this::read).hasMessageContaining("back.yaml, line 11: feeds itself by FIRE_SMOKE → FIRE_CONFIRMED");
    }

    @Test
    void theShippedRulesHoldAndNameTheirPlans() {
        List<ModelCommand.Publish> rules = RuleFolder.read(CONFIG.resolve("rules"), CODES, PLANS, JSON);
        assertThat(rules).extracting(rule -> rule.ref().ruleId()).contains("two-smoke-points", "smoke-and-charging", "break-in", "crowd-crush",
            "toss-repeated", "fraud-hotspot", "gas-calls", "gas-rising", "rescue-hindered", "ebike-habit",
            "illness-linked");
        assertThat(rules).allMatch(rule -> Model.subject(rule.ref().key()).id().startsWith(rule.ref().ruleId() + "@"));
    }

    @Test
    void nothingThatSomebodyWroteIsPassedOver() throws IOException {
        write("two-points", GOOD + "---\n" + GOOD);
        assertThatThrownBy(this::read).isInstanceOf(CodeException.class).hasMessageContaining("line 13: a second document begins here");
        write("two-points", GOOD + "...\n# the end\n");
        assertThat(read()).hasSize(1);
        Files.writeString(folder.resolve("another.yml"), GOOD);
        assertThatThrownBy(this::read).isInstanceOf(CodeException.class).hasMessageContaining("another.yml would not be read");
    }
}
