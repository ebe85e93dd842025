package org.menshen.workstation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.link.SignIn;

import tools.jackson.databind.json.JsonMapper;

/// What a workstation is told when it is made.
///
/// @param dataDir where cache, outbox, base map and settings lie; no other console may use it
/// @param centre base address of the centre, such as `http://127.0.0.1:8080`
/// @param signIn how the seat proves who it is
/// @param keys the key of the encrypted files; its file must not lie in `dataDir`
/// @param rules the rules of the house
/// @param running clock and threads
/// @param timing waits and patience
/// @param fileSystem H2's name of the file system the data lies on, `file:` for a disk
public record WorkstationConfig(Path dataDir, URI centre, SignIn signIn, KeySource keys, Rules rules, Running running, Timing timing,
                                String fileSystem) {

    /// With usual timing on a disk.
    public WorkstationConfig(Path dataDir, URI centre, SignIn signIn, KeySource keys, Rules rules, Running running) {
        this(dataDir, centre, signIn, keys, rules, running, Timing.of(rules.codes()), "file:");
    }

    /// The rules of the house.
    ///
    /// @param rulebook all rules
    /// @param codes the codes
    /// @param permissions who may do what
    /// @param json the written form of the domain
    public record Rules(Rulebook rulebook, CodeBook codes, Permissions permissions, JsonMapper json) {
    }

    /// Clock and threads.
    ///
    /// @param clock the system's clock
    /// @param threads makes the long-lived threads, seven of them
    /// @param timer runs short delayed tasks; stays the caller's
    public record Running(Clock clock, ThreadFactory threads, ScheduledExecutorService timer) {
    }

    /// Waits and patience.
    ///
    /// @param shortestWait first wait after a broken link
    /// @param longestWait longest wait between attempts
    /// @param patience longest silence of a line that was live before it counts as cut: some heartbeats
    /// @param openWithin longest time in which the centre may begin to answer a call; a call that only asks for a sign of life has less
    /// @param grace how long a line may be away before it is said: one that is back at once alarms nobody
    /// @param settle how long the past stays closed once the picture is live, while the windows are made
    public record Timing(Duration shortestWait, Duration longestWait, Duration patience, Duration openWithin, Duration grace, Duration settle) {

        private static final Duration SETTLE = Duration.ofSeconds(2);

        /// A line that is said to be lost at once, and no windows to wait for.
        public Timing(Duration shortestWait, Duration longestWait, Duration patience) {
            this(shortestWait, longestWait, patience, patience, Duration.ZERO, Duration.ZERO);
        }

        /// The timing of the house: the figures `link.*`.
        public static Timing of(CodeBook codes) {
            return new Timing(seconds(codes, "link.retry-first-s"), seconds(codes, "link.retry-longest-s"), seconds(codes, "link.patience-s"),
                    seconds(codes, "link.open-within-s"), seconds(codes, "link.grace-s"), SETTLE);
        }

        private static Duration seconds(CodeBook codes, String figure) {
            return Duration.ofMillis(Math.round(codes.figure(figure) * 1_000));
        }
    }
}
