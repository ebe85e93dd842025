package org.menshen.workstation.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.YamlFault;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A mapping that somebody wrote: `datum: GCJ02`, and `columns:` with a meaning for each heading, such as `问题: field description`, `办结: act close`,
/// `开立: opened`. Headings that it does not name stand for what they tell.
public final class MappingFile {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private MappingFile() {
    }

    /// Reads one.
    ///
    /// @param guess what the headings tell
    /// @throws IOException when it cannot be read, with what to mend
    public static ItemMapping read(Path file, Map<String, ItemColumn> guess) throws IOException {
        try {
            JsonNode whole = YAML.readTree(Files.readString(file));
            Map<String, ItemColumn> columns = new LinkedHashMap<>(guess);
            for (Map.Entry<String, JsonNode> each : whole.path("columns").properties()) {
                String heading = each.getKey();
                ItemColumn column = ItemColumn.read(each.getValue().asString()).filter(meant -> guess.containsKey(heading))
                        .orElseThrow(() -> ImportFault.of(null, "mapping.wrong", file, heading + ": " + each.getValue().asString()));
                columns.put(heading, column);
            }
            return new ItemMapping(columns, whole.path("datum").asString(""));
        } catch (RuntimeException e) {
            throw YamlFault.of(file, "mapping.none", e);
        }
    }
}
