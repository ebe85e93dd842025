package org.menshen.centre.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// How a centre is run.
///
/// @param dataDir where its database lies; made when missing. Ignored when `jdbcUrl` is given
/// @param jdbcUrl a database elsewhere
/// @param configDir the directory `config` of the distribution, with `codes` and `defaults`
/// @param host address to bind; `127.0.0.1` unless others join from the network
/// @param port port to bind; 0 for any free one
/// @param site name of the site it serves
/// @param drill the drill it serves; empty for live operation
/// @param demoSignIn whether invented officers may sign in without a password from the same machine
public record CentreConfig(Path dataDir, Optional<String> jdbcUrl, Path configDir, String host, int port, String site,
                           Optional<DrillPlan> drill, boolean demoSignIn) {

    /// A centre on loopback with an H2 file, any free port and demonstration sign-in: the default run.
    public static CentreConfig local(Path dataDir, Path configDir, String site, Optional<DrillPlan> drill) {
        return new CentreConfig(dataDir, Optional.empty(), configDir, "127.0.0.1", 0, site, drill, true);
    }

    /// The drill that a centre serves.
    ///
    /// @param name shown name
    /// @param start first instant of the recording
    /// @param end last instant of the recording
    /// @param begin where the clock begins; it begins later when the change log is further already
    /// @param speed times real time, 1…60
    /// @param running whether the clock runs at once
    /// @param practice whether whoever sits there steers it, without an instructor
    public record DrillPlan(String name, Instant start, Instant end, Instant begin, double speed, boolean running, boolean practice) {

        /// One that an instructor steers.
        public DrillPlan(String name, Instant start, Instant end, Instant begin, double speed, boolean running) {
            this(name, start, end, begin, speed, running, false);
        }
    }
}
