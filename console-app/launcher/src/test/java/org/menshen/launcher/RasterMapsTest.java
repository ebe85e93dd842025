package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.domain.code.CodeBook;
import org.menshen.wire.code.CodeFolder;

class RasterMapsTest {

    private static final Path CODES = Path.of(System.getProperty("menshen.root"), "config", "codes");

    @TempDir
    Path folder;

    private CodeBook codes(String baseMaps) throws IOException {
        Path codes = Files.createDirectories(folder.resolve("codes"));
        try (Stream<Path> files = Files.list(CODES)) {
            for (Path file : files.toList()) {
                Files.write(codes.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Files.writeString(codes.resolve("base-maps.yaml"), baseMaps);
        return CodeFolder.read(codes);
    }

    private List<RasterMap> maps(CodeBook codes) {
        try (RasterMaps maps = new RasterMaps(codes, folder, folder.resolve("cache"), Language.zh, Runnable::run)) {
            return maps.all();
        }
    }

    @Test
    void asDeliveredNoServiceIsAskedBecauseThereIsNoKey() {
        assertThat(CodeFolder.read(CODES).list("base-maps").all()).isNotEmpty();
        assertThat(maps(CodeFolder.read(CODES))).isEmpty();
    }

    @Test
    void whatHasItsFileOrKeyIsOfferedAndTheRestIsLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("tiles/16"));
        CodeBook codes = codes("""
            codes:
              - {code: LOCAL, zh: 本地图, en: Local, kind: FOLDER, path: tiles, attribution: 某测绘院, reviewNumber: 审图号 沪S(2024)001号}
              - {code: GONE, zh: 无, en: Gone, kind: MBTILES, path: absent.mbtiles}
              - {code: ODD, zh: 怪, en: Odd, kind: PAPER}
              - {code: NET, zh: 网, en: Net, kind: WEB, addresses: ["http://x/{z}/{x}/{y}?tk={key}", "http://y/{z}/{x}/{y}"], key: SECRET}
            """);
        List<RasterMap> maps = maps(codes);
        assertThat(maps).extracting(RasterMap::name).containsExactly("本地图", "网");
        assertThat(maps.getFirst().attribution()).isEqualTo("某测绘院 审图号 沪S(2024)001号");
        assertThat(maps.getLast().sources()).hasSize(2);
        assertThat(maps.toString()).doesNotContain("SECRET");
    }
}
