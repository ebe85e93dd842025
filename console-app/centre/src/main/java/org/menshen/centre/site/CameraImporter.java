package org.menshen.centre.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.SteadyFile;
import org.menshen.wire.imports.WholeFile;

/// Makes a list of cameras the one of a site directory.
public final class CameraImporter {

    /// Beside the list: which one it was whose left-out rows were told at its import.
    private static final String TOLD = CameraList.FILE + ".told";

    private CameraImporter() {
    }

    /// Imports a list. It is kept as it is written; rows that cannot be read stay in it and stay left out.
    ///
    /// @param dir the site directory, made when absent
    /// @throws IOException when no camera can be read, naming file, rows and faults, or the directory cannot be written; nothing has changed then
    public static CameraList.Read run(Path file, Path dir) throws IOException {
        SiteModel site = Files.exists(dir.resolve(SiteLoader.SPEC)) ? SiteLoader.laidOut(dir) : null;
        SteadyFile steady = SteadyFile.of(file);
        CameraList.Read read = site == null ? CameraList.read(file, SiteSpec.Video.USUAL, dir, null, Set.of())
                : CameraList.read(file, site.spec().video(), dir, site.extent(), ids(site));
        if (read.registrations().isEmpty()) {
            throw new ImportFault(ImportFault.phrase(read.rejected().isEmpty() ? "rows.none" : "rows.bad", file, read.rejected().size()),
                    read.rejected(), null);
        }
        Path list = dir.resolve(CameraList.FILE);
        if (Files.notExists(list) || !Files.isSameFile(file, list)) {
            WholeFile.write(list, out -> {
                Files.copy(file, out);
                steady.check();
            });
        }
        if (read.rejected().isEmpty()) {
            Files.deleteIfExists(mark(dir));
        } else {
            WholeFile.write(mark(dir), out -> out.write(digest(list).getBytes(StandardCharsets.US_ASCII)));
        }
        return read;
    }

    private static Path mark(Path dir) {
        return dir.resolve(TOLD);
    }

    /// Whether the rows of a list that cannot be read have been told, because it was imported and is as it was then.
    static boolean told(Path list) throws IOException {
        Path mark = mark(list.toAbsolutePath().getParent());
        return Files.exists(mark) && Files.readString(mark).strip().equals(digest(list));
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Ids of everything that a site has laid out.
    static Set<String> ids(SiteModel model) {
        return model.registrations().stream().map(registration -> registration.subject().id()).collect(Collectors.toSet());
    }
}
