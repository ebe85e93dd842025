package org.menshen.workstation.voice;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks with the first program of the settings that is installed on this machine. The program is started as it stands there, with its words
/// cleaned and never by a shell; one that does not end in time is ended.
public final class InstalledVoice implements Voice {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledVoice.class);
    private static final String TEXT = "{text}";
    private static final String LANGUAGE = "{language}";
    private static final int TOLD = 200;

    private final VoiceSettings settings;
    private final String language;
    private final Limits limits;
    private final List<Path> folders;
    private final ReentrantLock voice = new ReentrantLock();
    private volatile @Nullable Process speaking;
    private volatile List<String> stop = List.of();

    /// How long and how much.
    ///
    /// @param longest a program that speaks longer is ended
    /// @param signs signs that are spoken at most
    public record Limits(Duration longest, int signs) {
    }

    /// @param language the console's, such as `zh`
    /// @param path the folders that programs are looked for in, as the environment's `PATH` says
    public InstalledVoice(VoiceSettings settings, String language, Limits limits, String path) {
        this.settings = settings;
        this.language = language;
        this.limits = limits;
        this.folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of).toList();
    }

    @Override
    public Optional<String> engine() {
        return find().map(VoiceSettings.Engine::id);
    }

    private Optional<VoiceSettings.Engine> find() {
        return settings.engines().stream()
                .filter(engine -> engine.languages().containsKey(language) && program(engine.command()).isPresent()).findFirst();
    }

    /// Where a program lies; empty when it is not installed.
    private Optional<Path> program(List<String> command) {
        Path named = Path.of(command.getFirst());
        return named.isAbsolute() ? Optional.of(named).filter(Files::isExecutable)
                : folders.stream().map(folder -> folder.resolve(named))
                        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }

    @Override
    public void speak(String words) throws MuteException {
        String text = SpokenText.of(words, limits.signs());
        VoiceSettings.Engine engine = find().orElseThrow(() -> new MuteException("no voice is installed", null));
        if (text.isEmpty()) {
            return;
        }
        voice.lock();
        try {
            say(engine, text);
        } catch (IOException failure) {
            throw new MuteException(engine.id() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            voice.unlock();
        }
    }

    private void say(VoiceSettings.Engine engine, String text) throws IOException, InterruptedException, MuteException {
        List<String> command = engine.command().stream()
                .map(word -> word.replace(LANGUAGE, engine.languages().get(language)).replace(TEXT, text)).toList();
        Process process = started(command);
        stop = engine.stop();
        speaking = process;
        try {
            try (OutputStream in = process.getOutputStream()) {
                if (engine.command().stream().noneMatch(word -> word.contains(TEXT))) {
                    in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException deaf) {
                LOG.debug("{} does not listen", engine.id(), deaf);
            }
            boolean ended = process.waitFor(limits.longest().toMillis(), TimeUnit.MILLISECONDS);
            // one that was hushed has nothing to answer for
            if (speaking == process && (!ended || process.exitValue() != 0)) {
                throw new MuteException(engine.id() + ": " + (ended ? told(process) : "does not end"), null);
            }
        } finally {
            speaking = null;
            process.destroyForcibly();
        }
    }

    private Process started(List<String> command) throws IOException {
        Path program = program(command).orElseThrow(() -> new IOException("is not installed any more"));
        List<String> whole = new java.util.ArrayList<>(command);
        whole.set(0, program.toString());
        return new ProcessBuilder(whole).redirectErrorStream(true).start();
    }

    /// What a program said of its failure.
    private static String told(Process process) throws IOException {
        int there = Math.min(TOLD, process.getInputStream().available());
        String said = new String(process.getInputStream().readNBytes(there), StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        return said.isEmpty() ? "ended with " + process.exitValue() : said;
    }

    @Override
    public void hush() {
        Process process = speaking;
        if (process == null) {
            return;
        }
        speaking = null;
        process.destroy();
        if (!stop.isEmpty()) {
            try {
                started(stop);
            } catch (IOException failure) {
                LOG.warn("{} does not stop", stop.getFirst(), failure);
            }
        }
    }
}
