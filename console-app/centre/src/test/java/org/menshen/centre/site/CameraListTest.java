package org.menshen.centre.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.wire.imports.RowNote;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.Optics;
import org.menshen.map.core.geo.Bounds;

/// Camera lists as spreadsheets save them, and every way in which a row can be wrong.
class CameraListTest {

    private static final String HEAD = "id,name,lat,lon,crs,azimuth,opening,range,url\n";
    private static final String ID = "3101150000132090000";

    @TempDir
    Path dir;

    private CameraList.Read read(byte[] bytes) throws IOException {
        return CameraList.read(Files.write(dir.resolve("list.csv"), bytes), SiteSpec.Video.USUAL, dir, null, Set.of());
    }

    private CameraList.Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DeviceCommand.Register only(CameraList.Read read) {
        assertThat(read.rejected()).isEmpty();
        assertThat(read.registrations()).hasSize(1);
        return (DeviceCommand.Register) read.registrations().getFirst().command();
    }

    private static String row(String text) {
        return HEAD + ID + "1," + text + "\n";
    }

    @Test
    void everyWayASpreadsheetSavesIsRead() throws IOException {
        String comma = HEAD + ID + "1,滨江广场北,31.2010,121.4990,WGS84,200,70,90,rtsp://10.0.0.1:554/cam1\n";
        String semicolon = comma.replace(',', ';');
        String decimal = semicolon.replace("31.2010", "31,2010").replace("121.4990", "121,4990").replace(";90;", ";90,5;");
        for (String text : List.of(comma, semicolon, decimal, comma.replace(',', '\t'), comma.replace(',', '|'), comma.replace("\n", "\r\n"),
                comma.replace("\n", "\r"), "sep=;\r\n" + semicolon, "\n\n" + comma, comma.replace("id,name", "ID, Name "),
                comma.replace(ID + "1", "=\"" + ID + "1\""), comma.replace(",rtsp", ",\"rtsp").replace("cam1", "cam1\""),
                comma.replace("\n", ",,\n"), comma + ",,,,,,,,\n")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"))) {
                check(text, text.getBytes(charset));
            }
            for (Charset marked : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
                    Charset.forName("UTF-32LE"))) {
                check(text, ("\ufeff" + text).getBytes(marked));
            }
            check(text, text.getBytes(StandardCharsets.UTF_16LE));
        }
        String spaced = comma.replace("31.2010", "\u00a031.2010 ");
        check(spaced, spaced.getBytes(StandardCharsets.UTF_8));
    }

    private void check(String text, byte[] bytes) throws IOException {
        DeviceCommand.Register camera = only(read(bytes));
        assertThat(camera.name()).as(text).isEqualTo("滨江广场北");
        assertThat(camera.position().lat()).as(text).isCloseTo(31.2010, within(1e-9));
        assertThat(camera.position().lon()).as(text).isCloseTo(121.4990, within(1e-9));
        assertThat(camera.streamUrl()).as(text).isEqualTo("rtsp://10.0.0.1:554/cam1");
    }

    @Test
    void whatIsWrongWithARowIsSaidWithItsLine() throws IOException {
        String good = "东门,31.2,121.5,WGS84,0,70,60,rtsp://h/1";
        refused("twice", HEAD + ID + "1," + good + "\n" + ID + "1," + good + "\n", "id-twice", 3);
        refused("zero", row(good.replace("31.2,121.5", "0,0.0")), "zero-position", 2);
        refused("swapped", row(good.replace("31.2,121.5", "121.5,31.2")), "off-earth", 2);
        refused("no crs", row(good.replace("WGS84", "")), "no-crs", 2);
        refused("other crs", row(good.replace("WGS84", "上海城市坐标")), "bad-crs", 2);
        refused("id", HEAD + "12," + good + "\n", "bad-id", 2);
        refused("rounded", HEAD + "3.10115E+19," + good + "\n", "rounded-id", 2);
        refused("name", row(good.replace("东门", "")), "missing", 2);
        refused("unseen", row(good.replace("东门", "东\u202e门")), "bad-name", 2);
        refused("one more", row(good + ",x"), "short-row", 2);
        refused("one less", row("东门,31.2,121.5,WGS84,0,70,60"), "short-row", 2);
        for (String azimuth : List.of("-1", "361", "1e300")) {
            refused(azimuth, row(good.replace(",0,70", "," + azimuth + ",70")), "out-of-range", 2);
        }
        for (String opening : List.of("0", "-70", "400")) {
            refused(opening, row(good.replace(",70,", "," + opening + ",")), "out-of-range", 2);
        }
        for (String range : List.of("0", "-60", "1e300", "5001")) {
            refused(range, row(good.replace(",60,", "," + range + ",")), "out-of-range", 2);
        }
        for (String none : List.of("Infinity", "NaN", "0x1p3", "60f", "-Infinity", "sixty")) {
            refused(none, row(good.replace(",60,", "," + none + ",")), "bad-number", 2);
            refused(none, row(good.replace("31.2,", none + ",")), "bad-number", 2);
        }
        refused("wide", row(good.replace("31.2,", "３１.２,")), "wide-digits", 2);
        refused("mixed marks", row(good.replace("31.2,", "\"31,2\",")), "bad-number", 2);
    }

    @Test
    void zeroBytesAndStrangeQuotesCostTheirRowAlone() throws IOException {
        String good = ID + "1,东门,31.2,121.5,WGS84,0,70,60,rtsp://h/1\n";
        for (String bad : List.of(good.replace(ID + "1", ID + "2").replace("东门", "东\u0000门"), good.replace(ID + "1", ID + "\u00002"),
                good.replace(ID + "1", ID + "2").replace("31.2", "31\u0000.2"), good.replace(ID + "1", ID + "2").replace("h/1", "h/\u00001"),
                good.replace(ID + "1", ID + "2").replace("WGS84", "WGS\u000084"), "\u0000\u0000\n",
                good.replace(ID + "1", ID + "2").replace("东门", "\"东;\"\"门\"\"\n,\"").replace("31.2", "“31.2”"))) {
            CameraList.Read read = read(HEAD + bad + good);
            assertThat(read.registrations()).as(bad).hasSize(1);
            assertThat(read.rejected()).as(bad).singleElement().satisfies(note ->
                    assertThat(note.sentence().in(Locale.ENGLISH)).doesNotContain("Exception"));
        }
        String quoted = HEAD.replace(',', ';') + ID + "1;\"东;门\";31.2;121.5;WGS84;0;70;60;\"rtsp://h/1?a=\"\"b\"\"\"\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            CameraList.Read read = read(("\ufeff" + quoted.replace("?a=\"\"b\"\"", "")).getBytes(charset));
            assertThat(only(read).name()).isEqualTo("东;门");
        }
    }

    @Test
    void aCameraFarFromItsSiteIsRefusedWithItsLine() throws IOException {
        Bounds extent = new Bounds(31.175, 121.485, 31.22, 121.535);
        for (String far : List.of("39.9,116.4", "31.3,121.5", "-31.2,121.5", "31.2,122.5")) {
            Path list = Files.writeString(dir.resolve("l.csv"), row("东门," + far + ",WGS84,0,70,60,rtsp://h/1"));
            assertThat(CameraList.read(list, SiteSpec.Video.USUAL, dir, extent, Set.of()).rejected()).as(far).singleElement().satisfies(note -> {
                assertThat(note.code()).isEqualTo("far-from-site");
                assertThat(note.sentence().in(Locale.CHINESE)).contains("第 2 行").contains("坐标系").contains("1000 米");
            });
        }
        Path near = Files.writeString(dir.resolve("l.csv"), row("东门,31.2285,121.5,WGS84,0,70,60,rtsp://h/1"));
        assertThat(CameraList.read(near, SiteSpec.Video.USUAL, dir, extent, Set.of()).registrations()).as("within the margin").hasSize(1);
    }

    @Test
    void whereACameraLooksIsNeverMadeUp() throws IOException {
        for (String view : List.of(",,", "90,,", ",70,60", "90,70,", "0,,60")) {
            CameraList.Read read = read(row("东门,31.2,121.5,WGS84," + view + ",rtsp://h/1"));
            assertThat(only(read).optics()).as(view).isNull();
            assertThat(read.remarks()).as(view).singleElement().satisfies(note -> assertThat(note.code()).isEqualTo("no-view"));
        }
        CameraList.Read bare = read("id,name,lat,lon,crs,url\n" + ID + "1,东门,31.2,121.5,WGS84,rtsp://h/1\n");
        assertThat(only(bare).optics()).isNull();
        assertThat(bare.remarks().getFirst().sentence().in(Locale.CHINESE)).contains("azimuth").contains("opening").contains("range");
        CameraList.Read whole = read(row("东门,31.2,121.5,WGS84,0,70,60,rtsp://h/1"));
        assertThat(only(whole).optics()).isEqualTo(new Optics(0, 70, 60, 3));
        assertThat(whole.remarks()).isEmpty();
    }

    @Test
    void onlyAllowedAddressesPass() throws IOException {
        String row = "东门,31.2,121.5,WGS84,0,70,60,";
        for (String url : List.of("rtsp://10.0.0.1:554/a?b=c", "rtsps://user:p%40ss@cam_1.lan/x", "http://[2001:db8::1]:8080/v",
                "https://h.example/v.m3u8",
                "RTSP://H/1")) {
            assertThat(only(read(row(row + url))).streamUrl()).isEqualTo(url);
        }
        for (String url : List.of("ftp://h/x", "javascript:alert(1)", "gopher://h", "concat:a|b", "subfile,,start,0:/etc/passwd", "data:text/plain,x",
                "udp://239.0.0.1:1234", "C://x/y")) {
            refusedUrl(row + "\"" + url + "\"", "url-scheme", "url-bad", "url-file");
        }
        for (String url : List.of("not a url", "rtsp://", "rtsp:///path", "rtsp://h:99999/", "rtsp://h:0/", "rtsp:h/1", "rtsp://a b/",
                "http://h/a b", "rtsp://h@/")) {
            refusedUrl(row + "\"" + url + "\"", "url-bad");
        }
        for (String url : List.of("file:///etc/passwd", "/etc/passwd", "file:/etc/passwd", "../x.mp4", "C:\\clips\\a.mp4")) {
            refusedUrl(row + url, "url-file", "url-bad", "url-scheme");
        }
    }

    private void refusedUrl(String row, String... codes) throws IOException {
        assertThat(read(row(row)).rejected()).as(row).singleElement().satisfies(note -> assertThat(note.code()).isIn((Object[]) codes));
    }

    @Test
    void filesPlayOnlyBelowTheNamedFolder() throws IOException {
        Path clips = Files.createDirectories(dir.resolve("clips"));
        Files.createFile(clips.resolve("a.mp4"));
        Files.createSymbolicLink(clips.resolve("link.mp4"), Path.of("/etc/passwd"));
        SiteSpec.Video rules = new SiteSpec.Video(List.of("rtsp"), "clips", 100, 1000);
        for (String ok : List.of("a.mp4", clips.resolve("a.mp4").toString(), "file://" + clips.resolve("a.mp4"), "later/b.mp4")) {
            Path list = Files.writeString(dir.resolve("l.csv"), row("东门,31.2,121.5,WGS84,0,70,60," + ok));
            assertThat(only(CameraList.read(list, rules, dir, null, Set.of())).streamUrl()).startsWith(clips.toRealPath().toString());
        }
        for (String bad : List.of("../a.mp4", "/etc/passwd", "file:///etc/passwd", "file://host/a.mp4", "link.mp4", "later/../../x", "file:a.mp4?x",
                ".",
                "http://h/a", "file:///etc/../etc/passwd")) {
            Path list = Files.writeString(dir.resolve("l.csv"), row("东门,31.2,121.5,WGS84,0,70,60," + bad));
            assertThat(CameraList.read(list, rules, dir, null, Set.of()).registrations()).as(bad).isEmpty();
        }
    }

    private void refused(String what, String text, String code, int line) throws IOException {
        List<RowNote> rejected = read(text).rejected();
        assertThat(rejected).as(what).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(code);
            assertThat(note.line()).isEqualTo(line);
            assertThat(note.sentence().in(Locale.CHINESE)).contains("第 " + line + " 行");
        });
    }

    @Test
    void filesThatAreNoTablesNameTheRemedy() throws IOException {
        fault("".getBytes(StandardCharsets.UTF_8), "empty");
        fault("name,lat\nx,1\n".getBytes(StandardCharsets.UTF_8), "no column [crs, id, lon, url]");
        fault(new byte[] {'P', 'K', 3, 4, 20, 0}, "CSV");
        fault((HEAD + "x,\"东门,31\n").getBytes(StandardCharsets.UTF_8), "line 2");
        fault((HEAD + "x,\"东\"门,31\n").getBytes(StandardCharsets.UTF_8), "line 2");
        fault(HEAD.replace("name", "id").getBytes(StandardCharsets.UTF_8), "two columns \"id\"");
        fault(new byte[] {(byte) 0xff, (byte) 0xff, 1, 2}, "UTF-8");
        assertThatThrownBy(() -> CameraList.read(dir, SiteSpec.Video.USUAL, dir, null, Set.of())).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CameraList.read(dir.resolve("no"), SiteSpec.Video.USUAL, dir, null, Set.of())).hasMessageContaining("not there");
    }

    private void fault(byte[] bytes, String words) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("list.csv").hasMessageContaining(words);
    }

    @Test
    void aListWithNothingInItLeavesTheOldOne() throws IOException {
        Path site = Files.createDirectories(dir.resolve("site"));
        Path good = Files.write(dir.resolve("good.csv"), row("东门;31,2;121,5;WGS84;0;70;60;rtsp://h/1".replace(',', '.').replace(';', ','))
                .getBytes(Charset.forName("GBK")));
        assertThat(CameraImporter.run(good, site).registrations()).hasSize(1);
        Path bad = Files.writeString(dir.resolve("bad.csv"), row("东门,0,0,WGS84,0,70,60,rtsp://h/1"));
        assertThatThrownBy(() -> CameraImporter.run(bad, site)).hasMessageContaining("1 refused");
        assertThat(site.resolve(CameraList.FILE)).hasBinaryContent(Files.readAllBytes(good));
        assertThat(CameraImporter.run(site.resolve(CameraList.FILE), site).registrations()).as("onto itself").hasSize(1);
        try (Stream<Path> files = Files.list(site)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anIdOfTheSiteItselfIsNotGivenTwice() throws IOException {
        Path site = Files.createDirectories(dir.resolve("demo"));
        Files.copy(SiteGeneratorTest.DIR.resolve("site.yaml"), site.resolve("site.yaml"));
        String id = CameraImporter.ids(SiteLoader.load(site)).stream().filter(text -> text.matches("\\d{20}")).findFirst().orElseThrow();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes((HEAD + id + ",东门,31.2,121.5,WGS84,0,70,60,rtsp://h/1\n" + ID + "1,西门,31.2,121.5,WGS84,0,70,60,rtsp://h/2\n")
                .getBytes(StandardCharsets.UTF_8));
        Files.write(site.resolve(CameraList.FILE), list.toByteArray());
        CameraList.Read read = CameraImporter.run(site.resolve(CameraList.FILE), site);
        assertThat(read.rejected()).extracting(RowNote::code).containsExactly("id-taken");
        assertThat(SiteLoader.load(site).registrations().stream().map(r -> r.subject().id()).filter(id::equals).count())
                .isEqualTo(SiteLoader.laidOut(site).registrations().stream().map(r -> r.subject().id()).filter(id::equals).count());
    }

    @Test
    void columnsAreKnownByTheTitlesThatListsHaveInEitherLanguage() throws IOException {
        String chinese = "国标编码;点位名称;经度;纬度;坐标系;方位角;视场角;可视距离;视频地址\n" + ID + "1;南门;121.4990;31.2010;WGS84;90;60;50;rtsp://10.0.0.1/1\n";
        assertThat(only(read(chinese.getBytes(Charset.forName("GB18030")))).name()).isEqualTo("南门");
        DeviceCommand.Register english = only(read("Device ID,Camera name,Latitude,Longitude,Datum,Heading,FOV,Distance,Stream URL\n"
                + ID + "1,South gate,31.2010,121.4990,WGS84,90,60,50,rtsp://10.0.0.1/1\n"));
        assertThat(english.optics()).isEqualTo(new Optics(90, 60, 50, 3));
        assertThat(english.position().lon()).isCloseTo(121.499, within(1e-9));
        assertThatThrownBy(() -> read("id,编号,name,lat,lon,crs,url\n")).hasMessageContaining("编号");
    }
}
