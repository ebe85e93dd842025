package org.menshen.map.core.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import io.airlift.compress.v3.Compressor;
import io.airlift.compress.v3.lz4.Lz4JavaCompressor;
import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// What editors and history leave in a file, and every way in which a block is packed.
class OsmVersionsTest {

    @TempDir
    private Path folder;

    private OsmImport.Result xml(String content) throws IOException {
        return OsmImport.read(Files.writeString(folder.resolve("x.osm"), "<osm>" + content + "</osm>"));
    }

    private static List<String> streets(OsmImport.Result result) {
        return result.map().features(FeatureKind.PRIMARY).stream().map(BaseFeature::name).toList();
    }

    @Test
    void whatIsMarkedDeletedIsNotDrawn() throws IOException {
        OsmImport.Result result = xml("""
            <node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/><node id='3' lat='0' lon='2'/>
            <node id='4' lat='0' lon='3' action='delete'/><node id='5' visible='false' version='2'/>
            <node id='6' lat='5' lon='5' action='delete'><tag k='place' v='suburb'/><tag k='name' v='旧'/></node>
            <way id='10'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/><tag k='name' v='在'/></way>
            <way id='11' action='delete'><nd ref='2'/><nd ref='3'/><tag k='highway' v='primary'/><tag k='name' v='删'/></way>
            <way id='12' visible='false'/>
            <way id='13' action='modify' visible='true'><nd ref='3'/><nd ref='2'/><nd ref='4'/>
              <tag k='highway' v='primary'/><tag k='name' v='改'/></way>
            <relation id='20' action='delete'><member type='way' ref='10' role='outer'/></relation>""");
        assertThat(streets(result)).containsExactly("在", "改");
        assertThat(result.map().features(FeatureKind.PLACE)).isEmpty();
        assertThat(result.report().left(OsmReport.Reason.DELETED)).isEqualTo(6);
        assertThat(result.report().left(OsmReport.Reason.CUT)).as("a way to a deleted node").isEqualTo(1);
        assertThat(result.report().first()).contains(new OsmReport.Left(OsmReport.Reason.DELETED, "WAY", 11));
    }

    @Test
    void theLastVersionOfAnObjectHolds() throws IOException {
        OsmImport.Result result = xml("""
            <node id='1' version='1' lat='9' lon='9'/><node id='1' version='2' lat='0' lon='0'/>
            <node id='2' version='1' lat='0' lon='1'/><node id='2' version='2' visible='false'/><node id='2' version='3' lat='0' lon='2'/>
            <node id='3' version='1' lat='0' lon='3'><tag k='place' v='suburb'/></node><node id='3' version='2' visible='false'/>
            <way id='10' version='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/><tag k='name' v='先'/></way>
            <way id='10' version='2'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/><tag k='name' v='后'/></way>
            <way id='11' version='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way><way id='11' version='2' visible='false'/>""");
        assertThat(streets(result)).containsExactly("后");
        var shape = result.map().features(FeatureKind.PRIMARY).getFirst().shape();
        assertThat(shape.y(0)).as("the node was moved").isEqualTo(0.5);
        assertThat(shape.x(1)).isEqualTo(0.5 + 2.0 / 360);
        assertThat(result.map().features(FeatureKind.PLACE)).isEmpty();
    }

    @Test
    void aNodeWithoutPositionIsLeftOutAndTold() throws IOException {
        OsmImport.Result result = xml("""
            <node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/><node id='3'/><node id='4' lat='7'/>
            <way id='10'><nd ref='1'/><nd ref='2'/><nd ref='3'/><tag k='highway' v='primary'/></way>""");
        assertThat(streets(result)).hasSize(1);
        assertThat(result.report().left(OsmReport.Reason.UNPLACED)).isEqualTo(2);
        assertThat(result.report().first()).contains(new OsmReport.Left(OsmReport.Reason.UNPLACED, "NODE", 3));
    }

