package org.menshen.domain.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When a device was not online, as far back as is known: what 设备在线率 is counted from (domain.md 3.16). It is kept with the device and follows from
/// its facts alone, so that centre and consoles count alike, cut off, too. A device that never fails keeps nothing.
///
/// @param since from when on it is known
/// @param away when it was not online, the first at the top; what lasts still is the standing of the device itself
public record Uptime(Instant since, List<Away> away) {

    /// So many are kept of a device: one that goes and comes back eight times a day is known for a month.
    static final int MOST = 240;

    /// A time that is over.
    ///
    /// @param status how it stood meanwhile
    /// @param from when it began
    /// @param to when it ended
    public record Away(DeviceStatus status, Instant from, Instant to) {
    }

    /// Copies the list.
    public Uptime {
        away = List.copyOf(away);
    }

    /// Nothing is known of the time before.
    public static Uptime from(Instant since) {
        return new Uptime(since, List.of());
    }

    /// The device takes another standing. A clock that went back tells nothing: what would end before it begins is not kept.
    Uptime after(DeviceStatus before, Instant began, Instant at) {
        if (before == DeviceStatus.ONLINE || !at.isAfter(began)) {
            return this;
        }
        List<Away> all = new ArrayList<>(away);
        all.add(new Away(before, began, at));
        Instant known = since;
        while (all.size() > MOST) {
            Instant end = all.removeFirst().to();
            known = end.isAfter(known) ? end : known;
        }
        return new Uptime(known, all);
    }
}
