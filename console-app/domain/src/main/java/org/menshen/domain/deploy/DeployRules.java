package org.menshen.domain.deploy;

import java.time.Duration;

import org.menshen.domain.code.CodeBook;

/// The figures that deployments are measured and proposed by (`deploy.*` of the figures).
///
/// @param cover demand that is reached within this counts as covered
/// @param longest demand that is reached later, or not at all, counts as reached after this
/// @param stretch the longest that a unit may stand at posts without a rest
/// @param rest how long a rest has to be to count as one
/// @param change the least time between two posts of a unit
/// @param wayShare what a minute of the way to a post counts beside a minute of expected response
/// @param lead how long before its post begins an order is given
/// @param solve how long a proposal is looked for
/// @param still when it has not got better for so long it is done
/// @param historyDays how many days of the past demand is taken from
/// @param leastAlerts with fewer than so many past alerts every guarded site counts the same
/// @param mostAlerts more past alerts than so many are not looked at, the newest are
public record DeployRules(Duration cover, Duration longest, Duration stretch, Duration rest, Duration change, double wayShare, Duration lead,
                          Duration solve, Duration still, int historyDays, int leastAlerts, int mostAlerts) {

    private static final long HOUR_S = 3_600;
    private static final long MINUTE_S = 60;

    /// By the figures.
    public static DeployRules of(CodeBook codes) {
        return new DeployRules(span(codes, "deploy.cover-min", MINUTE_S), span(codes, "deploy.longest-min", MINUTE_S),
            span(codes, "deploy.stretch-h", HOUR_S), span(codes, "deploy.rest-h", HOUR_S), span(codes, "deploy.change-min", MINUTE_S),
            codes.figure("deploy.way-share"), span(codes, "deploy.lead-min", MINUTE_S), span(codes, "deploy.solve-s", 1),
            span(codes, "deploy.still-s", 1), (int) codes.figure("deploy.history-d"), (int) codes.figure("deploy.least-alerts"),
            (int) codes.figure("deploy.most-alerts"));
    }

    private static Duration span(CodeBook codes, String key, long unitS) {
        return Duration.ofMillis(Math.round(codes.figure(key) * unitS * 1_000));
    }
}
