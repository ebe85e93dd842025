package org.menshen.centre.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoCamerasTest {

    private static final int PACKET = 188;

    private final DemoCameras cameras = new DemoCameras(() -> DemoCameras.font(null), Locale.CHINESE, Clock.systemUTC(),
            ZoneId.of("Asia/Shanghai"), Thread.ofPlatform().daemon().factory());

    @AfterEach
    void close() {
        cameras.close();
        await().until(() -> cameras.running() == 0);
    }

    /// Counts a stream, checks its packets, and leaves when told.
    private static final class Watcher extends OutputStream {
        volatile long packets;
        volatile boolean wellFormed = true;
        volatile boolean leave;

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (leave) {
                throw new IOException("gone");
            }
            for (int i = from; i < from + length; i += PACKET) {
                wellFormed &= bytes[i] == 0x47;
            }
            wellFormed &= length % PACKET == 0;
            packets += length / PACKET;
        }
    }

    private Thread watch(String id, Watcher watcher) {
        return Thread.ofVirtual().start(() -> {
            try {
                cameras.stream(id, "临沂五村", watcher);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void watchersShareOneEncoderAndTheLastOneClosesIt() throws InterruptedException {
        List<Watcher> watchers = Stream.generate(Watcher::new).limit(3).toList();
        List<Thread> threads = watchers.stream().map(watcher -> watch("31011510011328000123", watcher)).toList();
        await().until(() -> watchers.stream().allMatch(watcher -> watcher.packets > 60));
        assertThat(watchers).allMatch(watcher -> watcher.wellFormed);
        assertThat(cameras.running()).isEqualTo(1);
        watchers.get(0).leave = true;
        threads.get(0).join();
        long seen = watchers.get(1).packets;
        await().until(() -> watchers.get(1).packets > seen + 20);
        watchers.forEach(watcher -> watcher.leave = true);
        await().until(() -> cameras.running() == 0);
    }

    @Test
    void aLateWatcherStartsWithTheGroupSoFar() throws Exception {
        Reader late = new Reader(List.of(new H264Stream.Chunk(new byte[PACKET], true)));
        late.offer(new H264Stream.Chunk(new byte[2 * PACKET], false));
        late.end();
        Watcher seen = new Watcher();
        late.copyTo(seen);
        assertThat(seen.packets).isEqualTo(3);
    }

    @Test
    void aSlowWatcherLosesGroupsAndGoesOnAtAKeyPicture() throws Exception {
        H264Stream.Chunk key = new H264Stream.Chunk(new byte[PACKET], true);
        H264Stream.Chunk other = new H264Stream.Chunk(new byte[2 * PACKET], false);
        Reader reader = new Reader(List.of());
        reader.offer(other);
        reader.offer(key);
        for (int i = 0; i < 1000; i++) {
            reader.offer(other);
        }
        reader.offer(key);
        reader.offer(other);
        reader.end();
        Watcher watcher = new Watcher();
        reader.copyTo(watcher);
        assertThat(watcher.packets).as("one key picture and what followed").isEqualTo(3);
    }

    @Test
    void closingEndsEveryStream() throws InterruptedException {
        Thread watching = watch("31011510011328000123", new Watcher());
        await().until(() -> cameras.running() == 1);
        cameras.close();
        assertThat(watching.join(java.time.Duration.ofSeconds(3))).isTrue();
    }
}
