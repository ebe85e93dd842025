package org.menshen.map.core.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Tiles in a folder, `zoom/x/y.png` (or jpg, jpeg, webp, gif), as tile cutters write them, and `zoom/x/y@2x.png` for screens
/// of double density. Files may come and go while it is in use.
public final class FolderTiles implements TileSource {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".webp", ".gif");

    private final Path folder;
    private final String attribution;
    private final int maxZoom;

    /// @param folder holds the folders of the levels
    /// @throws IOException when the folder cannot be read or holds no level
    public FolderTiles(Path folder, String attribution) throws IOException {
        this.folder = folder;
        this.attribution = attribution;
        try (Stream<Path> levels = Files.list(folder)) {
            this.maxZoom = levels.filter(Files::isDirectory).map(level -> level.getFileName().toString())
                .filter(name -> name.matches("\\d{1,2}")).mapToInt(Integer::parseInt).max()
                .orElseThrow(() -> new IOException(folder + " holds no folder of a zoom level such as 16"));
        }
    }

    @Override
    public TileAnswer tile(TileId id) {
        return read(id, "");
    }

    @Override
    public TileAnswer twice(TileId id) {
        return read(id, "@2x");
    }

    private TileAnswer read(TileId id, String mark) {
        for (String ending : ENDINGS) {
            Path file = folder.resolve(Integer.toString(id.zoom())).resolve(Integer.toString(id.x())).resolve(id.y() + mark + ending);
            try {
                byte[] bytes = Files.readAllBytes(file);
                return Pictures.isPicture(bytes) ? new TileAnswer.Found(bytes) : new TileAnswer.Failed(file + " is no picture");
            } catch (NoSuchFileException next) {
                continue;
            } catch (IOException e) {
                return new TileAnswer.Failed(file + " cannot be read: " + e.getMessage());
            }
        }
        return TileAnswer.ABSENT;
    }

    @Override
    public int maxZoom() {
        return maxZoom;
    }

    @Override
    public String attribution() {
        return attribution;
    }
}
