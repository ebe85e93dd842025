package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.suggest.Coverage;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.NewCameras;
import org.menshen.map.core.sight.ViewCone;

/// What an office program finds in the exported table of blind spots.
class BlindCsvTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final Map<String, String> committees = Map.of("1", "甲居委会", "2", "First, \"Old\" Street", "3", "=1+1", "4", "+86 hotline", "5", "@x",
            "6", "-3 floor");

    @AfterEach
    void close() {
        fake.close();
    }

    private List<String> lines(Lang lang) {
        new Town(fake).build();
        ConsolePorts ports = fake.ports(lang, Theme.DARK);
        Texts texts = Texts.load(lang, SituationFeature.class);
        BlindWords words = new BlindWords((list, code) -> committees.getOrDefault(code, code), texts,
                new SpotWords(ports, texts, new Nearby(ports)));
        List<Coverage.Share> shares = List.of(share("1", 10_000.4, 1_250.6), share("2", 2_000, 0), share("3", 10, 10), share("4", 10, 10),
                share("5", 10, 10), share("6", 10, 10), share("", 0, 0));
        List<NewCameras.Site> places = List.of(new NewCameras.Site(new ViewCone(new LatLon(31.19, -121.5), 359.7, 60, 80), 1_234.5));
        String csv = words.view(new Coverage.Result(12_040.4, 1_290.6, new double[0], shares, places)).csv();
        assertThat(csv).startsWith("\uFEFF").endsWith("\r\n").doesNotContainPattern("[^\r]\n");
        return csv.substring(1).lines().toList();
    }

    private static Coverage.Share share(String committee, double area, double unseen) {
        return new Coverage.Share(committee, area, unseen, Optional.empty());
    }

    @Test
    void bothTablesNameTheirUnitsAndHoldPlainNumbers() {
        List<String> lines = lines(Lang.ZH);
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("居委,公共街道 m²,未覆盖 m²,未覆盖 %");
        assertThat(lines.get(1)).isEqualTo("甲居委会,10000,1251,12.5");
        assertThat(lines.get(7)).isEqualTo("附近没有小区,0,0,0.0");
        assertThat(lines.get(8)).isEqualTo("合计,12040,1291,10.7");
        assertThat(lines.get(9)).isEmpty();
        assertThat(lines.get(10)).isEqualTo("建议点位序号,纬度 WGS-84,经度 WGS-84,朝向 °,可增 m²,地点");
        assertThat(lines.get(11)).as("a negative number is no formula").startsWith("1,31.190000,-121.500000,0,1235,");
    }

    @Test
    void theSameInEnglish() {
        List<String> lines = lines(Lang.EN);
        assertThat(lines.get(0)).isEqualTo("Committee,Public street m²,Unseen m²,Unseen %");
        assertThat(lines.get(7)).isEqualTo("Near no site,0,0,0.0");
        assertThat(lines.get(10)).isEqualTo("No.,Latitude WGS-84,Longitude WGS-84,Azimuth °,Gain m²,Place");
    }

    @Test
    void namesWithCommasAndQuotesStayOneFieldAndNoneBecomesAFormula() {
        List<String> lines = lines(Lang.EN);
        assertThat(lines.get(2)).isEqualTo("\"First, \"\"Old\"\" Street\",2000,0,0.0");
        assertThat(lines.subList(3, 7)).extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("'=1+1", "'+86 hotline", "'@x", "'-3 floor");
    }
}
