package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.centre.imports.ImportFault;
import org.menshen.centre.imports.WholeFile;

/// Makes a list of cameras the one of a site directory.
public final class CameraImporter {

    private CameraImporter() {
    }

    /// Imports a list. It is kept as it is written; rows that cannot be read stay in it and stay left out.
    ///
    /// @param dir the site directory, made when absent
    /// @throws IOException when no camera can be read, naming file, rows and faults, or the directory cannot be written; nothing has changed then
    public static CameraList.Read run(Path file, Path dir) throws IOException {
        boolean site = Files.exists(dir.resolve(SiteLoader.SPEC));
        SiteSpec.Video rules = site ? SiteLoader.describe(dir).video() : SiteSpec.Video.USUAL;
        Set<String> taken = site ? ids(SiteLoader.laidOut(dir)) : Set.of();
        CameraList.Read read = CameraList.read(file, rules, dir, taken);
        if (read.registrations().isEmpty()) {
            throw new ImportFault(ImportFault.phrase(read.rejected().isEmpty() ? "rows.none" : "rows.bad", file, read.rejected().size()),
                    read.rejected(), null);
        }
        Path list = dir.resolve(CameraList.FILE);
        if (Files.notExists(list) || !Files.isSameFile(file, list)) {
            WholeFile.write(list, out -> Files.copy(file, out));
        }
        return read;
    }

    /// Ids of everything that a site has laid out.
    static Set<String> ids(SiteModel model) {
        return model.registrations().stream().map(registration -> registration.subject().id()).collect(Collectors.toSet());
    }
}
