package org.menshen.centre.drill.day;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.centre.site.SiteModel;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.wire.draft.DraftFile;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Looks at scenarios before they are played: by the same readers that read them then.
public final class DraftCheck {

    private DraftCheck() {
    }

    /// Looks at a draft as at its file.
    ///
    /// @param site the site; empty when it is not at hand
    public static DrillDrafts.Checked check(DrillDraft draft, CodeBook codes, ScenarioKnown known, Optional<SiteModel> site) {
        List<Integer> lines = new ArrayList<>();
        String text = DraftFile.text(draft, lines);
        Faults faults = new Faults(Path.of("draft"));
        try {
            ScenarioCheck.all(Lined.read(new StringReader(text), faults), faults, codes, known, site);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory does not fail", impossible);
        }
        return new DrillDrafts.Checked(text, faults.all().stream().map(fault -> {
            int entry = lines.indexOf(fault.line());
            return new DrillDrafts.Fault(fault.line(), entry < 0 ? null : entry, fault.what());
        }).toList());
    }

    /// What is wrong with a scenario file, each as `file, line n: what`.
    ///
    /// @param site the site; empty when it is not at hand
    public static List<String> faults(Path file, CodeBook codes, ScenarioKnown known, Optional<SiteModel> site) {
        Faults faults = new Faults(file);
        ScenarioCheck.all(Lined.read(file, faults), faults, codes, known, site);
        return faults.told();
    }
}
