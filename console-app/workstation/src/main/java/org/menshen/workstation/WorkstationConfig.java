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
        this(dataDir, centre, signIn, keys, rules, running, Timing.USUAL, "file:");
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
    /// @param patience longest silence of the centre before the line counts as cut: three heartbeats
    public record Timing(Duration shortestWait, Duration longestWait, Duration patience) {

        /// The timing of a control room.
        public static final Timing USUAL = new Timing(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(15));
    }
}
