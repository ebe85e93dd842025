package org.menshen.desktop.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.tile.CameraCard;
import org.menshen.desktop.tile.CameraState;
import org.menshen.desktop.widget.StatusDot;

class CameraModelTest {

    private static CameraCard card(int n) {
        return new CameraCard("%020d".formatted(n), "演练小区 " + n + "号点", "%04d".formatted(n), 8, "社会资源接入网",
                new CameraState(StatusDot.Kind.OK, "", ""), "rtsp://x/" + n, null);
    }

    private static CameraModel model(int cameras, int size) {
        CameraModel model = new CameraModel(size);
        for (int n = 0; n < cameras; n++) {
            model.put(card(n));
        }
        return model;
    }

    private static List<String> tails(CameraPage page) {
        return page.tiles().stream().map(CameraCard::tail).toList();
    }

    @Test
    void pagesFillTheGrid() {
        CameraModel model = model(30, 9);
        assertThat(model.page().pages()).isEqualTo(4);
        model.turn(3);
        assertThat(tails(model.page())).containsExactly("0027", "0028", "0029");
        model.turn(5);
        assertThat(model.page().page()).as("stops at the last page").isEqualTo(3);
        model.turn(-99);
        assertThat(model.page().page()).isZero();
    }

    @Test
    void anotherGridKeepsWhatIsInView() {
        CameraModel model = model(100, 4);
        model.select(card(50).id());
        assertThat(tails(model.page())).contains("0050");
        model.resize(16);
        assertThat(tails(model.page())).contains("0050").hasSize(16);
        model.resize(1);
        assertThat(tails(model.page())).containsExactly("0050");
    }

    @Test
    void theFilterTakesNameAndId() {
        CameraModel model = model(40, 4);
        model.filter("小区 12号");
        assertThat(tails(model.page())).containsExactly("0012");
        model.filter("00000017");
        assertThat(tails(model.page())).containsExactly("0017");
        model.filter("nothing of the kind");
        assertThat(model.page().tiles()).isEmpty();
        assertThat(model.page().pages()).isEqualTo(1);
        model.back();
        assertThat(model.page().rows()).hasSize(40);
    }

    @Test
    void anAlertBringsItsCamerasUpInOrder() {
        CameraModel model = model(40, 16);
        model.choose("预警", List.of(card(7).id(), card(3).id(), "gone", card(9).id()));
        assertThat(tails(model.page())).containsExactly("0007", "0003", "0009");
        assertThat(model.page().size()).isEqualTo(4);
        assertThat(model.page().heading()).isEqualTo("预警");
        model.back();
        assertThat(model.page().heading()).isNull();
        assertThat(model.page().rows()).hasSize(40);
    }

    @Test
    void enlargingAndBackLeavesTheGridAsItWas() {
        CameraModel model = model(40, 9);
        model.turn(1);
        List<String> before = tails(model.page());
        model.enlarge(card(11).id());
        assertThat(model.page().enlarged()).isTrue();
        assertThat(model.page().selectedId()).isEqualTo(card(11).id());
        model.back();
        assertThat(model.page().enlarged()).isFalse();
        assertThat(tails(model.page())).isEqualTo(before);
    }

    @Test
    void aCameraOutsideTheFilterCanBeBroughtUp() {
        CameraModel model = model(40, 4);
        model.filter("小区 12号");
        model.enlarge(card(33).id());
        assertThat(model.page().enlarged()).isTrue();
        assertThat(tails(model.page())).contains("0033");
    }

    @Test
    void arrowsStopAtTheEdge() {
        CameraModel model = model(3, 9);
        model.step(1);
        assertThat(model.page().selectedId()).isEqualTo(card(0).id());
        model.step(99);
        assertThat(model.page().selectedId()).isEqualTo(card(2).id());
    }
}
