package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.canvas.Canvas;
import net.jqwik.api.Example;

/// A canvas gives back the pixels of a pane that was larger.
class PaneCanvasTest {

    @Example
    void aPaneThatBecameSmallerGetsAnotherCanvas() {
        PaneCanvas pane = new PaneCanvas();
        assertThat(pane.resize(1_500, 900)).isTrue();
        Canvas first = pane.whole();
        assertThat(pane.resize(1_480, 900)).isTrue();
        assertThat(pane.whole()).as("a hand that drags an edge makes none").isSameAs(first);
        assertThat(pane.resize(1_070, 840)).isTrue();
        assertThat(pane.node().getChildren()).as("what was painted stays until it is painted anew").containsExactly(first);
        Canvas second = pane.whole();
        assertThat(second).isNotSameAs(first);
        assertThat(pane.node().getChildren()).containsExactly(second);
        assertThat(second.getWidth()).isEqualTo(1_070);
        assertThat(second.getHeight()).isEqualTo(840);
        assertThat(pane.resize(1_070, 840)).isFalse();
        assertThat(pane.resize(1_500, 900)).isTrue();
        assertThat(pane.whole()).as("it grows by itself").isSameAs(second);
    }
}
