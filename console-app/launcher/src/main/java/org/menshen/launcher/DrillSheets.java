package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;

/// What drills expect, read from the configuration of this program. Safe from any thread; reads files.
///
/// @param home configuration
/// @param site the site folder
/// @param codes code lists
record DrillSheets(Home home, Path site, CodeBook codes) implements Exercises {

    private static final String JOINED = "\\+";

    @Override
    public Played of(Drill.Status drill) {
        try {
            return read(List.of(drill.name().split(JOINED)));
        } catch (IOException | CodeException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    /// What one drill expects, or several that are played as one.
    ///
    /// @param names names or files
    /// @throws IOException when one is not found or cannot be read
    /// @throws CodeException naming file and line of every expected act that is wrong
    Played read(List<String> names) throws IOException {
        DomainJson json = new DomainJson();
        var plans = PlanFolder.read(home.config().resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList();
        return Drills.played(names, home.config().resolve("drills"), site, ZoneId.of(SiteLoader.describe(site).zone()), codes, plans, json);
    }
}
