package org.menshen.workstation.voice;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
    private static final int CHUNK = 8_192;
    private static final long LOOK_MS = 20;

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

    /// Where a program lies; empty when it is not installed, or no program can be called so.
    private Optional<Path> program(List<String> command) {
        Path named;
        try {
            named = Path.of(command.getFirst());
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
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
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            boolean ended = ended(process, told);
            // one that was hushed has nothing to answer for
            if (speaking == process && (!ended || process.exitValue() != 0)) {
                throw new MuteException(engine.id() + ": " + (ended ? told(process, told) : "does not end"), null);
            }
        } finally {
            speaking = null;
            end(process);
        }
    }

    /// Waits for its end. What it prints meanwhile is taken off it, or it would stand still once nobody reads.
    private boolean ended(Process process, ByteArrayOutputStream told) throws InterruptedException {
        InputStream out = process.getInputStream();
        long until = System.nanoTime() + limits.longest().toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < until) {
            ended = process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
            read(out, told, until);
        }
        return ended;
    }

    private static void read(InputStream out, ByteArrayOutputStream told, long until) {
        try {
            for (int there = out.available(); there > 0 && System.nanoTime() < until; there = out.available()) {
                byte[] some = out.readNBytes(Math.min(there, CHUNK));
                told.write(some, 0, Math.min(some.length, Math.max(0, TOLD - told.size())));
            }
        } catch (IOException closed) {
            LOG.debug("it prints no more", closed);
        }
    }

    /// With all that it has started: a player that a script began would go on.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process started(List<String> command) throws IOException {
        Path program = program(command).orElseThrow(() -> new IOException("is not installed any more"));
        List<String> whole = new java.util.ArrayList<>(command);
        whole.set(0, program.toString());
        return new ProcessBuilder(whole).redirectErrorStream(true).start();
    }

    /// What a program said of its failure, as far as these are words.
    private static String told(Process process, ByteArrayOutputStream told) {
        String said = told.toString(StandardCharsets.UTF_8).replaceAll("[\\p{C}\\s\uFFFD]+", " ").strip();
        return said.isEmpty() ? "ended with " + process.exitValue() : said;
    }

    @Override
    public void hush() {
        Process process = speaking;
        if (process == null) {
            return;
        }
        speaking = null;
        process.descendants().forEach(ProcessHandle::destroy);
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
