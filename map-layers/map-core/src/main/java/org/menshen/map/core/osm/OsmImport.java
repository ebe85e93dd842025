package org.menshen.map.core.osm;

import static org.menshen.map.core.base.MapReadException.phrase;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// Reads an OpenStreetMap file into a base map: streets, rails, water, green, buildings, used land, place names.
/// The format is told by content, never by the name: XML, XML in gzip, or PBF. The whole file is held in memory once,
/// about 100 bytes a node, so extracts up to a city are fine.
public final class OsmImport {

    /// The credit the licence of the data (ODbL) asks for.
    public static final String ATTRIBUTION = "© OpenStreetMap contributors (ODbL)";

    private static final int HEAD = 64;

    private OsmImport() {
    }

    /// A map and what is to be told about how it came about.
    public record Result(BaseMap map, OsmReport report) {
    }

    /// Reads a file.
    ///
    /// @throws MapReadException when it is missing, neither XML nor PBF, cut off, damaged, or holds nothing to draw
    public static Result read(Path file) throws MapReadException {
        String name = file.toString();
        OsmAssembler assembler = new OsmAssembler();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            InputStream in = isGzip(raw) ? new BufferedInputStream(new GZIPInputStream(raw), 1 << 16) : raw;
            OsmReport.Format format = format(in, name);
            switch (format) {
                case XML -> OsmXmlReader.read(in, name, assembler);
                case PBF -> OsmPbfReader.read(in, name, assembler);
            }
            if (assembler.isEmpty()) {
                throw new MapReadException(Problem.EMPTY, name, null, phrase("neither"), null);
            }
            BaseMap map = assembler.build(ATTRIBUTION);
            if (map.size() == 0) {
                throw nothing(name, assembler.report(format));
            }
            return new Result(map, assembler.report(format));
        } catch (MapReadException e) {
            throw e;
        } catch (EOFException e) {
            throw new MapReadException(Problem.TRUNCATED, name, null, phrase("early"), e);
        } catch (NoSuchFileException e) {
            throw new MapReadException(Problem.UNREADABLE, name, null, phrase("absent"), e);
        } catch (ZipException e) {
            throw new MapReadException(Problem.MALFORMED, name, null, phrase("zip"), e);
        } catch (IOException e) {
            throw new MapReadException(Problem.UNREADABLE, name, null,
                Files.isDirectory(file) ? phrase("folder") : phrase("unread"), e);
        }
    }

    private static MapReadException nothing(String name, OsmReport report) {
        return new MapReadException(Problem.EMPTY, name, null, phrase("nothing", report.left(OsmReport.Reason.DELETED),
            report.left(OsmReport.Reason.UNPLACED), report.left(OsmReport.Reason.CUT), report.left(OsmReport.Reason.OPEN),
            report.left(OsmReport.Reason.DEGENERATE), report.left(OsmReport.Reason.UNTAGGED), report.left(OsmReport.Reason.MISPLACED),
            report.left(OsmReport.Reason.NAMELESS)), null);
    }

    private static boolean isGzip(InputStream in) throws IOException {
        byte[] head = peek(in);
        return head.length > 1 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private static OsmReport.Format format(InputStream in, String name) throws IOException {
        byte[] head = peek(in);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.substring(Math.min(4, text.length())).contains("OSMHeader")) {
            return OsmReport.Format.PBF;
        }
        // zeros between the letters of UTF-16 and byte order marks do not matter here, the XML reader sorts them out
        String letters = text.replaceAll("[\\x00\\xfe\\xff\\xef\\xbb\\xbf\\s]", "");
        if (letters.startsWith("<")) {
            return OsmReport.Format.XML;
        }
        throw new MapReadException(head.length == 0 ? Problem.TRUNCATED : Problem.UNKNOWN_FORMAT, name, phrase("at.byte", 0),
            phrase(head.length == 0 ? "empty" : "unknown"), null);
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int length = in.readNBytes(head, 0, HEAD);
        in.reset();
        return Arrays.copyOf(head, length);
    }
}
