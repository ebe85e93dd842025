package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Loads a site directory.
public final class SiteLoader {

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

    /// Loads a site: its description and everything that is laid out from it.
    ///
    /// @param dir a directory with `site.yaml`
    /// @throws IOException when it cannot be read or contradicts itself
    public static SiteModel load(Path dir) throws IOException {
        SiteSpec spec = read(dir.resolve("site.yaml"));
        try {
            return SiteGenerator.generate(spec);
        } catch (IllegalArgumentException e) {
            throw new IOException(dir + ": " + e.getMessage(), e);
        }
    }
}
