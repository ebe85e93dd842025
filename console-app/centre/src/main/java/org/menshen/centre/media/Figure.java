package org.menshen.centre.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// A mover by pictures that are painted once for the light of the hour: shapes painted anew for every picture of every camera cost more than all the
/// rest of drawing. Not thread-safe.
final class Figure {

    private final Mover mover;
    private final @Nullable BufferedImage[] poses = new BufferedImage[Mover.POSES];
    private @Nullable Daylight light;

    Figure(Mover mover) {
        this.mover = mover;
    }

    Mover mover() {
        return mover;
    }

    /// Draws it where it is at a time.
    void draw(Graphics2D g, double seconds, int width, Daylight now) {
        if (!now.equals(light)) {
            light = now;
            Arrays.fill(poses, null);
        }
        int pose = mover.pose(seconds);
        BufferedImage picture = poses[pose];
        if (picture == null) {
            picture = paint(pose, now);
            poses[pose] = picture;
        }
        g.drawImage(picture, (int) Math.rint(mover.x(seconds, width)) - mover.side(), (int) Math.rint(mover.row()) - mover.tall(), null);
    }

    private BufferedImage paint(int pose, Daylight now) {
        BufferedImage picture = new BufferedImage(2 * mover.side(), mover.tall() + mover.deep(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(mover.side(), mover.tall());
        mover.paint(g, pose, now);
        g.dispose();
        return picture;
    }
}
