package org.menshen.wire.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.correlation.RuleChecks;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleFault;
import org.menshen.domain.correlation.RuleRef;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.ModelCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Correlation rules in files, such as `config/rules`: one YAML file each, named as the rule is.
public final class RuleFolder {

    private final CodeBook codes;
    private final Collection<PlanContent> plans;
    private final DomainJson json;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, RuleFileReader> readers = new LinkedHashMap<>();

    private RuleFolder(CodeBook codes, Collection<PlanContent> plans, DomainJson json) {
        this.codes = codes;
        this.plans = plans;
        this.json = json;
    }

    /// Reads all rules of a directory; none when there is no such directory.
    ///
    /// @param plans the response plans that rules may name
    /// @return what puts each in force, in the order of their ids
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static List<ModelCommand.Publish> read(Path directory, CodeBook codes, Collection<PlanContent> plans, DomainJson json) {
        return Files.isDirectory(directory) ? new RuleFolder(codes, plans, json).read(Lined.files(directory)) : List.of();
    }

    /// Reads one rule.
    ///
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static ModelCommand.Publish one(Path file, CodeBook codes, Collection<PlanContent> plans, DomainJson json) {
        return new RuleFolder(codes, plans, json).read(List.of(file)).getFirst();
    }

    private List<ModelCommand.Publish> read(List<Path> files) {
        Map<String, RuleContent> rules = new LinkedHashMap<>();
        for (Path file : files) {
            RuleContent content = rule(file);
            rules.put(content.id(), content);
        }
        if (faults.isEmpty()) {
            RuleChecks.circle(rules.values()).ifPresent(circle -> faults.add(circle.ruleId() + Lined.SUFFIX + ", line "
                + readers.get(circle.ruleId()).line(new RuleFault(-1, "raises", "")) + ": feeds itself by "
                + String.join(" → ", circle.types())));
        }
        if (!faults.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), faults));
        }
        return rules.values().stream().map(content ->
            new ModelCommand.Publish(new RuleRef(content.id(), content.version(), json.hash(content)), content)).toList();
    }

    private RuleContent rule(Path file) {
        Faults wrong = new Faults(file);
        RuleFileReader reader = new RuleFileReader(Lined.read(file, wrong), wrong);
        RuleContent content = reader.read();
        readers.put(content.id(), reader);
        String name = file.getFileName().toString().replace(Lined.SUFFIX, "");
        if (!content.id().equals(name) && !content.id().isEmpty()) {
            wrong.add(1, "the id '" + content.id() + "' is not the name of the file: call it " + content.id() + Lined.SUFFIX);
        }
        if (wrong.none()) {
            RuleChecks.check(content, codes, plans).forEach(fault -> wrong.add(reader.line(fault), fault.what()));
        }
        faults.addAll(wrong.told());
        return content;
    }
}
