package org.menshen.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.text.PlainText;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The written form of everything in the domain. Safe from any thread.
///
/// Facts, commands and readings carry their written name in `type` (`{"type":"alert.acknowledged", …}`), states their kind; a subject is
/// `kind/id`; times are ISO 8601; what is `null` is left out; names stand in alphabetical order, so that the same value is always the same text.
/// Names that are not known are passed over; what is missing, and a `type` that is not known, is an error. Half a surrogate pair, which no file
/// can hold, is read as U+FFFD ([PlainText]).
public final class DomainJson {

    private final JsonMapper mapper;
    private final Completeness completeness = new Completeness();
    private final LongAdder mended = new LongAdder();

    /// A reader and writer.
    public DomainJson() {
        SimpleModule module = new SimpleModule("menshen-domain");
        module.addSerializer(Subject.class, new SubjectWriter());
        module.addDeserializer(Subject.class, new SubjectReader());
        module.addDeserializer(String.class, new TextReader());
        module.addKeyDeserializer(String.class, new NameReader());
        module.addDeserializer(Instant.class, new InstantReader());
        Families.named().forEach(module::registerSubtypes);
        mapper = JsonMapper.builder()
            .addModule(module)
            .addModule(RecordMakers.module())
            .addMixIn(Fact.class, Typed.class)
            .addMixIn(Command.class, Typed.class)
            .addMixIn(Reading.class, Typed.class)
            .addMixIn(State.class, Typed.class)
            .addMixIn(AlertCommand.AddMembers.class, OldNames.Members.class)
            .addHandler(new OldNames())
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    }

    /// The mapper itself, for those who stream.
    public JsonMapper mapper() {
        return mapper;
    }

    /// How many texts held half a surrogate pair when they were read, and were made well-formed.
    public long mended() {
        return mended.sum();
    }

    private String wellFormed(String text) {
        String good = PlainText.wellFormed(text);
        if (!good.equals(text)) {
            mended.increment();
        }
        return good;
    }

    /// Writes a value in one line.
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /// Writes a value in one line of UTF-8.
    public byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /// The SHA-256 of the written form of a value, in hex: the same for the same value, whatever file it was read from.
    public String hash(Object value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(value)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Reads a value.
    ///
    /// @throws WireException when it is not JSON, not such a value, incomplete, or of an unknown `type`
    public <T> T read(String text, Class<T> type) {
        return complete(() -> mapper.readValue(text, type), type.getSimpleName());
    }

    /// Reads a value from a part of a text that was read before.
    ///
    /// @throws WireException when it is not such a value, incomplete, or of an unknown `type`
    public <T> T read(JsonNode node, Class<T> type) {
        return complete(() -> mapper.treeToValue(node, type), type.getSimpleName());
    }

    /// Reads a value from UTF-8.
    ///
    /// @throws WireException when it is not JSON, not such a value, incomplete, or of an unknown `type`
    public <T> T read(byte[] text, Class<T> type) {
        return read(new String(text, StandardCharsets.UTF_8), type);
    }

    /// Reads a list of values.
    ///
    /// @throws WireException when it is not a list, or one of them is not such a value
    public <T> List<T> readList(String text, Class<T> type) {
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, type);
        return complete(() -> mapper.<List<T>>readValue(text, list), "list of " + type.getSimpleName());
    }

    /// Reads the state of a kind of subject, with or without its `type`.
    ///
    /// @throws WireException when it is not such a state
    public State readState(String text, SubjectKind kind) {
        return complete(() -> mapper.readerFor(Families.state(kind)).<State>readValue(text), kind.wire());
    }

    private <T> T complete(java.util.function.Supplier<T> reading, String what) {
        T value;
        try {
            value = reading.get();
        } catch (InvalidTypeIdException e) {
            throw new WireException("unknown type '" + e.getTypeId() + "' of " + what + ": not of this version of the domain", e);
        } catch (JacksonException e) {
            throw new WireException("not a " + what + ": " + ReadFault.words(e), e);
        }
        if (value == null) {
            throw new WireException("not a " + what + ": null");
        }
        completeness.missing(value).ifPresent(path -> {
            throw new WireException("not a " + what + ": '" + path + "' is missing");
        });
        return value;
    }

    /// Marks the families whose members carry their name.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "type")
    private interface Typed {
    }

    private static final class SubjectWriter extends ValueSerializer<Subject> {
        @Override
        public void serialize(Subject subject, JsonGenerator out, SerializationContext context) {
            out.writeString(subject.toString());
        }
    }

    /// Texts as the hash chain, the log and the journal can all hold them.
    private final class TextReader extends StdScalarDeserializer<String> {

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                // out of the reader's own characters: most short texts were read before and are not made again
                char[] chars = in.getStringCharacters();
                String text = SameTexts.of(chars, in.getStringOffset(), in.getStringLength());
                if (text != null) {
                    return text;
                }
            }
            return wellFormed(StringDeserializer.instance.deserialize(in, context));
        }
    }

    private final class NameReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return wellFormed(key);
        }
    }

    private final class SubjectReader extends ValueDeserializer<Subject> {
        @Override
        public Subject deserialize(JsonParser in, DeserializationContext context) {
            try {
                return Subject.parse(wellFormed(in.getString()));
            } catch (IllegalArgumentException e) {
                return (Subject) context.handleWeirdStringValue(Subject.class, in.getString(), "%s", e.getMessage());
            }
        }
    }
}
