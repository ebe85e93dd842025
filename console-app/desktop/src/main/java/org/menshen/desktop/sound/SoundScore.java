package org.menshen.desktop.sound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.LevelRules;

/// What each severity sounds like. Made of figures of the configuration, so that a control room can tune it. Immutable.
///
/// @param toneHz pitch of severity 1…4; four numbers
/// @param tones how many tones severity 1…4 has; four numbers
/// @param toneLength length of one tone
/// @param gap silence between two tones
/// @param repeats after which time a severity sounds again while nobody has answered; one that is not here sounds once
/// @param volume 0…1
/// @param line what a lost line sounds like
/// @param voice what is spoken
/// @param levels what a duty level makes of it, by level; one that is not here changes nothing
/// @param probe how often the device is tried without a tone
/// @param retry after which time a device that is broken is tried again
public record SoundScore(List<Double> toneHz, List<Integer> tones, Duration toneLength, Duration gap, Map<Integer, Duration> repeats, double volume,
        Line line,
                    Spoken voice, Map<String, AtLevel> levels, Duration probe, Duration retry) {

    /// What is spoken.
    ///
    /// @param least the last severity that is spoken
    /// @param waiting alerts that wait to be spoken at most
    public record Spoken(int least, int waiting) {
    }

    /// What a duty level makes of it.
    ///
    /// @param repeat the share of the usual pause until something sounds again, above 0
    /// @param least the last severity that is spoken
    public record AtLevel(double repeat, int least) {
    }

    /// What a duty level makes of it.
    ///
    /// @param level a key of `duty-levels`; empty for the one that nobody has switched
    AtLevel at(Optional<String> level) {
        return level.map(levels::get).orElseGet(() -> new AtLevel(1, voice.least));
    }

    /// What a lost line sounds like.
    ///
    /// @param hz pitch of the first tone; every further one is lower, as for nothing else
    /// @param tones how many
    /// @param repeat after which time it sounds again while nobody has silenced it
    public record Line(double hz, int tones, Duration repeat) {
    }

    private static final double RATE = Tone.SAMPLES_PER_SECOND;

    /// @throws IllegalArgumentException when a severity is missing or the volume is out of range
    public SoundScore {
        toneHz = List.copyOf(toneHz);
        tones = List.copyOf(tones);
        repeats = Map.copyOf(repeats);
        levels = Map.copyOf(levels);
        if (toneHz.size() != 4 || tones.size() != 4 || !(volume >= 0 && volume <= 1)) {
            throw new IllegalArgumentException("a score has four pitches, four counts and a volume of 0…1");
        }
    }

    /// The score of the configuration: pitches and counts of `severities.yaml`, the figures `sound.*`.
    public static SoundScore of(CodeBook codes) {
        List<Code> severities = IntStream.rangeClosed(1, 4).mapToObj(n -> codes.list("severities").get(String.valueOf(n))).toList();
        Map<Integer, Duration> repeats = new HashMap<>();
        severities.forEach(code -> code.number("repeatS").ifPresent(seconds -> repeats.put(Integer.valueOf(code.code()),
                Duration.ofMillis((long) (seconds * 1_000)))));
        int least = (int) codes.figure("sound.voice-least");
        Map<String, AtLevel> levels = new HashMap<>();
        codes.list("duty-levels").all().stream().map(LevelRules::of).forEach(rules -> levels.put(rules.code(),
                new AtLevel(rules.soundRepeat(), rules.voiceLeast() == null ? least : rules.voiceLeast())));
        return new SoundScore(severities.stream().map(code -> code.number("toneHz").orElseThrow()).toList(),
                severities.stream().map(code -> (int) code.number("tones").orElseThrow()).toList(),
                Duration.ofMillis((long) codes.figure("sound.tone-ms")), Duration.ofMillis((long) codes.figure("sound.gap-ms")),
                repeats, codes.figure("sound.volume"),
                new Line(codes.figure("sound.line-hz"), (int) codes.figure("sound.line-tones"), LineAlarm.Call.repeat(codes)),
                new Spoken(least, (int) codes.figure("sound.voice-waiting")), levels,
                Duration.ofSeconds((long) codes.figure("sound.probe-s")), Duration.ofSeconds((long) codes.figure("sound.retry-s")));
    }

    /// The sound of one severity; empty for severity 5, which is silent.
    public Optional<Tone> tone(int severity) {
        if (severity < 1 || severity > 4) {
            return Optional.empty();
        }
        double hz = toneHz.get(severity - 1);
        // the even tones of severity 1 lie higher, so that it cannot be taken for another
        return Optional.of(melody(tones.get(severity - 1), n -> severity == 1 && n % 2 == 1 ? hz * 1.26 : hz));
    }

    /// No sound at all: to try the device.
    static Tone nothing() {
        return new Tone(new byte[0]);
    }

    /// The sound of a lost line: it falls.
    public Tone lineTone() {
        return melody(line.tones, n -> line.hz * Math.pow(0.75, n));
    }

    private Tone melody(int count, IntToDoubleFunction pitch) {
        int length = (int) (toneLength.toMillis() * RATE / 1000);
        int pause = (int) (gap.toMillis() * RATE / 1000);
        byte[] samples = new byte[2 * count * (length + pause)];
        for (int n = 0; n < count; n++) {
            double hz = pitch.applyAsDouble(n);
            for (int i = 0; i < length; i++) {
                // a soft edge of 8 ms: a hard one clicks
                double edge = Math.min(1, Math.min(i, length - i) / (0.008 * RATE));
                short value = (short) (Short.MAX_VALUE * volume * edge * Math.sin(2 * Math.PI * hz * i / RATE));
                int at = 2 * (n * (length + pause) + i);
                samples[at] = (byte) value;
                samples[at + 1] = (byte) (value >> 8);
            }
        }
        return new Tone(samples);
    }
}
