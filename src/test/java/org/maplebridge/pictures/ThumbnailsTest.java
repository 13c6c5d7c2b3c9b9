package org.maplebridge.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.pictures.WebpFiles.part;
import static org.maplebridge.pictures.WebpFiles.webp;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
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

    /** 480 by 240 points, red at the left and blue at the right, as a browser writes it. */
    private static final String WEBP = """
            UklGRogBAABXRUJQVlA4IHwBAADwHgCdASrgAfAAPtFoslMoJqSioSgBABoJaW7hdrEL3gfir+AAAJ8WdOnTp0dLx1atWrVq1gyN
            UJy5O7GHJfySj+KSb+jRbAgmn1DfmWfqHDhw4cOHDhw4cN+ZcAhw4cOHDiHVdzq1artkTUWTJkyZPHhBNPqHDJMTudWrVq1atflW
            rVq01yhELXQLOnTp06dOnTo6yJqLJkyZMnkMtPqHDhkmJ3OrVq1atWrVq1atV2yYIGWTJkyZMmTJkyZLMxO51atWrVs9QLXQLOm+
            /kIGWTJkyZMmTJkyZLMxnnVq1atWrVq1atWrTXJfyDXQLOnXAdaWTJkx5ln6hw4cOGQAAP7/PlV/6ESNthe///QkZMeH8mABmCzi
            pyL4OZXx//Mjf//0mqaoV/P3/isCk7uYeRfBzK+DmV8HZKDwQttAgHbWiZs8U32TA5ok4akcBTA/4uHVgsrnBpjgzA4ACFi4dWCs
            byRUNSOAAhYuHVgrG8kVDUjgAIWLhwAAAA==
            """;

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
    void aWebpOfATelephoneIsSmallAndUpright() throws Exception {
        byte[] photo = Base64.getMimeDecoder().decode(WEBP);
        BufferedImage small = small("image/webp", photo);
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(120);
        assertThat(new Color(small.getRGB(20, 60)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(220, 60)).getBlue()).isGreaterThan(200);

        byte[] tags = Arrays.copyOfRange(TURNED, 10, TURNED.length);
        byte[] turned =
                webp(part("VP8X", extended(480, 240)), Arrays.copyOfRange(photo, 12, photo.length), part("EXIF", tags));
        BufferedImage upright = small("image/webp", Pictures.withoutPlace("image/webp", turned));
        assertThat(upright.getWidth()).isEqualTo(120);
        assertThat(upright.getHeight()).isEqualTo(240);
        assertThat(new Color(upright.getRGB(60, 20)).getRed())
                .as("the left is up")
                .isGreaterThan(200);
    }

    @Test
    void aFewBytesThatUnpackToAGigabyteAreNotUnpacked() throws Exception {
        BufferedImage small = small("image/webp", webp(ofOneColour(480, 240)));
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(new Color(small.getRGB(120, 60)).getRed()).isGreaterThan(200);

        byte[] bomb = ofOneColour(16384, 16384);
        assertThat(bomb).hasSizeLessThan(40);
        assertThat(Thumbnails.of("image/webp", webp(bomb))).isEmpty();
        byte[] hidden = webp(part("VP8X", extended(10, 10)), bomb);
        assertThat(Pictures.pointsOfWebp(hidden)).isEqualTo(16384L * 16384);
        assertThat(Thumbnails.of("image/webp", hidden)).isEmpty();
    }

    @Test
    void ofOtherFilesAndBrokenOnesThereIsNone() {
        byte[] text = "路灯".getBytes(StandardCharsets.UTF_8);
        assertThat(Thumbnails.of("text/plain", text)).isEmpty();
        assertThat(Thumbnails.of("image/png", text)).isEmpty();
        assertThat(Thumbnails.of("image/webp", text)).isEmpty();
    }

    private static BufferedImage small(String type, byte[] photo) throws IOException {
        byte[] small = Thumbnails.of(type, photo).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(small));
    }

    private static byte[] extended(int width, int height) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8)
                .putInt(width - 1 | height - 1 << 24)
                .putShort((short) (height - 1 >> 8))
                .array();
    }

    /** Red, without loss: every point is the only one that there is, and takes no room. */
    private static byte[] ofOneColour(int width, int height) {
        BitSet bits = new BitSet();
        int at = put(bits, 0, 8, 0x2F);
        at = put(bits, at, 14, width - 1);
        at = put(bits, at, 14, height - 1);
        at = put(bits, at, 7, 0);
        for (int value : new int[] {0, 255, 0, 255}) {
            at = put(bits, at, 3, 0b101);
            at = put(bits, at, 8, value);
        }
        at = put(bits, at, 4, 0b0001);
        return part("VP8L", Arrays.copyOf(bits.toByteArray(), at / 8 + 2));
    }

    private static int put(BitSet bits, int at, int length, int value) {
        for (int bit = 0; bit < length; bit++) {
            bits.set(at + bit, (value >> bit & 1) == 1);
        }
        return at + length;
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
