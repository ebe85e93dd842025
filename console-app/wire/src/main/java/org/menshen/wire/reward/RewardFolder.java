package org.menshen.wire.reward;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.gate.RewardStep;
import org.menshen.domain.plan.Bilingual;
import org.menshen.wire.DomainJson;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// A directory of rules of rewards, such as `config/rewards`: one YAML file a version, named `<id>-v<version>`.
public final class RewardFolder {

    private static final Set<String> RULE = Set.of("id", "version", "zh", "en", "note", "from", "steps");
    private static final int FULL = 100;

    private RewardFolder() {
    }

    /// Reads all rules of a directory; none when there is no such directory.
    ///
    /// @return what puts each in force, by the subject of its edition
    /// @throws CodeException naming file, line, column and what to mend of everything that is wrong
    public static Map<Subject, RewardCommand.Publish> read(Path directory, DomainJson json) {
        Map<Subject, RewardCommand.Publish> all = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (Path file : Files.isDirectory(directory) ? Lined.files(directory) : List.<Path>of()) {
            Faults wrong = new Faults(file);
            RewardRule rule = one(file, wrong);
            told.addAll(wrong.told());
            all.put(Reward.subject(rule, json.hash(rule)), new RewardCommand.Publish(rule));
        }
        if (!told.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), told));
        }
        return all;
    }

    private static RewardRule one(Path file, Faults wrong) {
        Lined root = Lined.read(file, wrong);
        Fields fields = new Fields(wrong);
        fields.known(root, RULE);
        List<RewardStep> steps = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Lined entry : root.field("steps") == null ? List.<Lined>of() : root.field("steps").items()) {
            fields.known(entry, Set.of("least", "amount"));
            RewardStep step = new RewardStep(fields.number(entry, "least", 0), fields.number(entry, "amount", 0));
            if (step.least() < 0 || step.least() > FULL || !seen.add(step.least())) {
                wrong.add(entry.lineOf("least"), entry.columnOf("least"), "'least' is a score from 0 to 100, each once: " + step.least());
            }
            if (step.amount() < 0) {
                wrong.add(entry.lineOf("amount"), entry.columnOf("amount"), "'amount' is 0 or more: " + step.amount());
            }
            steps.add(step);
        }
        if (steps.isEmpty()) {
            wrong.add(root.lineOf("steps"), root.columnOf("steps"), "has no 'steps', a list of {least, amount}");
        }
        RewardRule rule = new RewardRule(fields.need(root, "id"), fields.number(root, "version", 0), fields.words(root),
            root.field("note") == null ? Bilingual.NONE : fields.words(root.field("note")), fields.need(root, "from"), steps);
        if (!rule.from().matches("\\d{4}-(0[1-9]|1[0-2])")) {
            wrong.add(root.lineOf("from"), root.columnOf("from"), "'from' is no month such as 2026-01: '" + rule.from() + "'");
        }
        String name = file.getFileName().toString().replace(Lined.SUFFIX, "");
        if (!name.equals(rule.id() + "-v" + rule.version())) {
            wrong.add(1, "call the file " + rule.id() + "-v" + rule.version() + Lined.SUFFIX);
        }
        return rule;
    }
}
