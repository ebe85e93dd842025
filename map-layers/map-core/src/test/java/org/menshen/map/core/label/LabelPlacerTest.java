package org.menshen.map.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LabelPlacerTest {

    @Property(tries = 100)
    void labelsNeverOverlapAndStayOnThePane(@ForAll long seed) {
        Random random = new Random(seed);
        List<LabelRequest<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            requests.add(new LabelRequest<>(i, random.nextDouble() * 800, random.nextDouble() * 600, 20 + random.nextInt(90), 14,
                random.nextInt(5), 6, random.nextBoolean() ? LabelRequest.AROUND : LabelRequest.ON));
        }
        List<PlacedLabel<Integer>> placed = new LabelPlacer(800, 600).place(requests);
        assertThat(placed).isNotEmpty().isEqualTo(new LabelPlacer(800, 600).place(requests));
        for (int i = 0; i < placed.size(); i++) {
            PlacedLabel<Integer> a = placed.get(i);
            assertThat(a.x() >= 0 && a.y() >= 0 && a.x() + a.width() <= 800 && a.y() + a.height() <= 600).isTrue();
            for (PlacedLabel<Integer> b : placed.subList(i + 1, placed.size())) {
                boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x()
                    || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                assertThat(apart).isTrue();
            }
        }
    }

    private static LabelRequest<String> at(String key, double x, double y, int priority, List<Side> sides) {
        return new LabelRequest<>(key, x, y, 40, 12, priority, 4, sides);
    }

    @Example
    void theImportantNameWinsAndTheOtherStepsAside() {
        List<PlacedLabel<String>> placed = new LabelPlacer(400, 300).place(List.of(
            at("minor", 200, 150, 5, LabelRequest.AROUND), at("major", 200, 150, 1, LabelRequest.AROUND)));
        assertThat(placed).extracting(PlacedLabel::key).containsExactly("major", "minor");
        assertThat(placed).extracting(PlacedLabel::side).containsExactly(Side.RIGHT, Side.LEFT);
    }

    @Example
    void reservedGroundStaysFree() {
        LabelPlacer placer = new LabelPlacer(400, 300);
        placer.reserve(-10, -10, 1000, 1000);
        assertThat(placer.place(List.of(at("a", 200, 150, 1, LabelRequest.AROUND)))).isEmpty();
        placer.reserve(900, 900, 10, 10);
    }

    @Example
    void namesThatWouldLeaveThePaneTakeAnotherSide() {
        LabelPlacer placer = new LabelPlacer(400, 300);
        assertThat(placer.place(List.of(at("a", 390, 150, 1, LabelRequest.AROUND)))).extracting(PlacedLabel::side).containsExactly(Side.LEFT);
        assertThat(placer.place(List.of(at("b", 390, 150, 1, LabelRequest.ON)))).isEmpty();
        assertThat(placer.place(List.of(at("c", 100, 2, 1, List.of(Side.ABOVE, Side.BELOW))))).extracting(PlacedLabel::y).containsExactly(6.0);
        assertThatIllegalArgumentException().isThrownBy(() -> at("d", 0, 0, 0, List.of()));
    }

    @Example
    void aNameStepsAsideForWhatMovesButDoesNotVanish() {
        LabelPlacer placer = new LabelPlacer(400, 300);
        placer.avoid(204, 140, 40, 20);
        assertThat(placer.place(List.of(at("a", 200, 150, 1, LabelRequest.AROUND)))).extracting(PlacedLabel::side).containsExactly(Side.LEFT);
        LabelPlacer crowded = new LabelPlacer(400, 300);
        crowded.avoid(0, 0, 400, 300);
        assertThat(crowded.place(List.of(at("a", 200, 150, 1, LabelRequest.AROUND)))).extracting(PlacedLabel::side).containsExactly(Side.RIGHT);
    }

    @Example
    void aNameKeepsItsPlaceWhileSomethingMovesPastIt() {
        LabelMemory memory = new LabelMemory();
        List<LabelRequest<String>> name = List.of(at("a", 200, 150, 1, LabelRequest.AROUND));
        assertThat(new LabelPlacer(400, 300, memory).place(name)).extracting(PlacedLabel::side).containsExactly(Side.RIGHT);
        for (int x = 150; x < 260; x += 5) {
            LabelPlacer next = new LabelPlacer(400, 300, memory);
            next.avoid(x, 140, 22, 22);
            assertThat(next.place(name)).extracting(PlacedLabel::side).as("at %d", x).containsExactly(Side.RIGHT);
        }
        LabelPlacer blocked = new LabelPlacer(400, 300, memory);
        blocked.reserve(210, 140, 22, 22);
        assertThat(blocked.place(name)).as("what stands still is never covered").extracting(PlacedLabel::side).containsExactly(Side.LEFT);
        assertThat(new LabelPlacer(400, 300, memory).place(name)).extracting(PlacedLabel::side).as("no hop back").containsExactly(Side.LEFT);
    }
}
