package org.menshen.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

import org.menshen.desktop.shell.RasterMap;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.map.core.tile.FolderTiles;
import org.menshen.map.core.tile.MbTiles;
import org.menshen.map.core.tile.TileCache;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.core.tile.WebTiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The raster base maps of `base-maps.yaml` that can be shown here: those whose file is there or whose key is given.
final class RasterMaps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RasterMaps.class);
    private static final String LIST = "base-maps";

    private final Path config;
    private final Path cache;
    private final String language;
    private final Executor background;
    private final List<RasterMap> maps = new ArrayList<>();

    /// @param config what relative paths are relative to
    /// @param cache where tiles of services are kept
    /// @param background where the client of the services works
    RasterMaps(CodeBook codes, Path config, Path cache, Language language, Executor background) {
        this.config = config;
        this.cache = cache;
        this.language = language.name().toLowerCase(Locale.ROOT);
        this.background = background;
        if (codes.names().contains(LIST)) {
            codes.list(LIST).all().forEach(this::open);
        }
    }

    /// Those that can be shown, in the order of the file.
    List<RasterMap> all() {
        return List.copyOf(maps);
    }

    private void open(Code code) {
        if (code.items("addresses").stream().anyMatch(a -> a.contains("{key}")) && code.attribute("key").orElse("").isBlank()) {
            LOG.debug("Base map {} has no key and is not offered", code.code());
            return;
        }
        try {
            maps.add(new RasterMap(code.code(), code.name(language), sources(code)));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.warn("Base map {} is not offered: {}", code.code(), wrong.getMessage());
        }
    }

    private List<TileSource> sources(Code code) throws IOException {
        String credit = (code.attribute("attribution").orElse("") + " " + code.attribute("reviewNumber").orElse("")).strip();
        String kind = code.attribute("kind").orElse("");
        return switch (kind) {
            case "FOLDER" -> List.of(new FolderTiles(path(code), credit));
            case "MBTILES" -> List.of(new MbTiles(path(code), credit));
            case "WEB" -> web(code, credit);
            default -> throw new IllegalArgumentException("its kind is '" + kind + "', not FOLDER, MBTILES or WEB");
        };
    }

    private Path path(Code code) {
        return config.resolve(code.attribute("path").orElseThrow(() -> new IllegalArgumentException("it has no 'path'")));
    }

    private List<TileSource> web(Code code, String credit) throws IOException {
        HttpClient client = HttpClient.newBuilder().executor(background).connectTimeout(seconds(code, "timeoutS", 8)).build();
        List<String> addresses = code.items("addresses");
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("it has no 'addresses'");
        }
        long bytes = (long) code.number("cacheMb").orElse(256) * (1 << 20) / addresses.size();
        Duration fresh = Duration.ofDays((long) code.number("freshDays").orElse(30));
        List<TileSource> layers = new ArrayList<>();
        for (String address : addresses) {
            WebTiles.Service service = new WebTiles.Service(address, (int) code.number("servers").orElse(1), code.attribute("key").orElse(""),
                    (int) code.number("maxZoom").orElse(18), credit, seconds(code, "timeoutS", 8), (int) code.number("attempts").orElse(2),
                    seconds(code, "pauseS", 30));
            Path folder = cache.resolve(code.code().toLowerCase(Locale.ROOT)).resolve(Integer.toString(layers.size()));
            layers.add(new WebTiles(service, new TileCache(folder, bytes, fresh, Clock.systemUTC()), client, Clock.systemUTC()));
        }
        return layers;
    }

    private static Duration seconds(Code code, String key, double otherwise) {
        return Duration.ofMillis((long) (code.number(key).orElse(otherwise) * 1000));
    }

    @Override
    public void close() {
        maps.forEach(map -> map.sources().forEach(TileSource::close));
    }
}
