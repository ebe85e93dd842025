package org.menshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkQuery;

class SavedFiltersTest {

    @Test
    void whatIsSavedComesBackWhateverItsNameHolds() {
        try (FakePorts ports = new FakePorts(Clock.systemUTC())) {
            SavedFilters saved = new SavedFilters(ports.ports(Lang.ZH, Theme.DARK).settings());
            WorkQuery query = WorkQuery.all("case").in(Set.of("A", "B")).flagged(Set.of("held")).saying("100% & 路灯\n二").pressed(WorkDue.LATE).by("u1")
                    .sorted("number", true);
            saved.save("我的 & 你的=？", query);
            saved.save("全部", WorkQuery.all("case"));
            assertThat(saved.of("case")).containsExactlyInAnyOrderEntriesOf(java.util.Map.of("我的 & 你的=？", query, "全部", WorkQuery.all("case")));
            assertThat(saved.of("hazard")).isEmpty();
            saved.forget("case", "我的 & 你的=？");
            saved.forget("case", "全部");
            assertThat(ports.settings).isEmpty();
        }
    }
}
