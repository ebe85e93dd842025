package org.menshen.desktop.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Reveals;

/// The one personal field that is shown in clear on a card, for as long as the centre allows: with the seconds that are left, then the mask again.
/// The value is here and on the card and nowhere else; going to another card, or closing the window, takes it away. FX thread.
final class ShownField implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FxBridge bridge;
    private final Clock clock;
    private final Words words;
    private final BiConsumer<String, String> card;
    private String item = "";
    private String field = "";
    private @Nullable String value;
    private Instant until = Instant.MIN;
    private @Nullable Pin tick;

    /// Says a value with the seconds that are left.
    interface Words {
        /// The words of a value.
        String of(String value, long seconds);
    }

    /// @param clock real time
    /// @param card shows the words of a field in the place of its mask; empty words show the mask
    ShownField(FxBridge bridge, Clock clock, Words words, BiConsumer<String, String> card) {
        this.bridge = bridge;
        this.clock = clock;
        this.words = words;
        this.card = card;
    }

    /// Shows a field of the card's item.
    void show(String itemId, String fieldId, Reveals.Answer.Shown shown) {
        close();
        item = itemId;
        field = fieldId;
        value = shown.value();
        until = clock.instant().plus(shown.time());
        tick = bridge.every(SECOND, this::count);
        count();
    }

    /// Another card is shown, or the same one again.
    void on(String itemId) {
        if (value != null && !itemId.equals(item)) {
            close();
        }
    }

    private void count() {
        String now = value;
        long left = Math.ceilDiv(Duration.between(clock.instant(), until).toMillis(), 1_000L);
        if (now == null || left <= 0) {
            close();
        } else {
            card.accept(field, words.of(now, left));
        }
    }

    /// Takes it away.
    @Override
    public void close() {
        if (value != null) {
            value = null;
            card.accept(field, "");
        }
        if (tick != null) {
            tick.close();
            tick = null;
        }
    }
}
