package org.menshen.centre.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demonstration cameras of a centre: for every device id a calm drawn scene with a running clock, its name and the mark of
/// a drill, as H.264 in MPEG-TS. A camera is encoded only while somebody watches, once for all its watchers. Safe from any thread.
public final class DemoCameras implements AutoCloseable {

    /// Media type of the streams.
    public static final String MEDIA_TYPE = "video/mp2t";

    private static final Logger LOG = LoggerFactory.getLogger(DemoCameras.class);
    private static final int WIDTH = 480;
    private static final int HEIGHT = 272;

    private final Supplier<Font> fonts;
    private final String mark;
    private final Clock clock;
    private final ZoneId zone;
    private final ThreadFactory threads;
    private final SharedPictures pictures = new SharedPictures(WIDTH, HEIGHT);
    private final Map<String, Channel> channels = new HashMap<>();
    private @Nullable Font font;
    private boolean closed;

    /// Nothing runs yet.
    ///
    /// @param fonts asked once, when a camera is watched for the first time: draws the captions; must hold Chinese letters for Chinese names
    /// @param locale language of the drill mark
    /// @param clock what the cameras' clocks show
    /// @param zone time zone of those clocks
    /// @param threads makes one platform thread a watched camera
    public DemoCameras(Supplier<Font> fonts, Locale locale, Clock clock, ZoneId zone, ThreadFactory threads) {
        this.fonts = fonts;
        this.mark = ResourceBundle.getBundle("org.menshen.centre.media.camera", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString("drill");
        this.clock = clock;
        this.zone = zone;
        this.threads = threads;
    }

    /// Reads a TrueType or OpenType font for the captions; the machine's own sans-serif when there is none or it cannot be read.
    ///
    /// @param source the font file; the caller closes it
    public static Font font(@Nullable InputStream source) {
        if (source != null) {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, source);
            } catch (FontFormatException | IOException unreadable) {
                LOG.warn("The caption font cannot be read", unreadable);
            }
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    }

    /// Streams a camera until the watcher leaves or the centre closes. Blocks all that time.
    ///
    /// @param deviceId the camera; decides what it shows
    /// @param name its shown name
    /// @param out where the stream goes; an exception of it means that the watcher has left
    /// @throws IOException when this machine cannot encode
    public void stream(String deviceId, String name, OutputStream out) throws IOException {
        Channel channel;
        Reader reader;
        synchronized (channels) {
            if (closed) {
                return;
            }
            Channel present = channels.get(deviceId);
            Reader joined = present == null ? null : present.join();
            if (present == null || joined == null) {
                present = start(deviceId, name);
                joined = present.join();
            }
            channel = present;
            reader = joined;
        }
        if (reader == null) {
            return;
        }
        try {
            reader.copyTo(out);
        } catch (IOException left) {
            LOG.debug("A watcher of {} left: {}", deviceId, left.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            channel.leave(reader);
        }
    }

    private Channel start(String deviceId, String name) throws IOException {
        Font letters = font == null ? fonts.get() : font;
        font = letters;
        CameraScene scene = new CameraScene(deviceId, name, mark, letters, WIDTH, HEIGHT);
        H264Stream encoder = new H264Stream(WIDTH, HEIGHT, Channel.RATE, Channel.KEY_EVERY);
        Channel channel = new Channel(scene, encoder, pictures, clock, zone);
        channels.put(deviceId, channel);
        threads.newThread(() -> {
            channel.run();
            synchronized (channels) {
                channels.remove(deviceId, channel);
            }
        }).start();
        return channel;
    }

    /// Cameras that are being encoded now.
    public int running() {
        synchronized (channels) {
            return channels.size();
        }
    }

    /// Ends all streams.
    @Override
    public void close() {
        synchronized (channels) {
            closed = true;
            channels.values().forEach(Channel::end);
        }
    }
}
