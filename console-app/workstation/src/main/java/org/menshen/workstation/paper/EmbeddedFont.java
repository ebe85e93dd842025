package org.menshen.workstation.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/// The signs of a Word file, put into it so that they look the same where the font is not installed: a part of the font with the signs that are used,
/// its first bytes mixed with the key that the format asks for (ECMA-376 part 4, 2.8.1).
final class EmbeddedFont {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int KEY = 16;

    private final byte[] whole;
    private final String family;

    EmbeddedFont(InputStream in) throws IOException {
        whole = in.readAllBytes();
        try (TrueTypeFont font = parse()) {
            family = font.getNaming().getFontFamily();
        }
    }

    private TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(whole)));
    }

    String family() {
        return family;
    }

    void into(OPCPackage file, PackagePart document, Set<Integer> signs) throws IOException, InvalidFormatException {
        byte[] part = part(signs);
        String key = "{" + UUID.nameUUIDFromBytes(part).toString().toUpperCase(Locale.ROOT) + "}";
        PackagePart font = file.createPart(PackagingURIHelper.createPartName(URI.create("/word/fonts/font1.odttf")),
                "application/vnd.openxmlformats-officedocument.obfuscatedFont");
        write(font, mixed(part, key));
        PackagePart table = file.createPart(PackagingURIHelper.createPartName(URI.create("/word/fontTable.xml")),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
        String id = table.addRelationship(font.getPartName(), TargetMode.INTERNAL, OFFICE + "/font").getId();
        write(table, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE
                + "\"><w:font w:name=\"" + family + "\"><w:embedRegular r:id=\"" + id + "\" w:fontKey=\"" + key
                + "\" w:subsetted=\"1\"/></w:font></w:fonts>").getBytes(StandardCharsets.UTF_8));
        document.addRelationship(table.getPartName(), TargetMode.INTERNAL, OFFICE + "/fontTable");
    }

    private byte[] part(Set<Integer> signs) throws IOException {
        try (TrueTypeFont font = parse()) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(signs);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }

    /// The first 32 bytes are mixed with the bytes of the key from its end on, twice. Mixed again they are what they were.
    static byte[] mixed(byte[] font, String key) {
        byte[] bytes = HexFormat.of().parseHex(key.replaceAll("[{}-]", ""));
        byte[] out = font.clone();
        for (int i = 0; i < 2 * KEY && i < out.length; i++) {
            out[i] ^= bytes[KEY - 1 - i % KEY];
        }
        return out;
    }

    private static void write(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }
}
