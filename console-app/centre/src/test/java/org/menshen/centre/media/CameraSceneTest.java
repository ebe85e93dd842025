package org.menshen.centre.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class CameraSceneTest {

    private static final String ID = "31011510011328000123";
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 1, 12, 0, 0);

    private static int[] picture(String id, double seconds, LocalDateTime time) {
        return picture(id, seconds, time, new BufferedImage(480, 272, BufferedImage.TYPE_INT_RGB));
    }

    private static int[] picture(String id, double seconds, LocalDateTime time, BufferedImage on) {
        new CameraScene(id, "临沂五村 东门", "演练", DemoCameras.font(null), 480, 272).paint(seconds, time, on);
        return on.getRGB(0, 0, on.getWidth(), on.getHeight(), null, 0, on.getWidth());
    }

    private static double brightness(int[] pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel >> 8 & 255).average().orElseThrow();
    }

    private static long differing(int[] one, int[] other) {
        long count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }

    @Test
    void aCameraAlwaysShowsTheSamePlace() {
        assertThat(picture(ID, 3, NOON)).isEqualTo(picture(ID, 3, NOON));
        assertThat(differing(picture(ID, 3, NOON), picture("31011510011328000124", 3, NOON))).isGreaterThan(480 * 272 / 10);
    }

    @Test
    void nothingOfTheCameraBeforeIsLeftOnASharedPicture() {
        SharedPictures shared = new SharedPictures(480, 272);
        SharedPictures.Sheet first = shared.lend();
        picture("31011510011328000124", 3, NOON.withHour(2), first.image());
        shared.giveBack(first);
        assertThat(shared.lend()).isSameAs(first);
        assertThat(picture(ID, 3, NOON, first.image())).isEqualTo(picture(ID, 3, NOON));
    }

    @Test
    void figuresMoveAndTheGroundStays() {
        long changed = differing(picture(ID, 3, NOON), picture(ID, 4, NOON));
        assertThat(changed).isBetween(300L, 480L * 272 / 3);
    }

    @Test
    void theClockRuns() {
        assertThat(differing(picture(ID, 3, NOON), picture(ID, 3, NOON.plusSeconds(1)))).isBetween(5L, 3000L);
    }

    @Test
    void nightIsDarkAndDuskBetween() {
        double night = brightness(picture(ID, 3, NOON.withHour(2)));
        double dusk = brightness(picture(ID, 3, NOON.withHour(18)));
        double day = brightness(picture(ID, 3, NOON));
        assertThat(night).isLessThan(dusk);
        assertThat(dusk).isLessThan(day);
        assertThat(Daylight.at(LocalTime.MIDNIGHT).lampsLit()).isTrue();
        assertThat(Daylight.at(LocalTime.NOON).lampsLit()).isFalse();
    }
}
