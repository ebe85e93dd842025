package org.menshen.map.core.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Raster tiles of an MBTiles 1.3 file (a SQLite database). Opened for reading only; each question borrows a connection of its own.
public final class MbTiles implements TileSource {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp");

    private final Path file;
    private final Map<String, String> metadata;
    private final int maxZoom;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final String credit;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param credit whom to credit; empty for the file's own words
    /// @throws IOException when the file is missing, no MBTiles, holds vector tiles, or no tile at all
    public MbTiles(Path file, String credit) throws IOException {
        this.file = file;
        this.credit = credit;
        // SQLite makes an empty database of a file that is not there
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there");
        }
        try (Connection connection = connect()) {
            this.metadata = metadata(connection);
            this.maxZoom = maxZoom(connection);
        } catch (SQLException e) {
            throw new IOException(file + " is no MBTiles file: " + e.getMessage(), e);
        }
        String format = metadata.getOrDefault("format", "png");
        if (!PICTURES.contains(format)) {
            throw new IOException(file + " holds tiles of the format '" + format + "'; only pictures can be shown: " + PICTURES);
        }
        if (maxZoom < 0) {
            throw new IOException(file + " holds no tile");
        }
    }

    private static Map<String, String> metadata(Connection connection) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select name, value from metadata"); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static int maxZoom(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(zoom_level) from tiles"); ResultSet rows = query.executeQuery()) {
            rows.next();
            int level = rows.getInt(1);
            return rows.wasNull() ? -1 : level;
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    @Override
    public TileAnswer tile(TileId id) {
        if (closed.get()) {
            return new TileAnswer.Failed(file + " is closed");
        }
        Connection connection = null;
        try {
            Connection waiting = idle.poll();
            connection = waiting == null ? connect() : waiting;
            return read(connection, id);
        } catch (SQLException e) {
            return new TileAnswer.Failed(file + " cannot be read: " + e.getMessage());
        } finally {
            giveBack(connection);
        }
    }

    private TileAnswer read(Connection connection, TileId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?")) {
            query.setInt(1, id.zoom());
            query.setInt(2, id.x());
            query.setInt(3, id.rowFromSouth());
            try (ResultSet rows = query.executeQuery()) {
                byte[] bytes = rows.next() ? rows.getBytes(1) : null;
                if (bytes == null) {
                    return TileAnswer.ABSENT;
                }
                return Pictures.isPicture(bytes) ? new TileAnswer.Found(bytes) : new TileAnswer.Failed(file + ": tile " + id + " is no picture");
            }
        }
    }

    private void giveBack(@Nullable Connection connection) {
        if (connection != null) {
            idle.add(connection);
            if (closed.get()) {
                close();
            }
        }
    }

    @Override
    public int maxZoom() {
        return maxZoom;
    }

    /// As given, else the file's own words without the marks of HTML.
    @Override
    public String attribution() {
        return !credit.isEmpty() ? credit : metadata.getOrDefault("attribution", "").replaceAll("<[^>]*>", "").replace("&copy;", "©").strip();
    }

    @Override
    public void close() {
        closed.set(true);
        for (Connection next = idle.poll(); next != null; next = idle.poll()) {
            try {
                next.close();
            } catch (SQLException alreadyGone) {
                // it only read
                continue;
            }
        }
    }
}
