package org.menshen.map.core.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.map.core.base.Trait;

class OsmTagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "highway=residential|-",
        "highway=residential oneway=yes|ONE_WAY",
        "highway=residential oneway=yes oneway:bicycle=no|ONE_WAY CYCLE_BOTH_WAYS",
        "highway=residential oneway=yes cycleway=opposite_lane|ONE_WAY CYCLE_BOTH_WAYS",
        "highway=tertiary junction=roundabout|ONE_WAY",
        "highway=motorway|ONE_WAY",
        "highway=motorway oneway=no|-",
        "highway=trunk motorroad=yes|NO_FOOT NO_CYCLE",
        "highway=trunk motorroad=yes foot=yes|NO_CYCLE",
        "highway=steps|NO_CYCLE",
        "highway=service access=no|NO_FOOT NO_CYCLE NO_CAR",
        "highway=service access=private|-",
        "highway=service access=no foot=yes|NO_CYCLE NO_CAR",
        "highway=residential vehicle=no|NO_CYCLE NO_CAR",
        "highway=residential vehicle=no bicycle=yes|NO_CAR",
        "highway=residential motor_vehicle=no|NO_CAR",
        "highway=residential motor_vehicle=no motorcar=yes|-",
        "highway=secondary foot=no|NO_FOOT",
    })
    void whoMayUseAStreet(String tags, String traits) {
        Map<String, String> map = Arrays.stream(tags.split(" ")).map(tag -> tag.split("=")).collect(Collectors.toMap(t -> t[0], t -> t[1]));
        assertThat(map.keySet()).allMatch(OsmTags::isKnown);
        Set<Trait> expected = traits == null ? Set.of() : Arrays.stream(traits.split(" ")).map(Trait::valueOf).collect(Collectors.toSet());
        assertThat(OsmTags.traits(map)).isEqualTo(expected);
    }
}
