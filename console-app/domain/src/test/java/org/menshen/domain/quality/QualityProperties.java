package org.menshen.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Mark;

/// Whatever comes, changes and goes, in whatever order: the book that is kept count by count says the same as counting everything anew.
class QualityProperties {

    private static final Instant T = Samples.NOW;
    private static final QualityRules RULES = QualityRules.of(Samples.CODES::figure,
        (list, code, key) -> Samples.CODES.find(list, code).flatMap(found -> found.attribute(key)), id -> id.startsWith("C"), at -> 1);
    private static final List<String> TYPES = List.of("PERIMETER", "FIRE_SMOKE", "LOITER", "GAS_LEAK", "NONE");
    private static final List<AlertStatus> STATES = List.of(AlertStatus.values());

    private static Mark by(Instant at) {
        return new Mark("u", "演练", "DUTY_OFFICER", "duty-01", at);
    }

    private static <X> X one(List<X> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Alert alert(String id, Random random) {
        String type = one(TYPES, random);
        @Nullable String device = random.nextInt(3) == 0 ? null : one(List.of("D-1", "D-2", "C-1"), random);
        @Nullable String site = random.nextBoolean() ? "S-1" : null;
        Instant received = T.minusSeconds(random.nextInt(40 * 3600)).plusSeconds(random.nextInt(30));
        Map<String, String> said = new HashMap<>();
        if (random.nextInt(4) == 0) {
            said.put("rule.since", T.toString());
            said.put("rule", one(List.of("R-1", "R-2"), random));
        }
        if (random.nextInt(4) == 0) {
            said.put("model", "M");
            said.put("modelVersion", one(List.of("1", "2"), random));
        }
        if (random.nextInt(10) == 0) {
            said.put("trial", "R-9");
        }
        int severity = 1 + random.nextInt(5);
        Alert.Origin origin = new Alert.Origin(one(List.of("iot", "ai", "rule"), random), id, type, severity, site, null, device, null, null,
            "东墙", "", received.minusSeconds(random.nextInt(20)), said);
        AlertStatus status = one(STATES, random);
        Mark answered = random.nextBoolean() ? by(received.plusSeconds(random.nextInt(90))) : null;
        Alert.Verdict verdict = status == AlertStatus.FALSE || status == AlertStatus.CONFIRMED || status == AlertStatus.CLOSED
            ? new Alert.Verdict(by(T), status == AlertStatus.FALSE ? "ANIMAL" : null, null, "") : null;
        Instant cleared = random.nextInt(3) == 0 ? received.plusSeconds(60) : null;
        List<Instant> again = IntStream.range(0, random.nextInt(5)).mapToObj(i -> received.plusSeconds(random.nextInt(200))).sorted().toList();
        return new Alert(id, status, received, origin, severity, received, answered, verdict, null, cleared, 0, null, List.of(), null, List.of(),
            again.size(), null, null, null, null, null, null, new Alert.Memory(null, null, null, again));
    }

    @Property(tries = 150)
    void theBookSaysWhatCountingEverythingAnewSays(@ForAll Random random, @ForAll @IntRange(min = 0, max = 300) int steps) {
        Instant from = T.minusSeconds(random.nextInt(30 * 3600));
        Instant to = random.nextInt(4) == 0 ? T.minusSeconds(random.nextInt(3600)) : null;
        QualityBook book = new QualityBook(RULES, from, to);
        Map<String, Alert> alerts = new LinkedHashMap<>();
        for (int i = 0; i < steps; i++) {
            String id = "A-" + random.nextInt(1 + steps / 2);
            switch (random.nextInt(10)) {
                case 0 -> {
                    alerts.remove(id);
                    book.remove(id);
                }
                case 1 -> {
                    Instant next = from.plusSeconds(random.nextInt(600));
                    from = next;
                    book.slide(next);
                    // whoever was left behind does not come back in its old time
                    Instant line = from;
                    alerts.values().stream().filter(each -> each.raisedAt().isBefore(line)).toList().forEach(book::put);
                }
                default -> {
                    Alert alert = alert(id, random);
                    alerts.put(id, alert);
                    book.put(alert);
                }
            }
        }
        Quality quality = book.at(T);
        Naive naive = new Naive(new ArrayList<>(alerts.values()), from, to == null ? T : to, to);
        naive.check(quality, book);
    }

    @Property(tries = 40)
    void theOrderOfTheChangesDoesNotMatter(@ForAll Random random, @ForAll @IntRange(min = 0, max = 60) int count) {
        List<Alert> alerts = new ArrayList<>(IntStream.range(0, count).mapToObj(i -> alert("A-" + i, random)).toList());
        QualityBook one = new QualityBook(RULES, T.minusSeconds(86_400), null);
        alerts.forEach(one::put);
        java.util.Collections.shuffle(alerts, random);
        QualityBook other = new QualityBook(RULES, T.minusSeconds(86_400), null);
        alerts.forEach(other::put);
        assertThat(other.at(T)).isEqualTo(one.at(T));
    }

    /// Counts everything anew, in the plainest way.
    private record Naive(List<Alert> all, Instant from, Instant end, @Nullable Instant to) {

        private List<Alert> within() {
            return all.stream().filter(QualityRules::counts)
                .filter(alert -> !alert.raisedAt().isBefore(from) && (to == null || alert.raisedAt().isBefore(to))).toList();
        }

        void check(Quality q, QualityBook book) {
            List<Alert> in = within();
            assertThat(q.alerts()).isEqualTo(in.size());
            assertThat(q.again()).isEqualTo(in.stream().mapToLong(Alert::repeats).sum());
            assertThat(q.chattered()).isEqualTo((int) in.stream().filter(alert -> RULES.habits().chattersUntil(alert).isPresent()).count());
            assertThat(q.priority()).containsExactly(count(in, 1, 2), count(in, 3, 3), count(in, 4, 5));
            List<Alert> open = all.stream().filter(alert -> QualityRules.counts(alert) && alert.status().isOpen()).toList();
            assertThat(q.open()).isEqualTo(open.size());
            assertThat(q.standing()).isEqualTo((int) open.stream().filter(alert -> alert.clearedAt() == null).count());
            assertThat(q.stale()).isEqualTo((int) open.stream().filter(alert -> RULES.habits().stands(alert, T)).count());
            slots(q, in);
            answers(q, in);
            sources(q, in, book);
            judged(q, in, book);
        }

        private static int count(List<Alert> in, int least, int most) {
            return (int) in.stream().filter(alert -> alert.severity() >= least && alert.severity() <= most).count();
        }

        private void slots(Quality q, List<Alert> in) {
            boolean flood = false;
            int flooded = 0;
            int sum = 0;
            for (Quality.Slot slot : q.slots()) {
                Instant next = slot.from().plus(RULES.slot());
                int total = (int) in.stream().filter(a -> !a.raisedAt().isBefore(slot.from()) && a.raisedAt().isBefore(next)).count();
                flood = flood ? total >= 5 : total > 10;
                flooded += flood ? 1 : 0;
                sum += total;
                assertThat(slot.total()).isEqualTo(total);
                assertThat(slot.flood()).isEqualTo(flood);
            }
            assertThat(sum).isEqualTo(in.size());
            assertThat(q.flooded()).isEqualTo(flooded);
            assertThat(q.slots().size()).isGreaterThanOrEqualTo((int) Math.max(1, Duration.between(from, end).toMinutes() / 10));
        }

        private void answers(Quality q, List<Alert> in) {
            assertThat(q.allAnswers().alerts()).isEqualTo(in.size());
            Map<String, List<Alert>> byType = in.stream().collect(Collectors.groupingBy(Alert::typeCode));
            assertThat(q.answers()).hasSize(byType.size() + 1);
            for (Quality.Answers each : q.answers()) {
                List<Alert> of = each.type().isEmpty() ? in : byType.get(each.type());
                List<Long> took = of.stream().filter(a -> a.acknowledged() != null)
                    .map(a -> Duration.between(a.receivedAt(), a.acknowledged().at()).toSeconds()).sorted().toList();
                assertThat(each.alerts()).isEqualTo(of.size());
                assertThat(each.answered()).isEqualTo(took.size());
                assertThat(each.halfS()).isEqualTo(took.isEmpty() ? -1 : took.get((took.size() + 1) / 2 - 1));
                assertThat(each.mostS()).isEqualTo(took.isEmpty() ? -1 : took.get((int) Math.ceil(took.size() * 0.9) - 1));
                assertThat(each.inTime()).isEqualTo((int) of.stream().filter(a -> a.acknowledged() != null && RULES.within().apply(a.typeCode())
                    .filter(limit -> Duration.between(a.receivedAt(), a.acknowledged().at()).compareTo(limit) <= 0).isPresent()).count());
                assertThat(each.limited()).isEqualTo((int) of.stream().filter(a -> !a.typeCode().equals("NONE")).count());
            }
        }

        private void sources(Quality q, List<Alert> in, QualityBook book) {
            Map<Source, List<Alert>> by = in.stream().collect(Collectors.groupingBy(alert -> Source.of(alert, RULES)));
            assertThat(q.worst()).hasSize(Math.min(RULES.worst(), by.size()));
            long last = Long.MAX_VALUE;
            for (Quality.Raiser each : q.worst()) {
                List<Alert> of = by.get(each.source());
                assertThat(each.alerts()).isEqualTo(of.size());
                assertThat(each.raised()).isEqualTo(of.size() + of.stream().mapToLong(Alert::repeats).sum()).isLessThanOrEqualTo(last);
                assertThat(each.falseOnes()).isEqualTo((int) of.stream().filter(a -> a.status() == AlertStatus.FALSE).count());
                assertThat(book.raisedBy(each.source())).containsExactlyInAnyOrderElementsOf(of.stream().map(Alert::id).toList());
                last = each.raised();
            }
            long least = q.worst().isEmpty() ? 0 : q.worst().getLast().raised();
            by.forEach((source, of) -> assertThat(q.worst().stream().anyMatch(each -> each.source().equals(source))
                || of.size() + of.stream().mapToLong(Alert::repeats).sum() <= least).isTrue());
        }

        private void judged(Quality q, List<Alert> in, QualityBook book) {
            Map<Source, List<Alert>> by = new TreeMap<>(java.util.Comparator.comparing(Source::toString));
            in.stream().filter(a -> a.verdict() != null).forEach(a -> Source.judged(a, RULES)
                .forEach(source -> by.computeIfAbsent(source, any -> new ArrayList<>()).add(a)));
            assertThat(q.judged()).hasSize(by.size());
            for (Quality.Judged each : q.judged()) {
                List<Alert> of = by.get(each.source());
                assertThat(each.found()).isEqualTo(of.size());
                assertThat(each.falseOnes()).isEqualTo((int) of.stream().filter(a -> a.status() == AlertStatus.FALSE).count());
                assertThat(book.judgedOf(each.source())).containsExactlyInAnyOrderElementsOf(of.stream().map(Alert::id).toList());
            }
        }
    }

    /// A hundred alerts of a day that come in one second, as after a line was down or at a first start.
    @net.jqwik.api.Example
    void whatCameLateIsNoFlood() {
        QualityBook book = new QualityBook(RULES, T.minus(Duration.ofHours(24)), null);
        for (int i = 0; i < 100; i++) {
            Alert.Origin origin = new Alert.Origin("iot", "x" + i, "PERIMETER", 3, "S-1", null, "D-" + i, null, null, "东墙", "",
                T.minus(Duration.ofMinutes(14L * (i + 1))), Map.of());
            book.put(new Alert("A-" + i, AlertStatus.NEW, T, origin, 3, T, null, null, null, null, 0, null, List.of(), null, List.of(), 0,
                null, null));
        }
        Quality told = book.at(T);
        assertThat(told.slots()).noneMatch(Quality.Slot::flood);
        assertThat(told.slots().stream().mapToInt(Quality.Slot::total).max().orElseThrow()).isLessThanOrEqualTo(1);
    }
}
