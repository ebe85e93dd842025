package org.menshen.map.core.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.MapReadException;

/// OSM XML in the encodings that are met, and in none.
class OsmXmlTextTest {

    private static final String ROAD = "<node id='1' lat='31' lon='121'/><node id='2' lat='31.1' lon='121'/>"
        + "<way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/><tag k='name' v='浦东大道'/></way></osm>";

    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.osm"), bytes);
    }

    @Test
    void everyDeclaredEncodingIsHeeded() throws IOException {
        for (String name : new String[] {"UTF-8", "GBK", "GB18030", "UTF-16"}) {
            byte[] bytes = ("<?xml version='1.0' encoding='" + name + "'?><osm version='0.6'>" + ROAD).getBytes(Charset.forName(name));
            assertThat(OsmImport.read(write(bytes)).map().features(FeatureKind.PRIMARY)).as(name).extracting(f -> f.name()).containsExactly("浦东大道");
        }
        byte[] marked = ("\uFEFF<osm version='0.6'>" + ROAD).getBytes(StandardCharsets.UTF_8);
        assertThat(OsmImport.read(write(marked)).map().features(FeatureKind.PRIMARY)).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextAreNamedAndNothingIsPrinted() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] gbk = ("<osm version='0.6'>" + ROAD).getBytes(Charset.forName("GBK"));
            assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> OsmImport.read(write(gbk)))
                .satisfies(e -> assertThat(e.getMessage()).contains("no text in the encoding"));
            byte[] unknown = ("<?xml version='1.0' encoding='KLINGON'?><osm version='0.6'>" + ROAD).getBytes(StandardCharsets.UTF_8);
            assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> OsmImport.read(write(unknown)))
                .satisfies(e -> assertThat(e.getMessage()).contains("KLINGON").contains("UTF-8"));
            Random dice = new Random(7);
            byte[] sound = ("<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>" + ROAD).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = sound.clone();
                bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
                try {
                    OsmImport.read(write(bytes));
                } catch (MapReadException named) {
                    assertThat(named.getMessage()).contains("a.osm");
                }
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)).doesNotContain("fatal error");
    }
}
