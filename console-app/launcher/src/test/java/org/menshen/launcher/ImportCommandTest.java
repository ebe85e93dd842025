package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `menshen import` says and how it ends, in both languages.
class ImportCommandTest {

    private static final String AREA = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[121.5,31.19],[121.51,31.19],[121.51,31.2],[121.5,31.19]]]}}";

    @TempDir
    Path dir;

    private Path site;
    private String said;

    @BeforeEach
    void site() throws IOException {
        site = Files.createDirectories(dir.resolve("site"));
        Files.writeString(site.resolve("site.yaml"), "id: bare\nzh: 空\nextent: {west: 121.485, south: 31.175, east: 121.535, north: 31.22}\n");
    }

    private int run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            return Main.run(args);
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = bytes.toString(StandardCharsets.UTF_8);
            assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    private int areas(String text, String... more) throws IOException {
        Path file = Files.writeString(dir.resolve("a.geojson"), text);
        return run(Stream.concat(Stream.of("import", "areas", "WATER", file.toString(), "--site", site.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void areasNeedADatumAndSayWhatWasLeftOut() throws IOException {
        assertThat(areas(AREA)).isEqualTo(1);
        assertThat(said).contains("a.geojson").contains("--crs").contains("高德");
        assertThat(areas(AREA, "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("a.geojson").contains("--crs WGS84, CGCS2000, GCJ02 (Amap");
        assertThat(areas(AREA, "--crs", "EPSG:3857", "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("EPSG:3857").contains("BD09");
        assertThat(areas(AREA, "--crs", "gcj-02")).isZero();
        assertThat(said).contains("已加入 1 个区域").contains("GCJ02");
        assertThat(areas("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}", "--crs", "WGS84")).isEqualTo(1);
        assertThat(said).contains("第 1 行：没有几何").contains("1 个要素全部略去");
        assertThat(areas("{\"type\":\"Feature\",\n\"geometry\":null}", "--crs", "WGS84")).isEqualTo(1);
        assertThat(said).contains("第 1 行：第 1 列：缺少成员“properties”");
        assertThat(areas("{", "--crs", "WGS84", "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("ends too early");
        assertThat(run("import", "areas", "PRIMARY", "x", "--site", site.toString())).isEqualTo(1);
        assertThat(said).contains("PRIMARY").contains("BUILDING");
        assertThat(run("import", "areas", "water", dir.resolve("no").toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(said).contains("不存在");
    }

    @Test
    void camerasListTheirRowsAndEndWithOneWhenNoneIsGood() throws IOException {
        String head = "id;name;lat;lon;crs;azimuth;opening;range;url\n";
        String bad = "31011500001320900001;东门;0;0;WGS84;;;;rtsp://h/1\n";
        Path file = Files.writeString(dir.resolve("c.csv"), head + bad.repeat(30));
        assertThat(run("import", "cameras", file.toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(said).contains("第 2 行：位置为 0/0").contains("另有 10 处");
        Files.writeString(file, head + bad + bad.replace("0;0", "31,2;121,5"));
        assertThat(run("import", "cameras", file.toString(), "--site", site.toString(), "--lang", "en")).isZero();
        assertThat(said).contains("line 2: the position is 0/0").contains("Added 1 cameras");
    }

    @Test
    void mapsSayWhatTheyLeftOut() throws IOException {
        Path file = Files.writeString(dir.resolve("m.osm"),
                "<osm><node id='1' lat='31.19' lon='121.5'/><node id='2' lat='31.2' lon='121.5'/><node id='9'/>"
                + "<way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way><way id='4' action='delete'/></osm>");
        assertThat(run("import", "osm", file.toString(), "--site", site.toString())).isZero();
        assertThat(said).contains("略去，标记为已删除：1").contains("节点 9：没有位置");
        Files.writeString(file, "<osm><way id='4' action='delete'/></osm>");
        assertThat(run("import", "osm", file.toString(), "--site", site.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(said).contains("deleted 1");
        Path named = Files.writeString(dir.resolve("\u001b[2J.osm"), "x");
        assertThat(run("import", "osm", named.toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(said).doesNotContain("\u001b");
    }

    @Test
    void whatIsNoFileIsToldInOneSentence() throws Exception {
        Path empty = Files.createFile(dir.resolve("empty"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), dir.resolve("nowhere"));
        Path pipe = dir.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path blank = Files.writeString(dir.resolve("blank"), "\n \n");
        for (String[] kind : new String[][] {{"osm"}, {"cameras"}, {"areas", "WATER"}, {"drill", "MAPPING"}, {"drill"}}) {
            for (Path file : new Path[] {empty, link, pipe, dir, dir.resolve("absent"), blank}) {
                java.util.List<String> args = new java.util.ArrayList<>(java.util.List.of("import", kind[0]));
                if (kind[0].equals("drill")) {
                    Path good = Files.writeString(dir.resolve("good.yaml"), MAPPING);
                    args.add(kind.length > 1 ? good.toString() : file.toString());
                    args.add(kind.length > 1 ? file.toString() : empty.toString());
                } else {
                    args.addAll(java.util.List.of(kind).subList(1, kind.length));
                    args.add(file.toString());
                }
                args.addAll(java.util.List.of("--site", site.toString()));
                if (kind[0].equals("areas")) {
                    args.addAll(java.util.List.of("--crs", "WGS84"));
                }
                for (String lang : new String[] {"zh", "en"}) {
                    java.util.List<String> all = new java.util.ArrayList<>(args);
                    all.addAll(java.util.List.of("--lang", lang));
                    assertThat(run(all.toArray(String[]::new))).as("%s %s", kind[0], file).isEqualTo(1);
                    assertThat(said.strip().lines().count()).as(said).isLessThanOrEqualTo(file.equals(blank) ? 3 : 1);
                    assertThat(said).contains(file.getFileName().toString());
                }
            }
        }
        try (Stream<Path> files = Files.list(site)) {
            assertThat(files).as("nothing was written").hasSize(1);
        }
    }

    private static final String MAPPING = """
            name: n
            kind: counts
            zone: Asia/Shanghai
            times: ["yyyy-MM-dd"]
            columns: {sensor: s, count: n, date: d, hour: h}
            position: {lat: lat, lon: lon, crs: WGS84}
            counts: {source: crowd, zoneId: "Z-%s", zoneKind: WALKWAY, area: 900, capacity: 1000, dwell: 12, every: 15s}
            """;

    @Test
    void drillsListTheirRowsAndEndWithOneWhenNoneIsGood() throws IOException {
        Path mapping = Files.writeString(dir.resolve("m.yaml"), MAPPING);
        Path file = Files.writeString(dir.resolve("n.csv"), "s,n,d,h,lat,lon\n1,na,2020-01-01,8,31.2,121.5\n");
        assertThat(run("import", "drill", mapping.toString(), file.toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(said).contains("没有一行可以读取").contains("第 2 行：n 不是数字");
        Files.writeString(file, "s,n,d,h,lat,lon\n1,na,2020-01-01,8,31.2,121.5\n1,7,2020-01-01,9,31.2,121.5\n");
        assertThat(run("import", "drill", mapping.toString(), file.toString(), "--site", site.toString())).isZero();
        assertThat(said).contains("第 2 行").contains("n.report.txt");
        assertThat(run("import", "drill", mapping.toString(), file.toString(), "--site", dir.resolve("none").toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(said).contains("menshen import osm");
    }
}
