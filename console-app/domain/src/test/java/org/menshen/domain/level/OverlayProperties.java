package org.menshen.domain.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever levels come and go: what nobody touched is as it was before, and what a person changed by hand stays.
class OverlayProperties {

    private static final List<String> KEYS = List.of("CROWD", "SENSORS", "PATROLS", "BLIND", "UNITS");

    @Provide
    Arbitrary<Map<String, String>> settings() {
        return Arbitraries.maps(Arbitraries.of(KEYS), Arbitraries.of("true", "false")).ofSize(KEYS.size());
    }

    @Provide
    Arbitrary<Map<String, String>> wishes() {
        return Arbitraries.maps(Arbitraries.of("CROWD", "SENSORS", "PATROLS", "BLIND", "UNITS", "NO_SUCH_LAYER"), Arbitraries.of("true", "false"))
            .ofMaxSize(KEYS.size());
    }

    @Provide
    Arbitrary<List<Map<String, String>>> levels() {
        return wishes().list().ofMinSize(1).ofMaxSize(5);
    }

    /// Up through any levels and back to none: exactly as before.
    @Property(tries = 300)
    void whatNobodyTouchedComesBack(@ForAll("settings") Map<String, String> before, @ForAll("levels") List<Map<String, String>> levels) {
        Map<String, String> now = before;
        Overlay overlay = Overlay.NONE;
        for (Map<String, String> wanted : levels) {
            Overlay.Step step = overlay.to(now, wanted);
            now = step.settings();
            overlay = step.overlay();
            wanted.forEach((key, value) -> assertThat(before.containsKey(key) ? step.settings().get(key) : value).isEqualTo(value));
        }
        Overlay.Step home = overlay.to(now, Map.of());
        assertThat(home.settings()).isEqualTo(before);
        assertThat(home.overlay()).isEqualTo(Overlay.NONE);
    }

    /// What a person changes by hand within the last level is as he left it afterwards; the rest is as before.
    @Property(tries = 300)
    void whatAPersonChangedByHandStays(@ForAll("settings") Map<String, String> before, @ForAll("levels") List<Map<String, String>> levels,
                                       @ForAll("wishes") Map<String, String> byHand) {
        Map<String, String> now = before;
        Overlay overlay = Overlay.NONE;
        for (Map<String, String> wanted : levels) {
            Overlay.Step step = overlay.to(now, wanted);
            now = step.settings();
            overlay = step.overlay();
        }
        Map<String, String> hand = new HashMap<>(now);
        byHand.forEach((key, value) -> hand.computeIfPresent(key, (k, old) -> value));
        Map<String, String> after = overlay.to(hand, Map.of()).settings();
        Map<String, String> left = now;
        KEYS.forEach(key -> assertThat(after.get(key)).as(key).isEqualTo(hand.get(key).equals(left.get(key)) ? before.get(key) : hand.get(key)));
    }

    /// A setting taken back by hand is not taken again by a level that wants the same.
    @Property(tries = 100)
    void theNextLevelDoesNotTakeItAgain(@ForAll("settings") Map<String, String> before) {
        Map<String, String> wanted = Map.of("CROWD", "true", "SENSORS", "false");
        Overlay.Step first = Overlay.NONE.to(before, wanted);
        Map<String, String> hand = new HashMap<>(first.settings());
        hand.put("CROWD", "false");
        Overlay.Step second = first.overlay().to(hand, wanted);
        assertThat(second.settings()).containsEntry("CROWD", "false").containsEntry("SENSORS", "false");
        assertThat(second.overlay().to(second.settings(), Map.of()).settings()).containsEntry("CROWD", "false")
            .containsEntry("SENSORS", before.get("SENSORS"));
    }

    @Property(tries = 200)
    void itIsReadAsItWasWritten(@ForAll("settings") Map<String, String> before, @ForAll("wishes") Map<String, String> wanted) {
        Overlay overlay = Overlay.NONE.to(before, wanted).overlay();
        assertThat(Overlay.read(overlay.written())).contains(overlay);
        assertThat(new TreeMap<>(overlay.put()).keySet()).isSubsetOf(KEYS);
    }
}
