package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.draft.DraftFile;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// Every inject of every drill of the house is said in words: no code, no id, and what is opened reads otherwise than what is taken further.
class InjectWordsTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private static final LatLon HERE = new LatLon(31.2, 121.5);
    private static final List<State> FLOWS = WorkflowFolder.read(CONFIG.resolve("workflows"), CODES, new DomainJson(), new CelExpressions()).stream()
            .<State>map(flow -> new Workflow(flow.ref(), flow.content(), new Mark("s", "s", "SYSTEM", "c", Instant.EPOCH), null)).toList();
    /// A console that knows every site, zone and unit that is asked for.
    private static final Sight SIGHT = new Sight() {
        @Override
        public Optional<State> find(Subject subject) {
            return Optional.ofNullable(switch (subject.kind()) {
                case SITE -> new Site(subject.id(), "临沂小区", "OLD_RESIDENTIAL", "1", List.of(HERE, HERE, HERE), List.of(), List.of(), false, "");
                case ZONE -> new Zone(subject.id(), "滨江步道", "WALKWAY", List.of(HERE, HERE, HERE), 1, 1, null);
                case UNIT -> new Unit(subject.id(), "联勤 1", "JOINT_PATROL", null, HERE, UnitStatus.values()[0], Instant.EPOCH, null, null, null);
                default -> null;
            });
        }

        @Override
        public Stream<State> all(SubjectKind kind) {
            return kind == SubjectKind.WORKFLOW ? FLOWS.stream() : Stream.empty();
        }
    };

    private static InjectWords words(Lang lang) {
        return new InjectWords(lang, new Names() {
            @Override
            public String of(String list, String code) {
                return CODES.name(list, code, lang.code());
            }

            @Override
            public String in(Bilingual words) {
                return lang == Lang.ZH ? words.zh() : words.en();
            }
        }, SIGHT);
    }

    private static List<Inject> injects(Path file) throws IOException {
        List<DraftEntry> entries = DraftFile.read(file).entries();
        List<Inject> injects = new ArrayList<>();
        for (DraftEntry entry : entries) {
            if (!entry.section().scored()) {
                injects.add(new Inject(injects.size() + 1, InjectKind.valueOf(entry.section().name()), entry.at().orElse(Duration.ZERO),
                        entry.told(entries)));
            }
        }
        return injects;
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noInjectOfTheHouseShowsACode(Lang lang) throws IOException {
        InjectWords words = words(lang);
        try (Stream<Path> drills = Files.list(CONFIG.resolve("drills"))) {
            for (Path file : drills.filter(drill -> drill.getFileName().toString().startsWith("sc-")).toList()) {
                assertThat(injects(file)).as(file.toString()).isNotEmpty().allSatisfy(inject -> {
                    String told = words.of(inject);
                    assertThat(told).doesNotContainPattern("[A-Z]{2,}_[A-Z]|NMT-|\\bU-|\\bZ-|site/|null|\\{|inject\\.");
                    if (lang == Lang.ZH) {
                        assertThat(told).as("small letters are names of the file").doesNotContainPattern("(?<![A-Za-z])[a-z]{3,}");
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatIsOpenedIsToldFromWhatIsTakenFurther(Lang lang) throws IOException {
        List<String> told = injects(CONFIG.resolve("drills/sc-12.yaml")).stream().map(words(lang)::of).toList();
        assertThat(told).contains(lang == Lang.ZH ? new String[] {
            "工单 登记采集记录 5号楼302室（一线力量终端 11）", "工单 采集记录 5号楼302室：上报（一线力量终端 11）",
            "工单 采集记录 西门传达室：上报 · 照片：东门（一线力量终端 13）", "工单 门岗检查 2026-10 抽查第 1 处：发现问题 · 问题 未登记（核查员 2）",
            "门岗抽查 抽取 2026-10 老旧小区 8 处（种子 20201105）（核查员 2）"} : new String[] {
            "Work item opened: Collected record 5号楼302室 (Field unit terminal 11)",
            "Work item Collected record 5号楼302室: Submit (Field unit terminal 11)",
            "Work item Gate check of 2026-10, site 1: Find faults · Faults No register (Checker 2)",
            "Gate round Drawn for 2026-10: 8 of Old compound (seed 20201105) (Checker 2)"});
    }
}
