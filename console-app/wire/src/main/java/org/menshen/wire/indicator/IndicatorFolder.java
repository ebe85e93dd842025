package org.menshen.wire.indicator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Indicators in files, such as `config/indicators`: each file holds a list `indicators`.
public final class IndicatorFolder {

    private IndicatorFolder() {
    }

    /// Reads all indicators of a directory, in the order of the files; none when there is no such directory.
    ///
    /// @param flows a register by its id, against which an indicator is checked; `null` when registers are not known yet
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static List<Indicator> read(Path directory, CodeBook codes, @Nullable Function<String, Optional<WorkflowContent>> flows) {
        List<Indicator> all = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : Files.isDirectory(directory) ? Lined.files(directory) : List.<Path>of()) {
            Faults faults = new Faults(file);
            Lined list = Lined.read(file, faults).field("indicators");
            if (list == null || list.kind() != Lined.Kind.LIST) {
                faults.add(1, "needs 'indicators', a list");
            } else {
                for (Lined entry : list.items()) {
                    Indicator indicator = new IndicatorReader(entry, codes, faults).read(flows);
                    if (!ids.add(indicator.id())) {
                        faults.add(entry.lineOf("id"), "there is another indicator '" + indicator.id() + "'");
                    }
                    all.add(indicator);
                }
            }
            told.addAll(faults.told());
        }
        if (!told.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), told));
        }
        return all;
    }
}
