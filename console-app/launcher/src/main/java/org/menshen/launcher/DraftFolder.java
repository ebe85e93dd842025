package org.menshen.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillFile;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.day.DraftCheck;
import org.menshen.centre.drill.day.ScenarioKnown;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.draft.AnonymousRule;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.RecordedDraft;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.wire.DomainJson;
import org.menshen.wire.draft.DraftFile;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// The drill folder of this program. Reads site, plans and workflows when they are first asked for. Safe from any thread.
final class DraftFolder implements DrillDrafts {

    private static final String SUFFIX = ".yaml";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final Home home;
    private final Path siteDir;
    private final CodeBook codes;
    private @Nullable SiteModel site;
    private @Nullable ScenarioKnown known;

    /// @param home configuration
    /// @param siteDir the site folder
    /// @param codes code lists
    DraftFolder(Home home, Path siteDir, CodeBook codes) {
        this.home = home;
        this.siteDir = siteDir;
        this.codes = codes;
    }

    private Path folder() {
        return home.config().resolve("drills");
    }

    private synchronized SiteModel site() throws IOException {
        SiteModel known = site == null ? SiteLoader.load(siteDir) : site;
        site = known;
        return known;
    }

    private synchronized ScenarioKnown known() {
        ScenarioKnown read = known == null ? KnownToScenarios.read(home.config(), codes) : known;
        known = read;
        return read;
    }

    @Override
    public List<String> names() {
        return list(folder(), SUFFIX).filter(name -> !name.endsWith(".mapping") && isScenario(folder().resolve(name + SUFFIX))).toList();
    }

    /// A day has no `id`, a scenario has one.
    private static boolean isScenario(Path file) {
        return Lined.read(file, new Faults(file)).field("id") != null;
    }

    @Override
    public List<String> recordings() {
        return list(siteDir, Drills.RECORDED).toList();
    }

    private static Stream<String> list(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable.toString(), unreadable);
        }
    }

    @Override
    public DrillDraft read(String name) {
        try {
            return DraftFile.read(folder().resolve(name + SUFFIX));
        } catch (IOException | CodeException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public Checked check(DrillDraft draft) {
        try {
            return DraftCheck.check(draft, codes, known(), Optional.of(site()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is wrong with a scenario file, each as `file, line n: what`.
    ///
    /// @throws IOException when the site cannot be read
    List<String> faults(Path file) throws IOException {
        return DraftCheck.faults(file, codes, known(), Optional.of(site()));
    }

    @Override
    public String save(String name, DrillDraft draft) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("'" + name + "' is no name of a file: letters, digits, dots and hyphens");
        }
        Checked checked = check(draft);
        if (!checked.faults().isEmpty()) {
            throw new IllegalStateException(checked.faults().stream().map(fault -> "line " + fault.line() + ": " + fault.what())
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        Path file = folder().resolve(name + SUFFIX);
        if (Files.exists(file) && !names().contains(name)) {
            throw new IllegalStateException(file + " is no scenario, and is not written over: choose another name");
        }
        Path part = file.resolveSibling("." + name + ".part");
        try {
            Files.writeString(part, checked.text(), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            forget(part, full);
            throw new IllegalStateException(file + " cannot be written: " + reason(full), full);
        }
        return file.toString();
    }

    /// What was written of it is of no use to anybody.
    private static void forget(Path part, IOException full) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            full.addSuppressed(left);
        }
    }

    /// As the machine says it, such as that no space is left; it does not say that a permission lacks.
    private static String reason(IOException full) {
        return full instanceof AccessDeniedException ? "no permission to write there"
                : full instanceof FileSystemException system && system.getReason() != null ? system.getReason() : String.valueOf(full.getMessage());
    }

    @Override
    public String written(DraftPart part) {
        return DraftFile.write(part);
    }

    @Override
    public DraftPart part(String written) {
        return DraftFile.part(written);
    }

    @Override
    public RecordedDraft.Made recorded(String name, RecordedDraft maker, Duration from, Duration length) {
        try (DrillFile file = DrillFile.open(siteDir.resolve(name + Drills.RECORDED), new DomainJson())) {
            DrillHeader header = file.header();
            Instant begin = header.start().plus(from);
            List<Alert.Origin> alerts = new ArrayList<>();
            for (DrillRecord record = file.next(); record != null && record.at().isBefore(begin.plus(length)); record = file.next()) {
                String source = record.source();
                record.alerts().stream().filter(raw -> !raw.cleared() && !raw.at().isBefore(begin)).map(raw -> Alert.Origin.of(source, raw,
                        raw.severity() == null ? codes.alertType(raw.typeCode()).map(type -> type.severity()).orElse(1) : raw.severity()))
                        .forEach(alerts::add);
            }
            var local = begin.atZone(header.zone());
            Map<String, String> head = new LinkedHashMap<>();
            head.put("id", name.toUpperCase(java.util.Locale.ROOT));
            head.put("zh", name);
            head.put("en", name);
            head.put("date", local.toLocalDate().toString());
            head.put("at", local.toLocalTime().withSecond(0).withNano(0).toString());
            head.put("length", length.toMinutes() + "m");
            return maker.ofAlerts(head, alerts, begin, length);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public AnonymousRule anonymous() {
        Path file = home.config().resolve("defaults").resolve("anonymous.yaml");
        Faults faults = new Faults(file);
        Lined root = Lined.read(file, faults);
        Fields fields = new Fields(faults);
        AnonymousRule rule = new AnonymousRule(fields.need(root, "person"), fields.need(root, "number"), fields.need(root, "reference"),
                fields.need(root, "surnames"), fields.list(root, "titles"));
        if (!faults.none()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), faults.told()));
        }
        return rule;
    }
}
