package org.menshen.workstation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.port.Archive;
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.House;

/// A search finds what a look at every alert finds, in the same order, with the same count, page by page.
class ArchiveIndexProperties {

    private static final byte[] KEY = new byte[32];
    private static final int ALERTS = 300;
    private static final int QUESTIONS = 60;

    @Property(tries = 12)
    void aSearchFindsWhatALookAtEveryAlertFinds(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("menshen-past-alerts");
        List<PastAlert> alerts = PastSamples.alerts(ALERTS, random);
        try (ArchiveIndex index = ArchiveIndex.open(folder, KEY, House.JSON, "")) {
            for (int i = 0; i < ALERTS; i++) {
                index.put(alerts.get(i));
                if (random.nextInt(40) == 0) {
                    index.files().commit();
                }
                if (random.nextInt(10) == 0) {
                    PastAlert before = alerts.get(random.nextInt(i + 1));
                    PastAlert anew = PastSamples.alert(before.id(), before.raisedAt(), random);
                    alerts.set(alerts.indexOf(before), anew);
                    index.put(anew);
                }
            }
            index.files().refresh();
            assertThat(index.files().count()).isEqualTo(ALERTS);
            for (int i = 0; i < QUESTIONS; i++) {
                PastQuery asked = question(random, alerts);
                List<PastAlert> wanted = NaiveSearch.find(alerts, asked);
                int from = random.nextInt(20);
                Archive.Found found = index.find(asked, from, 15);
                assertThat(found.hits()).as("%s", asked).isEqualTo(wanted.size());
                assertThat(found.alerts()).as("%s", asked)
                        .isEqualTo(wanted.subList(Math.min(from, wanted.size()), Math.min(from + 15, wanted.size())));
            }
        } finally {
            FilledIndex.remove(folder);
            Files.deleteIfExists(folder);
        }
    }

    private static PastQuery question(Random random, List<PastAlert> alerts) {
        List<PastQuery.Word> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(word(random, alerts.get(random.nextInt(alerts.size()))));
        }
        Instant from = random.nextInt(4) == 0 ? PastSamples.NOON.minus(Duration.ofDays(random.nextInt(90))) : null;
        Instant until = random.nextInt(4) == 0 ? PastSamples.NOON.minus(Duration.ofDays(random.nextInt(30))) : null;
        return new PastQuery(words, random.nextInt(4) == 0 ? Set.of("FIRE_SMOKE", "LOITER") : Set.of(),
                random.nextInt(4) == 0 ? Set.of(1, 3) : Set.of(),
                random.nextInt(4) == 0 ? EnumSet.of(Outcome.FALSE, Outcome.TEST) : Set.of(), some(random, "S-1"), some(random, "S-1-B2"),
                some(random, "DEV-3"), some(random, "r-1"), from, until, PastQuery.Order.values()[random.nextInt(2)]);
    }

    private static Set<String> some(Random random, String one) {
        return random.nextInt(8) == 0 ? Set.of(one) : Set.of();
    }

    /// A piece of what an alert says, or something that none says.
    private static PastQuery.Word word(Random random, PastAlert alert) {
        @Nullable String said = switch (random.nextInt(6)) {
            case 0 -> alert.id();
            case 1 -> alert.externalId();
            case 2 -> alert.deviceId();
            case 3 -> PastSamples.text(random);
            default -> alert.place() + alert.basis();
        };
        String all = said == null ? "" : said.replace(" ", "");
        int from = random.nextInt(all.length() + 1);
        String text = all.substring(from, from + random.nextInt(Math.min(8, all.length() - from) + 1));
        return new PastQuery.Word(text, some(random, "LOITER"), some(random, "S-2"), some(random, "S-0-B1"),
                some(random, "DEV-4"), some(random, "r-0"));
    }
}