    @Test
    void aFileOfDeletedThingsSaysWhyItIsEmpty() {
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> xml("<node id='1' visible='false'/><way id='2' action='delete'/>"))
            .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.EMPTY)).withMessageContaining("deleted 2")
            .satisfies(e -> assertThat(e.words().in(Locale.CHINESE)).contains("已删除 2").contains("x.osm"));
    }

    @Test
    void coordinatesAreDecimalNumbersAndNothingElseAndABadNodeCostsItselfAlone() throws IOException {
        for (String bad : List.of("NaN", "Infinity", "0x1p3", "1d", "1e5f", "31,2", "３１", "", "1_0", "91", "-90.0001", "1e400")) {
            OsmImport.Result result = xml("<node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/><node id='7' lat='" + bad
                + "' lon='1'><tag k='place' v='suburb'/></node><node id='8' lat='1' lon='" + (bad.equals("91") ? "181" : bad) + "0,'/>"
                + "<way id='10'><nd ref='1'/><nd ref='2'/><nd ref='7'/><tag k='highway' v='primary'/></way>");
            assertThat(streets(result)).as(bad).hasSize(1);
            assertThat(result.report().left(OsmReport.Reason.MISPLACED)).as(bad).isEqualTo(2);
            assertThat(result.report().first()).contains(new OsmReport.Left(OsmReport.Reason.MISPLACED, "NODE", 7));
            assertThat(result.map().features(FeatureKind.PLACE)).isEmpty();
        }
    }

    @Test
    void numbersThatAreNoneCostTheirOwnObjectOrPartAlone() throws IOException {
        OsmImport.Result result = xml("""
            <bounds minlat='x' minlon='0' maxlat='1' maxlon='1'/>
            <node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/><node id='three' lat='0' lon='2'/><node lat='0' lon='3'/>
            <way id='10'><nd ref='1'/><nd ref='2'/><nd ref='x'/><tag k='highway' v='primary'/></way>
            <way id='1e3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>
            <relation id='20'><member type='way' ref='?' role='outer'/><tag k='type' v='multipolygon'/></relation>""");
        assertThat(streets(result)).hasSize(1);
        assertThat(result.report().left(OsmReport.Reason.NAMELESS)).isEqualTo(3);
        assertThat(result.report().first()).contains(new OsmReport.Left(OsmReport.Reason.CUT, "WAY", 10),
            new OsmReport.Left(OsmReport.Reason.CUT, "RELATION", 20));
    }

    @Test
    void aNodeOfABlockThatLiesNowhereCostsItselfAlone() throws IOException {
        Osmformat.DenseNodes dense = Osmformat.DenseNodes.newBuilder().addAllId(List.of(1L, 1L, 1L))
            .addAllLat(List.of(312_000_000L, 0L, 900_000_000L)).addAllLon(List.of(1_215_000_000L, 100_000L, 0L)).build();
        Osmformat.PrimitiveGroup group = street(false, true).toBuilder().setDense(dense)
            .addWays(Osmformat.Way.newBuilder().setId(12).addAllRefs(List.of(1L, 1L)).addAllLat(List.of(1L)).addAllLon(List.of(1L))).build();
        OsmImport.Result result = OsmImport.read(Files.write(folder.resolve("n.pbf"), file(Packing.ZLIB, group, "DenseNodes")));
        assertThat(streets(result)).containsExactly("路");
        assertThat(result.report().first()).contains(new OsmReport.Left(OsmReport.Reason.MISPLACED, "NODE", 3),
            new OsmReport.Left(OsmReport.Reason.MISPLACED, "WAY", 12));
    }

    @Test
    void waysMayCarryTheirOwnPositions() throws IOException {
        OsmImport.Result result = xml("""
            <way id='10'><nd ref='1' lat='0' lon='0'/><nd ref='2' lat='0' lon='1'/><tag k='highway' v='primary'/></way>
            <way id='11'><nd lat='0' lon='1'/><nd lat='0' lon='2'/><tag k='highway' v='primary'/></way>""");
        assertThat(streets(result)).hasSize(2);
        assertThat(result.report().left(OsmReport.Reason.CUT)).isZero();
    }

    private enum Packing { RAW, RAW_UNTOLD, ZLIB, ZLIB_UNTOLD, LZ4, LZ4_UNTOLD, ZSTD, ZSTD_UNTOLD, LZMA, NOTHING, TOO_SHORT, TOO_LONG }

    @Test
    void everyUsualPackingIsRead() throws IOException {
        for (Packing packing : List.of(Packing.RAW, Packing.RAW_UNTOLD, Packing.ZLIB, Packing.ZLIB_UNTOLD, Packing.LZ4, Packing.LZ4_UNTOLD,
            Packing.ZSTD, Packing.ZSTD_UNTOLD)) {
            Path file = Files.write(folder.resolve(packing + ".pbf"), pbf(packing, false, false, "OsmSchema-V0.6", "DenseNodes"));
            assertThat(streets(OsmImport.read(file))).as(packing.toString()).containsExactly("路");
        }
    }

    @Test
    void otherPackingsAndFeaturesAreNamed() throws IOException {
        refused(pbf(Packing.LZMA, false, false), Problem.UNSUPPORTED, "lzma");
        refused(pbf(Packing.NOTHING, false, false), Problem.MALFORMED, "without data");
        refused(pbf(Packing.TOO_SHORT, false, false), Problem.MALFORMED, "unpacks to");
        refused(pbf(Packing.TOO_LONG, false, false), Problem.MALFORMED, "claims a content");
        refused(pbf(Packing.RAW, false, false, "Has_Colours"), Problem.UNSUPPORTED, "Has_Colours");
    }

    private void refused(byte[] bytes, Problem problem, String words) throws IOException {
        Path file = Files.write(folder.resolve("bad.pbf"), bytes);
        assertThatExceptionOfType(MapReadException.class).as(words).isThrownBy(() -> OsmImport.read(file)).withMessageContaining(words)
            .withMessageContaining("bad.pbf").satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void positionsOnWaysAreReadWithAndWithoutNumbers() throws IOException {
        for (boolean numbers : new boolean[] {true, false}) {
            OsmImport.Result result = OsmImport.read(Files.write(folder.resolve("low.pbf"),
                pbf(Packing.ZLIB, true, numbers, "OsmSchema-V0.6", "DenseNodes", "LocationsOnWays")));
            assertThat(streets(result)).containsExactly("路");
            assertThat(result.map().features(FeatureKind.PRIMARY).getFirst().shape().x(1)).isCloseTo(0.5 + 121.51 / 360, within(1e-12));
            assertThat(result.report().left(OsmReport.Reason.CUT)).isZero();
        }
    }

    @Test
    void deletedObjectsOfAHistoryAreNotDrawn() throws IOException {
        Osmformat.Info gone = Osmformat.Info.newBuilder().setVersion(2).setVisible(false).build();
        Osmformat.PrimitiveGroup group = street(false, true).toBuilder()
            .addWays(Osmformat.Way.newBuilder().setId(12).setInfo(gone)).addRelations(Osmformat.Relation.newBuilder().setId(3).setInfo(gone)).build();
        OsmImport.Result result = OsmImport.read(Files.write(folder.resolve("h.pbf"), file(Packing.ZLIB, group, "HistoricalInformation")));
        assertThat(streets(result)).containsExactly("路");
        assertThat(result.report().left(OsmReport.Reason.DELETED)).isEqualTo(3);
    }

    private static byte[] pbf(Packing packing, boolean onWays, boolean numbers, String... features) throws IOException {
        return file(packing, street(onWays, numbers), features);
    }

    private static byte[] file(Packing packing, Osmformat.PrimitiveGroup group, String... features) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder().addAllRequiredFeatures(List.of(features)).build();
        block(out, "OSMHeader", header, Packing.ZLIB);
        Osmformat.StringTable.Builder strings = Osmformat.StringTable.newBuilder();
        List.of("", "highway", "primary", "name", "路").forEach(text -> strings.addS(ByteString.copyFrom(text, StandardCharsets.UTF_8)));
        block(out, "OSMData", Osmformat.PrimitiveBlock.newBuilder().setStringtable(strings).addPrimitivegroup(group).build(), packing);
        return out.toByteArray();
    }

    private static Osmformat.PrimitiveGroup street(boolean onWays, boolean numbers) {
        Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(10).addAllKeys(List.of(1, 3)).addAllVals(List.of(2, 4));
        if (!onWays || numbers) {
            way.addAllRefs(List.of(1L, 1L));
        }
        Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
        if (onWays) {
            way.addAllLat(List.of(312_000_000L, 0L)).addAllLon(List.of(1_215_000_000L, 100_000L));
        } else {
            group.setDense(Osmformat.DenseNodes.newBuilder().addAllId(List.of(1L, 1L, 1L)).addAllLat(List.of(312_000_000L, 0L, -312_000_000L))
                .addAllLon(List.of(1_215_000_000L, 100_000L, -1_215_100_000L)).setDenseinfo(Osmformat.DenseInfo.newBuilder()
                    .addAllVisible(List.of(true, true, false))));
        }
        return group.addWays(way).build();
    }

    private static void block(ByteArrayOutputStream out, String type, MessageLite message, Packing packing) throws IOException {
        byte[] content = message.toByteArray();
        Fileformat.Blob.Builder blob = Fileformat.Blob.newBuilder();
        if (!packing.name().endsWith("UNTOLD")) {
            blob.setRawSize(packing == Packing.TOO_SHORT ? content.length + 9 : packing == Packing.TOO_LONG ? Integer.MAX_VALUE : content.length);
        }
        switch (packing) {
            case RAW, RAW_UNTOLD -> blob.setRaw(ByteString.copyFrom(content));
            case ZLIB, ZLIB_UNTOLD, TOO_SHORT, TOO_LONG -> blob.setZlibData(zlib(content));
            case LZ4, LZ4_UNTOLD -> blob.setLz4Data(packed(new Lz4JavaCompressor(), content));
            case ZSTD, ZSTD_UNTOLD -> blob.setZstdData(packed(new ZstdJavaCompressor(), content));
            case LZMA -> blob.setLzmaData(ByteString.copyFrom(content));
            case NOTHING -> {
                // a blob that holds nothing
            }
        }
        byte[] body = blob.build().toByteArray();
        byte[] head = Fileformat.BlobHeader.newBuilder().setType(type).setDatasize(body.length).build().toByteArray();
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(head.length);
        data.write(head);
        data.write(body);
    }

    private static ByteString packed(Compressor compressor, byte[] content) {
        byte[] packed = new byte[compressor.maxCompressedLength(content.length)];
        return ByteString.copyFrom(packed, 0, compressor.compress(content, 0, content.length, packed, 0, packed.length));
    }

    private static ByteString zlib(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return ByteString.copyFrom(packed, 0, length);
    }

    private static Path scratch;

    @AfterContainer
    static void clean() throws IOException {
        if (scratch != null) {
            Files.deleteIfExists(scratch);
        }
    }

    @Property(tries = 300)
    void whateverTheBytesTheFaultIsNamed(@ForAll("files") byte[] bytes) throws IOException {
        scratch = scratch == null ? Files.createTempFile("any", ".osm") : scratch;
        Files.write(scratch, bytes);
        try {
            assertThat(OsmImport.read(scratch).map().size()).isPositive();
        } catch (MapReadException e) {
            assertThat(e.getMessage()).contains(scratch.toString());
            assertThat(e.words().in(Locale.CHINESE)).contains(scratch.toString());
        }
    }

    @Provide
    Arbitrary<byte[]> files() throws IOException {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        byte[] text = ("<osm><bounds minlat='0' minlon='0' maxlat='1' maxlon='1'/><node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='1'/>"
            + "<way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>").getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> all = any;
        for (byte[] sound : List.of(text, pbf(Packing.RAW, false, false), pbf(Packing.LZ4, false, false), pbf(Packing.ZSTD, true, false),
            pbf(Packing.ZLIB, false, false))) {
            all = Arbitraries.oneOf(all, changed(sound));
        }
        return all;
    }

    private static Arbitrary<byte[]> changed(byte[] sound) {
        Arbitrary<UnaryOperator<byte[]>> one = Arbitraries.integers().between(0, sound.length - 1).flatMap(at -> Arbitraries.bytes().map(value ->
            bytes -> {
                byte[] other = bytes.clone();
                other[at] = value;
                return other;
            }));
        Arbitrary<UnaryOperator<byte[]>> cut = Arbitraries.integers().between(0, sound.length).map(length -> bytes -> Arrays.copyOf(bytes, length));
        return Arbitraries.oneOf(one, cut).map(change -> change.apply(sound));
    }
}
