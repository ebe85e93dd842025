package org.menshen.centre.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.menshen.domain.code.CodeException;
import org.menshen.domain.work.WorkValue;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// `statistics.yaml` of a site: counts that a source has published and checked, entered once into the register of police statistics.
public final class StatisticFile {

    /// Its name.
    public static final String NAME = "statistics.yaml";
    private static final List<String> NEEDED = List.of("series", "from", "to", "count", "source");
    private static final List<String> MORE = List.of("committee", "derived");

    private StatisticFile() {
    }

    /// A count.
    ///
    /// @param key what tells it from the others, always the same
    /// @param values the fields of its item
    public record Row(String key, List<WorkValue> values) {

        /// Copies the list.
        public Row {
            values = List.copyOf(values);
        }
    }

    /// Reads the counts of a site; none when it has no such file.
    ///
    /// @throws CodeException naming file, line and what to mend
    public static List<Row> read(Path site) {
        Path file = site.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Faults faults = new Faults(file);
        Fields fields = new Fields(faults);
        List<Row> rows = new ArrayList<>();
        Lined list = Lined.read(file, faults).field("statistics");
        for (Lined entry : list == null ? List.<Lined>of() : list.items()) {
            fields.known(entry, Set.of("series", "from", "to", "count", "source", "committee", "derived"));
            List<WorkValue> values = new ArrayList<>();
            NEEDED.forEach(name -> values.add(new WorkValue(name, fields.need(entry, name))));
            MORE.stream().filter(name -> entry.field(name) != null).forEach(name -> values.add(new WorkValue(name, fields.need(entry, name))));
            String committee = entry.field("committee") == null ? "all" : fields.need(entry, "committee");
            String days = fields.need(entry, "from") + "-" + fields.need(entry, "to");
            rows.add(new Row(String.join("-", fields.need(entry, "series"), committee, days), values));
        }
        if (!faults.none()) {
            throw new CodeException(String.join(System.lineSeparator(), faults.told()));
        }
        return rows;
    }
}
