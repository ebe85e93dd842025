package org.menshen.wire.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.plan.PlanChecks;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanRef;
import org.menshen.domain.rules.Permissions;
import org.menshen.wire.DomainJson;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// A directory of response plans, such as `config/plans`: one YAML file each, named as the plan is.
public final class PlanFolder {

    /// what a role that a step names has to be allowed
    private static final String FINISH = "incident.finish-step";

    private final CodeBook codes;
    private final Permissions permissions;
    private final DomainJson json;
    private final List<String> faults = new ArrayList<>();

    private PlanFolder(CodeBook codes, DomainJson json) {
        this.codes = codes;
        this.permissions = new Permissions(codes);
        this.json = json;
    }

    /// Reads all plans of a directory; none when there is no such directory.
    ///
    /// @return what puts each in force, in the order of their ids
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static List<PlanCommand.Publish> read(Path directory, CodeBook codes, DomainJson json) {
        return Files.isDirectory(directory) ? new PlanFolder(codes, json).read(directory) : List.of();
    }

    private List<PlanCommand.Publish> read(Path directory) {
        Map<String, PlanCommand.Publish> plans = new TreeMap<>();
        for (Path file : Lined.files(directory)) {
            PlanContent content = plan(file);
            plans.put(content.id(), new PlanCommand.Publish(new PlanRef(content.id(), content.version(), json.hash(content)), content));
        }
        if (!faults.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), faults));
        }
        return List.copyOf(plans.values());
    }

    private PlanContent plan(Path file) {
        Faults wrong = new Faults(file);
        PlanFileReader reader = new PlanFileReader(Lined.read(file, wrong), wrong);
        PlanContent content = reader.read();
        String name = file.getFileName().toString().replace(Lined.SUFFIX, "");
        if (!content.id().equals(name) && !content.id().isEmpty()) {
            wrong.add(1, "the id '" + content.id() + "' is not the name of the file: call it " + content.id() + Lined.SUFFIX);
        }
        if (wrong.none()) {
            PlanChecks.check(content, codes, role -> permissions.may(role, FINISH, false))
                .forEach(fault -> wrong.add(reader.line(fault), (fault.step().isEmpty() ? "" : "'" + fault.step() + "': ") + fault.what()));
        }
        faults.addAll(wrong.told());
        return content;
    }
}
