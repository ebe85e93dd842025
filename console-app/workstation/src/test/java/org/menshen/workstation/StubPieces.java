package org.menshen.workstation;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.WorkItem;

/// What a centre tells of past alerts and of work items, piece by piece.
final class StubPieces {

    private StubPieces() {
    }

    private record Line(String subject, long version, State state) {
    }

    /// The numbers of a question.
    static Map<String, Long> asked(URI uri) {
        Map<String, Long> asked = new LinkedHashMap<>();
        for (String part : uri.getQuery().split("&")) {
            asked.put(part.substring(0, part.indexOf('=')), Long.parseLong(part.substring(part.indexOf('=') + 1)));
        }
        return asked;
    }

    static String alerts(Ledger ledger, Map<String, Long> asked, long most) {
        List<String> lines = new ArrayList<>();
        synchronized (ledger) {
            long until = Math.min(asked.get("until"), ledger.seq());
            long after = Math.max(asked.get("after"), until - Math.min(most, asked.get("changes")));
            List<Change> log = ledger.log();
            for (Change change : log.subList((int) after, (int) until).reversed()) {
                Versioned<State> now = ledger.state(change.subject());
                if (now.version() == change.version() && now.state() instanceof Alert alert) {
                    PastAlert.of(alert, PastRules.of(House.CODES))
                            .ifPresent(over -> lines.add("{\"alert\":" + House.JSON.writeValueAsString(over) + "}"));
                }
            }
            String begins = after < until ? "\"begins\":\"" + log.get((int) after).stamp().centreTime() + "\"," : "";
            lines.add("{\"end\":{\"after\":%d,\"until\":%d,%s\"rows\":%d}}".formatted(after, until, begins, lines.size()));
        }
        return String.join("\n", lines) + "\n";
    }

    static String items(Ledger ledger, Map<String, Long> asked, long most) {
        List<String> lines = new ArrayList<>();
        synchronized (ledger) {
            long until = asked.get("until");
            long after = asked.get("after");
            List<Change> log = ledger.log();
            for (Change change : log.subList((int) after, (int) Math.min(until, log.size())).reversed()) {
                Versioned<State> now = ledger.state(change.subject());
                if (now.version() == change.version() && now.state() instanceof WorkItem && change.seq() > after) {
                    lines.add(House.JSON.writeValueAsString(new Line(change.subject().toString(), now.version(), now.state())));
                    after = lines.size() >= Math.min(most, asked.get("most")) ? change.seq() - 1 : after;
                }
            }
            lines.add("{\"end\":{\"after\":%d,\"until\":%d,\"rows\":%d}}".formatted(after, until, lines.size()));
        }
        return String.join("\n", lines) + "\n";
    }
}
