package org.menshen.desktop.sound;

import java.time.Duration;
import java.time.Instant;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Link;

/// Whether a lost line still calls: from its loss until somebody at the desk silences it or it is back. One for all windows. What is silenced
/// is this outage; the next one calls again. Safe from any thread.
public final class LineAlarm {

    private volatile int silenced;

    /// Whether somebody has to be told of this.
    public boolean calls(Link.Line line) {
        return line.fault() != Link.Fault.NONE && line.outage() != silenced;
    }

    /// Somebody has heard it.
    public void silence(Link.Line line) {
        silenced = line.outage();
    }

    /// When a lost line is to be heard: at once, and again after a pause while it calls. One thread at a time.
    static final class Call {

        private final LineAlarm alarm;
        private final Duration repeat;
        private Instant last = Instant.MIN;

        Call(LineAlarm alarm, Duration repeat) {
            this.alarm = alarm;
            this.repeat = repeat;
        }

        static Duration repeat(CodeBook codes) {
            return Duration.ofSeconds((long) codes.figure("sound.line-repeat-s"));
        }

        /// Whether it is to be heard now.
        ///
        /// @param now the desk's own time
        boolean due(Link.Line line, Instant now) {
            if (!alarm.calls(line)) {
                last = Instant.MIN;
                return false;
            }
            if (!last.equals(Instant.MIN) && now.isBefore(last.plus(repeat)) && !now.isBefore(last)) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
