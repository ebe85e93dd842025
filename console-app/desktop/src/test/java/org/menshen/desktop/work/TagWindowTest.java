package org.menshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.work.WorkValue;

/// QR tags of base objects leave the register as a picture or as pages, by keys, and can be scanned.
class TagWindowTest {

    @TempDir
    Path dir;

    private final List<Paper.Leaf> leaves = new ArrayList<>();
    private final OneWindow window = new OneWindow(new WorkFeature(leaf -> {
        leaves.add(leaf);
        return new byte[] {1};
    }, new FileAsk() {
        @Override
        public Optional<Path> toRead(Node at, String title, String kind, List<String> patterns) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toWrite(Node at, String title, String name, String kind, List<String> patterns) {
            return Optional.of(dir.resolve("tags." + kind));
        }
    }));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTagIsSavedAsAPictureThatCanBeScannedAndAsAPage() throws Exception {
        window.fake.workspace.actor = new Actor("steward", "演练-核实", "DATA_STEWARD", "steward-01");
        WorkStages stages = new WorkStages(window.fake).publish(Path.of(System.getProperty("menshen.root"), "config", "workflows"));
        stages.item("base-place", List.of(new WorkValue("label", "演练7号301室"), new WorkValue("committee", "310115010002"),
                new WorkValue("house", "H-7"), new WorkValue("qr", "QR-YL-0007")));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("房屋场所"));
        for (int i = 0; i < 40 && !window.shows("演练7号301室"); i++) {
            window.press(KeyCode.DOWN, true, false);
        }
        soon().until(() -> window.shows("演练7号301室"));
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("扫码即得编号 QR-YL-0007"));
        window.press(KeyCode.P, true, false);
        window.answer("二维码 1 个", KeyCode.DIGIT2);
        Path picture = dir.resolve("tags.PNG");
        soon().until(() -> Files.exists(picture) && Files.size(picture) > 0 && window.shows("二维码已存"));
        assertThat(scanned(picture)).isEqualTo("QR-YL-0007");
        window.press(KeyCode.P, true, false);
        window.answer("二维码 1 个", KeyCode.DIGIT1);
        soon().until(() -> Files.exists(dir.resolve("tags.PDF")));
        assertThat(leaves.getFirst().parts().getFirst().exhibits().getFirst()).isInstanceOfSatisfying(Exhibit.Picture.class,
                page -> assertThat(page.ratio()).isBetween(1.0, 1.4));
    }

    private static String scanned(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), argb))))
                .getText();
    }
}
