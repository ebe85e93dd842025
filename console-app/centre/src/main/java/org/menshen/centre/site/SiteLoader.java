package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.menshen.map.core.base.BaseMapFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads a site directory.
public final class SiteLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SiteLoader.class);
    /// Name of the description in a site directory.
    public static final String SPEC = "site.yaml";
    /// Name of the imported base map in a site directory.
    public static final String MAP = "basemap.mmap";

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private SiteLoader() {
    }

    /// Reads a site description.
    ///
    /// @throws IOException when the file cannot be read, or with its name and the fault when it is not a site description
    public static SiteSpec read(Path yaml) throws IOException {
        try {
            return YAML.readValue(Files.readString(yaml), SiteSpec.class);
        } catch (JacksonException e) {
            throw new IOException(yaml + " is not a site description: " + e.getOriginalMessage(), e);
        }
    }

    /// Reads the description of a site alone: quick.
    ///
    /// @param dir a directory with `site.yaml`
    /// @throws IOException when it cannot be read
    public static SiteSpec describe(Path dir) throws IOException {
        Path file = dir.resolve(SPEC);
        if (Files.notExists(file)) {
            throw new IOException(dir + " is no site directory: it has no " + SPEC + " (make one with: menshen import osm FILE --site " + dir + ")");
        }
        return read(file);
    }

    /// Loads a site: its description and everything that is laid out from it. An imported base map takes the place of the schematic one.
    ///
    /// @param dir a directory with `site.yaml`
    /// @throws IOException when it cannot be read, is damaged or contradicts itself
    public static SiteModel load(Path dir) throws IOException {
        SiteSpec spec = describe(dir);
        SiteModel model;
        try {
            model = SiteGenerator.generate(spec);
        } catch (IllegalArgumentException e) {
            throw new IOException(dir.resolve(SPEC) + ": " + e.getMessage(), e);
        }
        Path map = dir.resolve(MAP);
        SiteModel onMap = Files.exists(map) ? new SiteModel(spec, BaseMapFile.read(map), model.registrations()) : model;
        Path cameras = dir.resolve(CameraList.FILE);
        return Files.exists(cameras) ? withCameras(onMap, cameras) : onMap;
    }

    private static SiteModel withCameras(SiteModel model, Path file) throws IOException {
        List<Registration> all = new ArrayList<>(model.registrations());
        CameraList.Read read = CameraList.read(file);
        read.rejected().forEach(row -> LOG.warn("{} {}", file, row));
        all.addAll(read.registrations());
        return new SiteModel(model.spec(), model.map(), all);
    }
}
