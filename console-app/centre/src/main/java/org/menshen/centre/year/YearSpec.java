package org.menshen.centre.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.RecordMakers;
import org.menshen.wire.imports.YamlFault;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a made-up year is like; `config/demo/year.yaml` says what may stand there.
///
/// @param until when the year ends, as `2026-09-30 20:00` in the time of the site
/// @param hours weights of the 24 hours
/// @param week factors of the days of the week, Monday first
/// @param months factors of the months, January first
/// @param surnames of persons, none of whom there is
/// @param roads names of roads
/// @param spots where something is
public record YearSpec(String until, List<Double> hours, List<Double> week, List<Double> months, List<String> surnames, List<String> roads,
                       List<String> spots, List<Register> registers) {

    private static final YAMLMapper YAML = YAMLMapper.builder().addModule(RecordMakers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// A register's year.
    ///
    /// @param workflow id of its workflow
    /// @param perDay items a day, as a mean
    /// @param place whether an item has a position
    /// @param weekly counts of committees and weeks instead of items that come by the day; `null` for none
    record Register(String workflow, double perDay, @Nullable Boolean place, Map<String, Field> fields, List<Way> ways, @Nullable Weekly weekly) {
    }

    /// Counts of a series by committee and week.
    ///
    /// @param series its code
    /// @param mean how many a committee has in a week
    /// @param weights factors of committees; 1 for those that are not named
    /// @param falls the days from which on some committees have half as many
    record Weekly(String series, double mean, Map<String, Double> weights, Map<String, String> falls) {
    }

    /// What becomes of an item.
    ///
    /// @param share its weight
    /// @param within only for items opened in so many last days; `null` for all
    /// @param acts each with the median of the time that it takes
    /// @param fields values that come with it once all was done
    /// @param with values that come with an act
    /// @param flags flags that are raised then
    record Way(double share, @Nullable Integer within, List<String> acts, @Nullable Map<String, String> fields,
               @Nullable Map<String, Map<String, String>> with, @Nullable List<String> flags) {
    }

    /// How a field is filled in; one of the first parts says with what.
    ///
    /// @param given share of the items that have it; `null` for all
    /// @param after the act that fills it in; `null` for the opening
    /// @param only values of other fields with which it is filled in alone
    record Field(@Nullable JsonNode say, @Nullable String by, @Nullable Map<String, Double> pick, @Nullable List<Integer> whole, @Nullable Double yes,
                 @Nullable Boolean site, @Nullable Boolean committee, @Nullable Boolean name, @Nullable Boolean phone, @Nullable Boolean address,
                 @Nullable List<Integer> time, @Nullable List<Integer> day, @Nullable String number, @Nullable Double given, @Nullable String after,
                 @Nullable Map<String, String> only) {
    }

    /// Reads it.
    ///
    /// @throws IOException when it cannot be read or says something else, with what to mend
    public static YearSpec read(Path file) throws IOException {
        try {
            return YAML.readValue(Files.readString(file), YearSpec.class);
        } catch (RuntimeException e) {
            throw YamlFault.of(file, "mapping.none", e);
        }
    }
}
