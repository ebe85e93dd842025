package org.menshen.workstation.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What may speak, as `config/defaults/voice.yaml` says.
///
/// @param engines programs in the order in which they are looked for
public record VoiceSettings(List<Engine> engines) {

    /// A desk without a voice.
    public static final VoiceSettings NONE = new VoiceSettings(List.of());

    /// Copies the list.
    public VoiceSettings {
        engines = List.copyOf(engines);
    }

    /// A program that speaks.
    ///
    /// @param id its name
    /// @param command the program and its arguments; `{language}` and `{text}` stand for what is put there
    /// @param languages what the program calls a language, by the console's name for it
    /// @param stop what is started beside ending the program, so that it is silent; empty for nothing
    public record Engine(String id, List<String> command, Map<String, String> languages, List<String> stop) {

        /// Copies the lists.
        public Engine {
            command = List.copyOf(command);
            languages = Map.copyOf(languages);
            stop = List.copyOf(stop);
        }
    }

    /// Reads the file; without it the desk has no voice.
    ///
    /// @throws IllegalArgumentException naming the file and what is wrong in it
    public static VoiceSettings read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(Files.readString(file));
            if (!root.path("enabled").asBoolean(true)) {
                return NONE;
            }
            List<Engine> engines = new ArrayList<>();
            for (JsonNode each : root.path("engines")) {
                engines.add(engine(file, each));
            }
            return new VoiceSettings(engines);
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Engine engine(Path file, JsonNode node) {
        List<String> command = words(node.path("command"));
        Map<String, String> languages = new LinkedHashMap<>();
        node.path("languages").properties().forEach(each -> languages.put(each.getKey(), each.getValue().asString()));
        if (command.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException(file + ": an engine needs a command and its languages: " + node);
        }
        return new Engine(node.path("id").asString(command.getFirst()), command, languages, words(node.path("stop")));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(each.asString()));
        return words;
    }
}
