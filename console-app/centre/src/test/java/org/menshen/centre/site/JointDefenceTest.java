package org.menshen.centre.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.JointDefence;
import org.menshen.domain.site.JointDefence.Helper;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.wire.code.CodeFolder;

/// The joint defence groups of the demonstration: their sites are there, and whoever walks the shortest way is offered first (domain.md H-13).
class JointDefenceTest {

    private static final Path ROOT = Path.of(System.getProperty("menshen.root", "../.."));

    @Test
    void theNearestMemberOnFootComesFirst() throws Exception {
        CodeBook codes = CodeFolder.read(ROOT.resolve("config/codes"));
        SiteModel model = SiteLoader.load(ROOT.resolve("config/sites/nanmatou"));
        Map<String, Site> sites = model.entered(SubjectKind.SITE, SiteCommand.Register.class).collect(Collectors.toMap(SiteModel.Entered::id,
                entered -> new Site(entered.id(), entered.command().name(), entered.command().typeCode(), entered.command().committeeCode(),
                        entered.command().ring(), entered.command().buildings(), entered.command().gates(), true)));
        List<JointDefence> groups = JointDefence.all(codes);
        assertThat(groups).hasSize(5);
        Optional<StreetGraph> streets = Optional.of(StreetGraph.of(model.map()));
        for (JointDefence group : groups) {
            assertThat(sites).containsKeys(group.building()).containsKeys(group.members().toArray(String[]::new));
            List<Helper> helpers = JointDefence.helpers(sites.get(group.building()), id -> Optional.ofNullable(sites.get(id)), streets, codes);
            assertThat(helpers).hasSizeGreaterThanOrEqualTo(group.members().size()).isSortedAccordingTo(Comparator.comparing(Helper::walk));
            assertThat(helpers).allSatisfy(helper -> assertThat(helper.near()).isEqualTo(helper.walk().toSeconds() < 180
                    || helper.walk().toMillis() == 180_000));
            assertThat(helpers.stream().filter(Helper::byStreet)).isNotEmpty();
        }
        List<Helper> guessed = JointDefence.helpers(sites.get("NMT-P-001"), id -> Optional.ofNullable(sites.get(id)), Optional.empty(), codes);
        assertThat(guessed).isNotEmpty().noneMatch(Helper::byStreet);
        assertThat(JointDefence.of("NMT-O-001", codes)).isEmpty();
    }
}
