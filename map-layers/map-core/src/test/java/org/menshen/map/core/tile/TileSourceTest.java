package org.menshen.map.core.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.map.core.RealData;
import org.menshen.map.core.geo.WebMercator;

class TileSourceTest {

    @TempDir
    Path folder;

    /// Bytes that begin as a picture does, and a mark to tell one from another.
    static byte[] picture(int mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.write(mark);
        return out.toByteArray();
    }

    private static int mark(TileAnswer answer) {
        byte[] bytes = ((TileAnswer.Found) answer).picture();
        return bytes[bytes.length - 1];
    }

    @ParameterizedTest
    @CsvSource({"12, 3430, 1674", "14, 13721, 6696", "16, 54887, 26785", "18, 219551, 107141"})
    void tilesAreNumberedAsTheServiceNumbersThem(int zoom, int column, int row) {
        double world = Math.pow(2, zoom);
        TileId id = new TileId(zoom, (int) (WebMercator.x(121.5085) * world), (int) (WebMercator.y(31.1970) * world));
        assertThat(id).isEqualTo(new TileId(zoom, column, row));
        assertThat(id.ancestor(0)).isEqualTo(id);
        assertThat(id.ancestor(zoom)).isEqualTo(new TileId(0, 0, 0));
        assertThat(id.rowFromSouth()).isEqualTo((1 << zoom) - 1 - row);
        assertThatIllegalArgumentException().isThrownBy(() -> new TileId(zoom, 1 << zoom, 0));
    }

    @Test
    void aFolderGivesItsFilesAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve("16/5"));
        Files.createDirectories(folder.resolve("17/5"));
        Files.write(folder.resolve("16/5/7.png"), picture(1));
        Files.write(folder.resolve("16/5/8.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 2});
        Files.writeString(folder.resolve("16/5/9.png"), "not a picture");
        try (TileSource tiles = new FolderTiles(folder, "审图号 GS(2024)0650号")) {
            assertThat(mark(tiles.tile(new TileId(16, 5, 7)))).isEqualTo(1);
            assertThat(mark(tiles.tile(new TileId(16, 5, 8)))).isEqualTo(2);
            assertThat(tiles.tile(new TileId(16, 5, 9))).isInstanceOf(TileAnswer.Failed.class);
            assertThat(tiles.tile(new TileId(16, 5, 10))).isEqualTo(TileAnswer.ABSENT);
            assertThat(tiles.maxZoom()).isEqualTo(17);
            assertThat(tiles.attribution()).contains("GS(2024)0650");
        }
        assertThatIOException().isThrownBy(() -> new FolderTiles(folder.resolve("16/5"), "")).withMessageContaining("zoom level");
    }

    @Test
    void aFolderKeepsTilesOfDoubleDensityBesideTheOthers() throws IOException {
        Files.createDirectories(folder.resolve("16/5"));
        Files.write(folder.resolve("16/5/7.png"), picture(1));
        Files.write(folder.resolve("16/5/7@2x.png"), picture(2));
        byte[] webp = {'R', 'I', 'F', 'F', 9, 0, 0, 0, 'W', 'E', 'B', 'P', 3};
        Files.write(folder.resolve("16/5/8.webp"), webp);
        FolderTiles tiles = new FolderTiles(folder, "");
        assertThat(mark(tiles.tile(new TileId(16, 5, 7)))).isEqualTo(1);
        assertThat(mark(tiles.twice(new TileId(16, 5, 7)))).isEqualTo(2);
        assertThat(mark(tiles.tile(new TileId(16, 5, 8)))).isEqualTo(3);
        assertThat(tiles.twice(new TileId(16, 5, 8))).isEqualTo(TileAnswer.ABSENT);
    }

    @Test
    void mbTilesCountRowsFromTheSouth() throws Exception {
        Path file = mbTiles("png", true);
        try (TileSource tiles = new MbTiles(file, "")) {
            assertThat(mark(tiles.tile(new TileId(2, 1, 0)))).as("row 3 from the south").isEqualTo(9);
            assertThat(tiles.tile(new TileId(2, 1, 3))).isEqualTo(TileAnswer.ABSENT);
            assertThat(tiles.maxZoom()).isEqualTo(2);
            assertThat(tiles.attribution()).isEqualTo("© Somebody");
            assertThat(IntStream.range(0, 200).parallel().map(i -> mark(tiles.tile(new TileId(2, 1, 0)))).distinct().toArray()).containsExactly(9);
            tiles.close();
            assertThat(tiles.tile(new TileId(2, 1, 0))).isInstanceOf(TileAnswer.Failed.class);
        }
    }

    @Test
    void filesThatAreNoRasterMbTilesAreRefusedWithAReason() throws Exception {
        assertThatIOException().isThrownBy(() -> new MbTiles(folder.resolve("absent"), "")).withMessageContaining("not there");
        Path text = Files.writeString(folder.resolve("text"), "nothing of the kind, and long enough to be read as a head of a database file");
        assertThatIOException().isThrownBy(() -> new MbTiles(text, "")).withMessageContaining("no MBTiles");
        assertThatIOException().isThrownBy(() -> new MbTiles(mbTiles("png", false), "")).withMessageContaining("no tile");
        Path vector = RealData.path("map/jakartabuildings.mbtiles");
        assertThatIOException().isThrownBy(() -> new MbTiles(vector, "")).withMessageContaining("'pbf'");
    }

    private Path mbTiles(String format, boolean filled) throws SQLException {
        Path file = folder.resolve(format + filled + ".mbtiles");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement make = connection.createStatement()) {
            make.execute("create table metadata (name text, value text)");
            make.execute("create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            make.execute("insert into metadata values ('format', '" + format + "'), ('attribution', '<a href=\"x\">&copy; Somebody</a>')");
            if (filled) {
                try (PreparedStatement insert = connection.prepareStatement("insert into tiles values (2, 1, 3, ?)")) {
                    insert.setBytes(1, picture(9));
                    insert.execute();
                }
            }
        }
        return file;
    }
}
