package org.maplebridge.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {

    /** A marker with the side that is up: the sixth, as a telephone held upright writes it. */
    private static final byte[] TURNED = {
        (byte) 0xFF,
        (byte) 0xE1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        0x01,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0
    };

    @Test
    void aPhotoIsSmallAndKeepsItsShape() throws IOException {
        BufferedImage small = small("image/png", photo("png"));
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(120);
        assertThat(new Color(small.getRGB(20, 60)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(220, 60)).getBlue()).isGreaterThan(200);
    }

    @Test
    void whatATelephoneTookUprightStandsUpright() throws IOException {
        byte[] photo = photo("jpeg");
        byte[] turned = ByteBuffer.allocate(photo.length + TURNED.length)
                .put(photo, 0, 2)
                .put(TURNED)
                .put(photo, 2, photo.length - 2)
                .array();
        BufferedImage small = small("image/jpeg", turned);
        assertThat(small.getWidth()).isEqualTo(120);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(new Color(small.getRGB(60, 20)).getRed())
                .as("the left is up")
                .isGreaterThan(200);
    }

    @Test
    void ofOtherFilesAndBrokenOnesThereIsNone() {
        byte[] text = "路灯".getBytes(StandardCharsets.UTF_8);
        assertThat(Thumbnails.of(new Attachment("说明.txt", "text/plain", text))).isEmpty();
        assertThat(Thumbnails.of(new Attachment("坏了.png", "image/png", text))).isEmpty();
    }

    private static BufferedImage small(String type, byte[] photo) throws IOException {
        byte[] small = Thumbnails.of(new Attachment("路灯", type, photo)).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(small));
    }

    /** Red at the left, blue at the right. */
    private static byte[] photo(String format) throws IOException {
        BufferedImage picture = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 2000; x++) {
            for (int y = 0; y < 1000; y++) {
                picture.setRGB(x, y, x < 1000 ? 0xFF0000 : 0x0000FF);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }
}
