package org.maplebridge.petition;

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
 * Photos as small as a postage stamp, upright, for lists on slow lines: of JPEG and PNG. A large photo is never in memory as
 * a whole: of its lines and points only so many are read as the small one needs. Nothing is laid on the disk meanwhile.
 */
public final class Thumbnails {

    /** Kinds of pictures that there is a small one of. */
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png");

    private static final int SIDE = 240;
    private static final long MOST_POINTS = 200_000_000;

    private Thumbnails() {}

    /** Whether files of a kind can have one. */
    static boolean pictures(String mediaType) {
        return KINDS.contains(mediaType);
    }

    /** A JPEG of 240 points at most each way; empty for other files, and for pictures that cannot be read. */
    public static Optional<byte[]> of(Attachment file) {
        if (!KINDS.contains(file.mediaType())) {
            return Optional.empty();
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.content()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return small(reader, turns(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static int turns(Attachment file) {
        int side = file.mediaType().equals("image/jpeg") ? Pictures.sideUp(file.content()) : 1;
        return switch (side) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
    }

    private static Optional<byte[]> small(ImageReader reader, int turns) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_POINTS) {
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
