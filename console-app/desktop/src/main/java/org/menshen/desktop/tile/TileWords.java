package org.menshen.desktop.tile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Video;

/// The words of a tile. Pure.
///
/// @param texts the texts beside this class
/// @param zone the control room's time zone
record TileWords(Texts texts, ZoneId zone) {

    /// From this age on a picture is not the present.
    static final Duration STALE = Duration.ofSeconds(3);

    /// Why there is no living picture; `null` when there is one.
    ///
    /// @param health how the stream stands; `null` before its first word
    /// @param age age of the newest picture; `null` when there is none
    @Nullable String trouble(Video.@Nullable Health health, @Nullable Duration age) {
        if (health == null || health.phase() == Video.Phase.OPENING) {
            return texts.get("state.opening");
        }
        if (health.phase() == Video.Phase.PLAYING) {
            return age == null || age.compareTo(STALE) > 0 ? texts.get("reason.STALLED") : null;
        }
        Video.Reason reason = health.reason();
        String words = texts.get(reason == null ? "reason.UNREADABLE" : "reason." + reason.name());
        return reason == Video.Reason.SERVER_ERROR && health.detail() != null ? texts.get("reason.with", words, health.detail()) : words;
    }

    /// What stands below the reason: when the last picture came, or that it is being tried again.
    String below(@Nullable Instant lastAt, @Nullable Duration age) {
        return lastAt == null || age == null ? texts.get("trouble.again") : texts.get("trouble.last", Numbers.clock(lastAt, zone), Numbers.age(age));
    }

    /// Pictures a second; empty while none was counted, as in the first seconds: the age of the picture says whether it stands still.
    String rate(double perSecond) {
        return perSecond < 0.5 ? "" : texts.get("rate", String.format(Locale.ROOT, "%.0f", perSecond));
    }

    /// The network, short or in full.
    String network(CameraCard card, boolean full) {
        if (card.network() < 0) {
            return card.networkName();
        }
        return full ? texts.get("network.full", card.network(), card.networkName()) : texts.get("network.short", card.network());
    }

    /// Everything about a camera, for the tooltip.
    String all(CameraCard card, Video.@Nullable Health health) {
        String codec = health == null || health.codec() == null ? "–" : health.codec();
        String detail = health == null || health.detail() == null ? "" : "\n" + health.detail();
        return texts.get("all", card.name(), card.id(), network(card, true), codec) + detail;
    }
}
