package org.menshen.centre.site;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.menshen.centre.event.EventFolder;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.YamlFault;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.wire.RecordMakers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads a site directory.
public final class SiteLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SiteLoader.class);
    /// Name of the description in a site directory.
    public static final String SPEC = "site.yaml";
    /// Name of the imported base map in a site directory.
    public static final String MAP = "basemap.mmap";

    private static final YAMLMapper YAML = YAMLMapper.builder().addModule(RecordMakers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private SiteLoader() {
    }

    /// Reads a site description.
    ///
    /// @throws IOException when the file cannot be read, or with its name and the fault when it is not a site description
    public static SiteSpec read(Path yaml) throws IOException {
        try {
            SiteSpec spec = YAML.readValue(Files.readString(yaml), SiteSpec.class);
            if (spec == null) {
                throw ImportFault.of(null, "site.wrong", yaml, "");
            }
            return spec;
        } catch (CharacterCodingException e) {
            throw ImportFault.of(e, "not-utf8", yaml);
        } catch (RuntimeException e) {
            // the reader of YAML has exceptions of its own besides those of the description
            throw YamlFault.of(yaml, "site.wrong", e);
        }
    }

    /// Reads the description of a site alone: quick.
    ///
    /// @param dir a directory with `site.yaml`
    /// @throws IOException when it cannot be read
    public static SiteSpec describe(Path dir) throws IOException {
        Path file = dir.resolve(SPEC);
        if (Files.notExists(file)) {
            throw ImportFault.of(null, "site.none", dir, SPEC);
        }
        return read(file);
    }

    /// Loads a site: its description and everything that is laid out from it. An imported base map takes the place of the schematic one.
    ///
    /// @param dir a directory with `site.yaml`
    /// @throws IOException when it cannot be read, is damaged or contradicts itself
    public static SiteModel load(Path dir) throws IOException {
        SiteModel model = laidOut(dir);
        Path map = dir.resolve(MAP);
        SiteModel onMap = Files.exists(map) ? new SiteModel(model.spec(), BaseMapFile.read(map), model.registrations()) : model;
        Path cameras = dir.resolve(CameraList.FILE);
        return withEvents(Files.exists(cameras) ? withCameras(onMap, cameras) : onMap, dir);
    }

    /// With the events that are prepared for the site; one that is known already stays as it is.
    private static SiteModel withEvents(SiteModel model, Path dir) throws IOException {
        List<Registration> all = new ArrayList<>(model.registrations());
        EventFolder.read(dir, ZoneId.of(model.spec().zone())).forEach(event -> all.add(new Registration(event.subject(), event.command())));
        return all.size() == model.registrations().size() ? model : new SiteModel(model.spec(), model.map(), all);
    }

    /// What is laid out from the description alone.
    static SiteModel laidOut(Path dir) throws IOException {
        try {
            return SiteGenerator.generate(describe(dir));
        } catch (IllegalArgumentException e) {
            throw ImportFault.of(e, "site.wrong", dir.resolve(SPEC), String.valueOf(e.getMessage()));
        }
    }

    private static SiteModel withCameras(SiteModel model, Path file) throws IOException {
        List<Registration> all = new ArrayList<>(model.registrations());
        CameraList.Read read = CameraList.read(file, model.spec().video(), file.toAbsolutePath().getParent(), model.extent(),
                CameraImporter.ids(model));
        if (!read.rejected().isEmpty() && !CameraImporter.told(file)) {
            read.rejected().forEach(row -> LOG.warn("{}: {}", file, row.sentence()));
        }
        all.addAll(read.registrations());
        return new SiteModel(model.spec(), model.map(), all);
    }
}
