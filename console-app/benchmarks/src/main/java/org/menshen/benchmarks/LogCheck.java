package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Repair;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;

import tools.jackson.databind.JsonNode;

/// Reads all that a centre has written, in both files, and says whether it is what was answered.
final class LogCheck {

    private final DomainJson json = new DomainJson();
    private final AlertIds ids;
    private final Deciding rules;

    /// @param drill whether the centre runs a drill
    LogCheck(CodeBook codes, boolean drill) {
        this.ids = new AlertIds(drill);
        this.rules = new Deciding(new Rulebook(), codes, new Permissions(codes), false);
    }

    /// What is there.
    ///
    /// @param changes how many changes there are
    /// @param lost alerts and acts that were answered and are not there
    /// @param doubled acts that are there twice, and alerts of the same id
    /// @param faults what else is wrong with the files
    record Found(long changes, int lost, int doubled, List<String> faults) {
    }

    /// Reads the closed files of a centre. Every row is verified by its hash, and the journal has to hold the same chain.
    ///
    /// @param alerts the feed's ids that were answered
    /// @param acts ids of commands that were answered with changes
    Found check(Path folder, Collection<String> alerts, Collection<UUID> acts) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> items = items(folder);
        Repair.Report report = Repair.run(folder, rules, Clock.systemUTC());
        report.mended().forEach(mended -> faults.add(mended.toString()));
        // a repair works all of them out anew from the log
        if (!items.equals(items(folder))) {
            faults.add("the work items were otherwise than the log says");
        }
        Set<String> raised = new HashSet<>();
        Set<String> commands = new HashSet<>();
        int[] doubled = {0};
        String[] end = {""};
        try (Database database = Database.file(folder)) {
            database.reading().useHandle(handle -> {
                handle.createQuery("select subject_id from change_log where kind = 'alert' and version = 1").mapTo(String.class)
                        .forEach(id -> doubled[0] += raised.add(id) ? 0 : 1);
                handle.createQuery("select command_id, max(seq) - min(seq) + 1 as span, count(*) as n from change_log group by command_id")
                        .map((row, context) -> {
                            commands.add(row.getString("command_id"));
                            return row.getLong("span") - row.getLong("n");
                        }).forEach(gap -> doubled[0] += gap == 0 ? 0 : 1);
                end[0] = handle.createQuery("select hash from log_head").mapTo(String.class).one();
            });
        }
        int lost = (int) alerts.stream().filter(id -> !raised.contains(ids.alert(AlertFeed.SOURCE, id).id())).count()
                + (int) acts.stream().filter(id -> !commands.contains(id.toString())).count();
        String last = journal(folder.resolve("centre.journal"), report.changes(), faults);
        if (!last.equals(end[0])) {
            faults.add("the journal ends otherwise than the database");
        }
        return new Found(report.changes(), lost, doubled[0], faults);
    }

    private static Map<String, String> items(Path folder) {
        try (Database database = Database.file(folder)) {
            return database.reading().withHandle(handle -> handle.createQuery("select id, version, seq, lapses, follows, body from work_item")
                    .map((row, context) -> Map.entry(row.getString("id"), row.getString("version") + " " + row.getString("seq") + " "
                            + row.getString("lapses") + " " + row.getString("follows") + " " + row.getString("body")))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    private String journal(Path file, long changes, List<String> faults) throws IOException {
        long seq = 0;
        String hash = HashChain.ORIGIN;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (JsonNode change : json.mapper().readTree(line).path("changes")) {
                    if (change.path("seq").asLong() != ++seq || !change.path("previousHash").asString("").equals(hash)) {
                        faults.add("the journal breaks at " + seq);
                    }
                    hash = change.path("hash").asString("");
                }
            }
        }
        if (seq != changes) {
            faults.add("the journal holds " + seq + " changes and the database " + changes);
        }
        return hash;
    }
}
