package org.menshen.wire.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.matrix.Answerable;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.matrix.MatrixChecks;
import org.menshen.domain.matrix.MatrixContent;
import org.menshen.wire.code.CodeFolder;

class MatrixFolderTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private static final Path SHIPPED = CONFIG.resolve("responsibility").resolve("matrix-1.yaml");

    @TempDir
    Path folder;

    private String lead(MatrixContent matrix, String category, String site, String committee, String day) {
        return Answerable.of(CODES).of(matrix, category, new DutyArea(site, committee), day).map(MatrixCell::lead).orElse("none");
    }

    @Test
    void exactlyOneUnitAnswersForEachKindInEachCommittee() {
        MatrixContent matrix = MatrixFolder.file(SHIPPED, CODES);
        Answerable answerable = Answerable.of(CODES);
        assertThat(answerable.kinds()).hasSizeGreaterThan(60);
        for (String kind : answerable.kinds()) {
            for (String committee : CODES.list("committees").keys()) {
                assertThat(answerable.cells(matrix, kind, new DutyArea("", committee), "2026-11-05")).as(kind + " in " + committee).hasSize(1);
            }
        }
    }

    @Test
    void theNarrowestAreaCountsThenTheNarrowestCategory() {
        MatrixContent matrix = MatrixFolder.file(SHIPPED, CODES);
        assertThat(lead(matrix, "E0102", "", "310115010001", "2026-11-05")).isEqualTo("GRID_TEAM");
        assertThat(lead(matrix, "E0102", "", "310115010003", "2026-11-05")).as("its committee").isEqualTo("PROPERTY");
        assertThat(lead(matrix, "E0506", "", "310115010007", "2026-11-05")).as("its grid before a kind of the street").isEqualTo("JOINT_PATROL");
        assertThat(lead(matrix, "E0506", "", "", "2026-11-05")).as("where no committee is known").isEqualTo("GRID_TEAM");
    }

    @Test
    void zeroAndTwoLeadsAreToldWithCategoryAreaLineAndColumn() throws IOException {
        String shipped = Files.readString(SHIPPED);
        Path two = Files.writeString(folder.resolve("two.yaml"), shipped
            + "  - {category: E0102, area: committee/310115010003, lead: GRID_TEAM}\n");
        long last = shipped.lines().count() + 1;
        assertThatThrownBy(() -> MatrixFolder.file(two, CODES)).isInstanceOf(CodeException.class)
            .hasMessageContaining("two.yaml, line " + last + ", column 16: two cells lead for E0102 暴露垃圾")
            .hasMessageContaining("310115010003 银河居委会");
        Path zero = Files.writeString(folder.resolve("zero.yaml"), shipped.replace("  - {category: E02, area: street, lead: URBAN_MGMT, "
            + "assists: [GRID_TEAM]}\n", "  - {category: E02, area: committee/310115010003, lead: URBAN_MGMT}\n"));
        assertThatThrownBy(() -> MatrixFolder.file(zero, CODES)).hasMessageContaining("nobody leads for E0201 非法小广告 (Illegal sticker) in "
            + "310115010001 西三里桥居委会");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), shipped.replace("lead: MARKET_TEAM", "lead: NOBODY"));
        assertThatThrownBy(() -> MatrixFolder.file(wrong, CODES)).hasMessageContaining("'NOBODY' is not in unit-types.yaml");
    }

    @Test
    void aUnitLeadsForClassesAndForKindsThatDifferFromTheirs() {
        Map<String, List<String>> leads = Answerable.of(CODES).leads(MatrixFolder.file(SHIPPED, CODES), new DutyArea("NMT-O-001", "310115010003"),
            "2026-11-05");
        assertThat(leads.get("PROPERTY")).containsExactly("E0102", "E0507");
        assertThat(leads.get("URBAN_MGMT")).containsExactly("E0101", "E02", "E03", "E05");
        assertThat(leads.get("GRID_TEAM")).contains("E01", "E0506").doesNotContain("E0102", "E0103");
    }

    @Test
    void aCellHoldsOnItsDaysAndAGapBetweenThemIsFound() throws IOException {
        String shipped = Files.readString(SHIPPED);
        String cell = "  - {category: E02, area: street, lead: URBAN_MGMT, assists: [GRID_TEAM]}\n";
        MatrixContent matrix = MatrixFolder.file(Files.writeString(folder.resolve("days.yaml"), shipped.replace(cell,
            "  - {category: E02, area: street, lead: URBAN_MGMT, until: 2026-06-30}\n"
            + "  - {category: E02, area: street, lead: GRID_TEAM, from: 2026-07-01}\n")), CODES);
        assertThat(lead(matrix, "E0201", "", "310115010001", "2026-06-30")).isEqualTo("URBAN_MGMT");
        assertThat(lead(matrix, "E0201", "", "310115010001", "2026-07-01")).isEqualTo("GRID_TEAM");
        Path gap = Files.writeString(folder.resolve("gap.yaml"), shipped.replace(cell,
            "  - {category: E02, area: street, lead: URBAN_MGMT, until: 2026-06-30}\n"
            + "  - {category: E02, area: street, lead: GRID_TEAM, from: 2026-07-02}\n"));
        assertThatThrownBy(() -> MatrixFolder.file(gap, CODES)).hasMessageContaining("nobody leads for E0201");
    }

    @Test
    void aCellForEverMayBeWrittenWithTheLastDayAndOtherFarDaysAreNone() throws IOException {
        String shipped = Files.readString(SHIPPED);
        String cell = "  - {category: E02, area: street, lead: URBAN_MGMT, assists: [GRID_TEAM]}\n";
        MatrixContent matrix = MatrixFolder.file(Files.writeString(folder.resolve("ever.yaml"), shipped.replace(cell,
            "  - {category: E02, area: street, lead: URBAN_MGMT, until: 9999-12-31}\n")), CODES);
        assertThat(lead(matrix, "E0201", "", "310115010001", "2026-11-05")).isEqualTo("URBAN_MGMT");
        for (String day : new String[] {"+10000-01-01", "+999999999-12-31", "-0001-01-01"}) {
            MatrixContent far = new MatrixContent(matrix.version() + 1, matrix.name(), day, matrix.grids(), matrix.cells());
            assertThat(MatrixChecks.check(far, CODES)).extracting(fault -> fault.refusal().code()).contains("matrix.bad-day");
            MatrixContent until = matrix.with(new MatrixCell("E02", "street", "URBAN_MGMT", List.of(), "", day));
            assertThat(MatrixChecks.check(until, CODES)).extracting(fault -> fault.refusal().code()).contains("matrix.bad-day");
        }
    }
}
