package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

class PackedProperties {

    private enum Way { UP, DOWN }

    private record Inner(String name, @Nullable Double share, List<Inner> below) {
    }

    private record Whole(String text, @Nullable String note, int number, long large, double real, boolean yes, @Nullable Integer perhaps,
                         @Nullable Instant time, @Nullable Duration span, Way way, @Nullable Inner inner, List<String> words,
                         Map<String, Inner> named) {
    }

    /// As an earlier or a later version of the program may have it.
    private record Other(Way way, @Nullable String added, double number, String text, boolean new1) {
    }

    private record Wrong(int text) {
    }

    private record WrongList(List<Inner> words) {
    }

    @Provide
    Arbitrary<List<Whole>> items() {
        Arbitrary<String> text = Arbitraries.strings().withCharRange('a', 'c').withChars('中', '\uD83D', 'é').ofMaxLength(3)
                .map(org.menshen.domain.text.PlainText::wellFormed);
        Arbitrary<Inner> leaf = Combinators.combine(text, Arbitraries.doubles().injectNull(0.3))
                .as((name, share) -> new Inner(name, share, List.of()));
        Arbitrary<Inner> inner = Combinators.combine(text, leaf.list().ofMaxSize(3)).as((name, below) -> new Inner(name, null, below));
        Arbitrary<Instant> time = Arbitraries.longs().between(-5_000_000_000L, 5_000_000_000L)
                .flatMap(second -> Arbitraries.integers().between(0, 999_999_999).map(nano -> Instant.ofEpochSecond(second, nano)));
        Arbitrary<Duration> span = Arbitraries.longs().between(-100_000, 100_000).map(Duration::ofMillis);
        return Combinators.combine(text, text.injectNull(0.4), Arbitraries.integers(), Arbitraries.longs(), Arbitraries.doubles(),
                Combinators.combine(Arbitraries.of(true, false), Arbitraries.integers().injectNull(0.5), time.injectNull(0.2), span.injectNull(0.5))
                        .as((yes, perhaps, when, within) ->
                                new Whole("", null, 0, 0, 0, yes, perhaps, when, within, Way.UP, null, List.of(), Map.of())),
                Combinators.combine(Arbitraries.of(Way.class), inner.injectNull(0.3), text.list().ofMaxSize(4),
                                Arbitraries.maps(text, leaf).ofMaxSize(3))
                        .as((way, below, words, named) -> new Whole("", null, 0, 0, 0, false, null, null, null, way, below, words, named)))
                .as((one, note, number, large, real, first, second) -> new Whole(one, note, number, large, real, first.yes, first.perhaps, first.time,
                        first.span, second.way, second.inner, second.words, new LinkedHashMap<>(second.named)))
                .list().ofMaxSize(12);
    }

    private static byte[] written(List<?> items) {
        PackedWriter out = new PackedWriter();
        items.forEach(out::item);
        return out.bytes();
    }

    private static <T> List<T> read(byte[] bytes, Class<T> type) {
        PackedReader in = new PackedReader(bytes);
        List<T> items = new ArrayList<>();
        while (!in.ended()) {
            items.add(type.cast(in.item(type)));
        }
        return items;
    }

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("items") List<Whole> items) {
        assertThat(read(written(items), Whole.class)).isEqualTo(items);
    }

    @Property(tries = 200)
    void anotherVersionReadsWhatItKnows(@ForAll("items") List<Whole> items) {
        assertThat(read(written(items), Other.class))
                .isEqualTo(items.stream().map(item -> new Other(item.way, null, item.number, item.text, false)).toList());
    }

    @Example
    void whatIsOfAnotherKindIsRefused() {
        byte[] page = written(List.of(new Whole("a", null, 0, 0, 0, false, null, null, null, Way.UP, null, List.of("b"), Map.of())));
        assertThatThrownBy(() -> read(page, Wrong.class)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> read(page, WrongList.class)).isInstanceOf(WireException.class);
    }

    @Property(tries = 300)
    void aPageThatWasAlteredIsRefusedOrRead(@ForAll @IntRange(max = 5_000) int at, @ForAll byte by, @ForAll boolean cut) throws Exception {
        List<Versioned<State>> states = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            states.add(new Versioned<>((State) new Invented(false).of(Families.state(kind)), 1, false));
        }
        byte[] whole = new StatePages().write(states).getFirst();
        byte[] raw = new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(whole)).readAllBytes();
        byte[] altered = cut ? java.util.Arrays.copyOf(raw, at % raw.length) : raw.clone();
        if (!cut) {
            altered[at % raw.length] = by;
        }
        java.io.ByteArrayOutputStream page = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(page)) {
            out.write(altered);
        }
        try {
            new StatePages().read(page.toByteArray());
        } catch (WireException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }
}
