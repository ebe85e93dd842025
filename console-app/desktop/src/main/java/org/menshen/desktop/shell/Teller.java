package org.menshen.desktop.shell;

import java.util.List;

import org.menshen.desktop.text.FactWords;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Change;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rollcall.RollcallCommand;

/// Says once what the person must know and did not ask for: a command that somebody else's act overtook, and troubles of the workstation.
final class Teller implements AutoCloseable {

    private final Banner notices;
    private final Texts texts;
    private final RefusalWords refusals;
    private final FactWords facts;
    private final List<Pin> pins;

    Teller(ConsolePorts ports, Banner notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
        this.refusals = new RefusalWords(ports.lang());
        this.facts = new FactWords(ports.lang());
        this.pins = List.of(ports.workspace().observeConflicts(this::conflict), ports.stationNotices().observe(this::station));
        ports.stationNotices().recent().forEach(this::station);
    }

    private void conflict(Workspace.Conflict conflict) {
        if (conflict.command() instanceof AlertCommand.MarkDelivered || conflict.command() instanceof IncidentCommand.MarkDelivered
                || conflict.command() instanceof RollcallCommand.MarkDelivered) {
            // no person's act: another desk of this seat was first
            return;
        }
        String refusal = refusals.words(conflict.refusal());
        if (conflict.instead().isEmpty()) {
            notices.warn(texts.get("conflict.refused", conflict.subject().id(), refusal));
            return;
        }
        Change last = conflict.instead().getLast();
        notices.warn(texts.get("conflict.overtaken", conflict.subject().id(), last.stamp().actor().name(), last.stamp().actor().seat(),
                facts.words(last.fact()), refusal));
    }

    private void station(org.menshen.domain.port.Notices.Notice notice) {
        String key = "notice." + notice.code();
        String words = texts.has(key) ? texts.named(key, notice.details()) : texts.get("station.unknown", notice.code(), notice.details());
        if (notice.weight() == org.menshen.domain.port.Notices.Weight.INFO) {
            notices.tell(words);
        } else if (notice.weight() == org.menshen.domain.port.Notices.Weight.ERROR) {
            notices.insist(words);
        } else {
            notices.warn(words);
        }
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
    }
}
