package org.menshen.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Whatever lies on the map: nothing is lost, nothing is counted twice, no pile covers another, and a pile says how pressing its worst is.
class PlacePilesProperties {

    private record Item(LatLon at, String register, WorkDue due) {
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Double> lat = Arbitraries.doubles().between(31.184, 31.209).ofScale(6);
        Arbitrary<Double> lon = Arbitraries.doubles().between(121.492, 121.526).ofScale(6);
        return Combinators.combine(lat, lon, Arbitraries.of("case", "hazard"), Arbitraries.of(WorkDue.class))
            .as((north, east, register, due) -> new Item(new LatLon(north, east), register, due)).list().ofMaxSize(150);
    }

    @Property(tries = 25)
    void nothingIsLostAndNothingCovered(@ForAll("items") List<Item> items, @ForAll @DoubleRange(min = 12, max = 18) double zoom) {
        PlacePiles piles = new PlacePiles(zoom);
        for (int i = 0; i < items.size(); i++) {
            String id = "W-" + i;
            piles.add(() -> id, items.get(i).register, items.get(i).at, items.get(i).due);
        }
        List<PlacePile> all = piles.piles();
        assertThat(all.stream().mapToInt(PlacePile::count).sum()).isEqualTo(items.size()).isEqualTo(piles.total());
        assertThat(all.stream().mapToInt(PlacePile::late).sum()).isEqualTo(count(items, WorkDue.LATE));
        assertThat(all.stream().mapToInt(PlacePile::near).sum()).isEqualTo(count(items, WorkDue.NEAR));
        Set<String> named = new HashSet<>();
        for (PlacePile pile : all) {
            assertThat(pile.heads()).hasSize(Math.min(pile.count(), PlacePiles.HEADS));
            assertThat(Bounds.within(pile.at(), 1).intersects(pile.box())).isTrue();
            if (pile.late() > 0) {
                assertThat(pile.heads().getFirst().due()).isEqualTo(WorkDue.LATE);
            }
            pile.heads().forEach(head -> {
                assertThat(named.add(head.id())).as(head.id()).isTrue();
                assertThat(pile.register().isEmpty() || pile.register().equals(head.register())).isTrue();
            });
        }
        apart(all, zoom);
    }

    private static long count(List<Item> items, WorkDue due) {
        return items.stream().filter(item -> item.due == due).count();
    }

    private static void apart(List<PlacePile> piles, double zoom) {
        double size = WebMercator.worldSize(zoom);
        for (int i = 0; i < piles.size(); i++) {
            for (int j = i + 1; j < piles.size(); j++) {
                LatLon a = piles.get(i).at();
                LatLon b = piles.get(j).at();
                assertThat(Math.hypot(WebMercator.x(a.lon()) - WebMercator.x(b.lon()), WebMercator.y(a.lat()) - WebMercator.y(b.lat())) * size)
                    .isGreaterThan(35.9);
            }
        }
    }

    @Test
    void aPileStaysWhereItIsWhateverElseIsSeen() {
        List<LatLon> places = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            places.add(new LatLon(31.195 + i * 0.00001, 121.51));
        }
        PlacePiles few = new PlacePiles(15);
        PlacePiles more = new PlacePiles(15);
        places.forEach(at -> {
            few.add(() -> "x", "case", at, WorkDue.CALM);
            more.add(() -> "x", "case", at, WorkDue.CALM);
        });
        more.add(() -> "far", "case", new LatLon(31.2, 121.5), WorkDue.LATE);
        assertThat(more.piles().getFirst().at()).isEqualTo(few.piles().getFirst().at());
        assertThat(few.piles()).hasSize(1);
    }
}
