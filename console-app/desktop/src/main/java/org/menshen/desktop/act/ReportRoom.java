package org.menshen.desktop.act;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.report.ReportFiller;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;

/// The room as this console sees it, for the figures of reports: what is submitted now would say the same. Any thread.
public final class ReportRoom {

    private ReportRoom() {
    }

    /// Takes figures from the states of now.
    public static ReportFiller filler(ConsolePorts ports) {
        return new ReportFiller(kind -> ports.workspace().all(kind).stream().map(Versioned::state), RuleContext.at(ports.clock(), ports.codes(),
                new Permissions(ports.codes()), ports.workspace().actor(), ports.drill().status().isPresent()));
    }
}
