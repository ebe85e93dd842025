package org.menshen.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

import org.menshen.centre.drill.play.DrillHand;
import org.menshen.desktop.text.FaultWords;
import org.menshen.domain.port.Drill;

/// The small command line of `menshen drill`: a word a line steers the centre's drill clock, each answered by a line. Times are local
/// times of the site. Used from one thread.
final class DrillPrompt {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-M-d['T'][' ']H:mm[:ss]", Locale.ROOT);

    private final DrillHand hand;
    private final ZoneId zone;
    private final ResourceBundle texts;
    private final Consumer<String> out;
    private final FaultWords faults;

    /// @param hand steers the centre's drill
    /// @param zone the site's zone
    /// @param texts the launcher's texts
    /// @param out shows a line
    /// @param faults says why something was not done
    DrillPrompt(DrillHand hand, ZoneId zone, ResourceBundle texts, Consumer<String> out, FaultWords faults) {
        this.faults = faults;
        this.hand = hand;
        this.zone = zone;
        this.texts = texts;
        this.out = out;
    }

    /// Obeys line by line until there are no more.
    ///
    /// @return whether somebody asked to end the drill; false when the input merely ended
    /// @throws IOException when the input cannot be read
    boolean follow(Reader input) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(input);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!obey(line.strip())) {
                return true;
            }
        }
        return false;
    }

    /// Obeys one line.
    ///
    /// @return false when it asks to end
    private boolean obey(String line) throws InterruptedException {
        String[] words = line.split("\\s+", 2);
        String value = words.length > 1 ? words[1] : "";
        try {
            switch (words[0].toLowerCase(Locale.ROOT)) {
                case "quit", "exit" -> {
                    return false;
                }
                case "pause" -> show(hand.run(false));
                case "play" -> show(hand.run(true));
                case "speed" -> speed(value);
                case "jump" -> jump(value);
                case "where", "" -> show(hand.status());
                case "help", "?" -> say("drill.words");
                default -> say("drill.bad.word", line);
            }
        } catch (IOException refused) {
            say("drill.not-done", line, faults.words(refused));
        }
        return true;
    }

    private void speed(String value) throws IOException, InterruptedException {
        double factor;
        try {
            factor = Double.parseDouble(value.startsWith("×") || value.startsWith("x") ? value.substring(1) : value);
        } catch (NumberFormatException e) {
            factor = Double.NaN;
        }
        if (ConsoleOptions.isSpeed(factor)) {
            show(hand.speed(factor));
        } else {
            say("drill.bad.speed", value);
        }
    }

    private void jump(String value) throws IOException, InterruptedException {
        Drill.Status now = hand.status();
        Instant to;
        try {
            to = time(value, now.at());
        } catch (DateTimeParseException e) {
            say("drill.bad.time", value);
            return;
        }
        if (to.isBefore(now.at()) || to.isAfter(now.end())) {
            say("drill.bad.jump", local(to), local(now.at()), local(now.end()));
        } else {
            show(hand.jump(to));
        }
    }

    /// A time of the day is the next such time from now on.
    private Instant time(String value, Instant now) {
        if (value.contains("-")) {
            return LocalDateTime.parse(value, DAY_AND_TIME).atZone(zone).toInstant();
        }
        LocalDateTime from = LocalDateTime.ofInstant(now, zone);
        LocalDateTime today = from.toLocalDate().atTime(LocalTime.parse(value, TIME));
        return (today.isBefore(from) ? today.plusDays(1) : today).atZone(zone).toInstant();
    }

    private void show(Drill.Status status) {
        out.accept(describe(status) + "  → " + local(status.end()));
    }

    /// Where a drill stands: its local time, speed, and whether it runs.
    String describe(Drill.Status status) {
        return MessageFormat.format(texts.getString("drill.stands"), local(status.at()), status.speed(),
                texts.getString(status.running() ? "drill.running" : "drill.paused"));
    }

    /// A local time of the site.
    String local(Instant at) {
        return SHOWN.format(at.atZone(zone));
    }

    private void say(String key, Object... values) {
        out.accept(MessageFormat.format(texts.getString(key), values));
    }
}
