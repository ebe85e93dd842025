package org.menshen.wire.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

import org.menshen.domain.code.CodeException;
import org.menshen.domain.time.HolidayCalendar;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads `calendar.yaml`: zone, working time, and for each holiday its first and last day and the weekend days worked for it.
final class CalendarReader {

    private final YAMLMapper yaml;

    CalendarReader(YAMLMapper yaml) {
        this.yaml = yaml;
    }

    HolidayCalendar read(Path file) {
        if (!Files.isReadable(file)) {
            throw new CodeException(file.getFileName() + ": missing in " + file.getParent() + ": it gives zone, working time and holidays");
        }
        try {
            JsonNode root = yaml.readTree(file.toFile());
            Set<LocalDate> off = new HashSet<>();
            Set<LocalDate> worked = new HashSet<>();
            for (JsonNode holiday : root.path("holidays")) {
                LocalDate last = LocalDate.parse(holiday.path("to").asString());
                for (LocalDate day = LocalDate.parse(holiday.path("from").asString()); !day.isAfter(last); day = day.plusDays(1)) {
                    off.add(day);
                }
                holiday.path("worked").forEach(day -> worked.add(LocalDate.parse(day.asString())));
            }
            return new HolidayCalendar(ZoneId.of(root.path("zone").asString()), LocalTime.parse(root.path("workStart").asString()),
                LocalTime.parse(root.path("workEnd").asString()), off, worked);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new CodeException(file.getFileName() + ": " + e.getMessage()
                + " (needs zone, workStart, workEnd as \"09:00\", and holidays with from, to, worked as 2026-10-01)", e);
        }
    }
}
