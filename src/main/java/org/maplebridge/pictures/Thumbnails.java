package org.maplebridge.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Photos as small as a postage stamp, upright, for lists on slow lines: of JPEG, PNG and WebP. Of the first two a large photo
 * is never in memory as a whole: of its lines and points only so many are read as the small one needs. A WebP is, so that
 * larger ones than telephones make have none, and one is read after the other. Nothing is laid on the disk meanwhile.
 */
public final class Thumbnails {

    /** Kinds of pictures that there is a small one of. */
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", Pictures.WEBP);

    private static final int SIDE = 240;
    private static final long MOST_POINTS = 200_000_000;
    private static final long MOST_POINTS_AT_ONCE = 16_000_000;
    private static final Object ONE_AT_A_TIME = new Object();

    private Thumbnails() {}

    /** Whether files of a kind can have one. */
    public static boolean pictures(String mediaType) {
        return KINDS.contains(mediaType);
    }

    /** A JPEG of 240 points at most each way; empty for other files, and for pictures that cannot be read. */
    public static Optional<byte[]> of(String mediaType, byte[] file) {
        if (!KINDS.contains(mediaType)) {
            return Optional.empty();
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            int turns = turns(Pictures.sideUp(mediaType, file));
            return mediaType.equals(Pictures.WEBP) ? webp(file, input, turns) : other(input, turns);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> other(ImageInputStream input, int turns) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        return readers.hasNext() ? small(readers.next(), input, turns, MOST_POINTS) : Optional.empty();
    }

    /** What it says of itself at its head need not be what has to be unpacked. */
    private static Optional<byte[]> webp(byte[] file, ImageInputStream input, int turns) throws IOException {
        if (Pictures.pointsOfWebp(file) > MOST_POINTS_AT_ONCE) {
            return Optional.empty();
        }
        synchronized (ONE_AT_A_TIME) {
            return small(new WebPImageReaderSpi().createReaderInstance(), input, turns, MOST_POINTS_AT_ONCE);
        }
    }

    private static int turns(int sideUp) {
        return switch (sideUp) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
    }

    private static Optional<byte[]> small(ImageReader reader, ImageInputStream input, int turns, long most)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            return small(reader, turns, most);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<byte[]> small(ImageReader reader, int turns, long most) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > most) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, every);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(jpeg)) {
            ImageIO.write(drawn(picture, turns), "jpeg", output);
        }
        return Optional.of(jpeg.toByteArray());
    }

    /** On white, where the picture lets something shine through. */
    private static BufferedImage drawn(BufferedImage picture, int turns) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        boolean lies = turns % 2 == 1;
        BufferedImage small =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = small.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, small.getWidth(), small.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform upright = new AffineTransform();
        upright.translate(small.getWidth() / 2.0, small.getHeight() / 2.0);
        upright.quadrantRotate(turns);
        upright.scale(scale, scale);
        upright.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        brush.drawImage(picture, upright, null);
        brush.dispose();
        return small;
    }
}
