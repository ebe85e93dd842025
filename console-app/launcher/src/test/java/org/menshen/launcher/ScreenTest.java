package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    @TempDir
    private Path devices;

    @ParameterizedTest
    @ValueSource(strings = {"dri/renderD128", "dri/renderD129", "nvidia0", "mali0", "kgsl-3d0", "pvr_sync", "dxg"})
    void aProcessorForGraphicsIsSeen(String node) throws IOException {
        Files.createDirectories(devices.resolve(node).getParent());
        Files.createFile(devices.resolve(node));
        assertThat(Screen.hasGraphics(devices)).isTrue();
    }

    /// A bare picture memory, as virtual machines have it, draws nothing.
    @ParameterizedTest
    @ValueSource(strings = {"dri/card0", "fb0", "nvidiactl", "null"})
    void whatOnlyShowsPicturesIsNone(String node) throws IOException {
        Files.createDirectories(devices.resolve(node).getParent());
        Files.createFile(devices.resolve(node));
        assertThat(Screen.hasGraphics(devices)).isFalse();
    }

    @Test
    void noDevicesAtAll() {
        assertThat(Screen.hasGraphics(devices)).isFalse();
        assertThat(Screen.hasGraphics(devices.resolve("none"))).isFalse();
    }
}
