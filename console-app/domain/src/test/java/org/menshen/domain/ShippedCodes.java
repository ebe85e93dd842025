package org.menshen.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeList;
import org.menshen.domain.time.HolidayCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The code lists of the distribution for tests that stand below the room where files are read: it trusts them, `CodeFolder` does not.
final class ShippedCodes {

    private static final Set<String> COLUMNS = Set.of("code", "zh", "en", "parent", "std", "stdCode", "effectiveFrom", "effectiveTo", "note");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private ShippedCodes() {
    }

    static CodeBook read(Path folder) {
        Map<String, CodeList> lists = new TreeMap<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("calendar.yaml")).forEach(file -> {
                String name = file.getFileName().toString().replace(".yaml", "");
                lists.put(name, new CodeList(name, YAML.readTree(file.toFile()).path("codes").valueStream().map(ShippedCodes::code).toList()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CodeBook.of(lists, calendar(YAML.readTree(folder.resolve("calendar.yaml").toFile())), folder.toString());
    }

    private static Code code(JsonNode entry) {
        Map<String, String> attributes = entry.properties().stream().filter(p -> !COLUMNS.contains(p.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, p -> text(p.getValue()), (a, b) -> b, TreeMap::new));
        return new Code(text(entry.get("code")), text(entry.get("zh")), text(entry.get("en")), entry.path("parent").asString(null),
            entry.path("std").asString(null), entry.path("stdCode").asString(null), null, null, "", attributes);
    }

    private static String text(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")) : value.asString();
    }

    private static HolidayCalendar calendar(JsonNode root) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (JsonNode holiday : root.path("holidays")) {
            LocalDate.parse(holiday.path("from").asString()).datesUntil(LocalDate.parse(holiday.path("to").asString()).plusDays(1)).forEach(off::add);
            holiday.path("worked").forEach(day -> worked.add(LocalDate.parse(day.asString())));
        }
        return new HolidayCalendar(ZoneId.of(root.path("zone").asString()), LocalTime.parse(root.path("workStart").asString()),
            LocalTime.parse(root.path("workEnd").asString()), off, worked);
    }
}
