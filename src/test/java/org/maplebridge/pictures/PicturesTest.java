package org.maplebridge.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.pictures.WebpFiles.part;
import static org.maplebridge.pictures.WebpFiles.webp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos lose what tells a place and keep what tells the picture. */
class PicturesTest {

    private static final String SECRET = "GPS 29.78 N 120.47 E";

    @Test
    void aPhotoLosesItsPlaceAndItsFilmAndKnowsWhichSideIsUp() throws Exception {
        byte[] plain = picture("jpeg");
        byte[] photo = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(6)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
        byte[] clean = Pictures.withoutPlace("image/jpeg", photo);
        assertThat(text(clean)).doesNotContain("GPS");
        assertThat(text(clean)).contains("Exif");
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(clean).containsSequence(0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06);
        assertThat(Pictures.withoutPlace("image/jpeg", clean)).isEqualTo(clean);
        assertThat(Pictures.withoutPlace("image/jpeg", plain)).isEqualTo(plain);
    }

    @Test
    void aPngAndAWebpLoseTheirTexts() throws Exception {
        byte[] plain = picture("png");
        byte[] photo = join(
                Arrays.copyOf(plain, 33),
                chunk("eXIf", SECRET),
                chunk("tEXt", SECRET),
                Arrays.copyOfRange(plain, 33, plain.length));
        assertThat(Pictures.withoutPlace("image/png", photo)).isEqualTo(plain);

        byte[] webp = ByteBuffer.allocate(54)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(46)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put("VP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .put(new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0})
                .put("VP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(4)
                .putInt(7)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4)
                .put("GPS!".getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] clean = Pictures.withoutPlace("image/webp", webp);
        assertThat(text(clean)).doesNotContain("GPS").doesNotContain("EXIF").contains("VP8 ");
        assertThat(clean).hasSize(42);
        assertThat(clean[4]).isEqualTo((byte) 34);
        assertThat(clean[20]).isZero();
    }

    @Test
    void ofAWebpNothingStaysButThePictureAndWhichSideIsUp() throws Exception {
        byte[] head = {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0};
        byte[] plain = webp(part("VP8X", head), part("VP8 ", new byte[10]));
        byte[] photo = webp(
                part("VP8X", head),
                part("MINE", SECRET.getBytes(StandardCharsets.US_ASCII)),
                part("VP8 ", new byte[10]),
                part("EXIF", exif(6)),
                part("XMP ", SECRET.getBytes(StandardCharsets.US_ASCII)));
        byte[] clean = Pictures.withoutPlace("image/webp", join(photo, SECRET.getBytes(StandardCharsets.US_ASCII)));
        assertThat(text(clean)).doesNotContain("GPS").doesNotContain("MINE").doesNotContain("XMP ");
        assertThat(clean).hasSize(plain.length + 34);
        assertThat(clean[20]).as("says that there is EXIF").isEqualTo((byte) 0x08);
        assertThat(Pictures.sideUp("image/webp", clean)).isEqualTo(6);
        assertThat(Pictures.sideUp("image/webp", plain)).isEqualTo(1);
        assertThat(Pictures.withoutPlace("image/webp", clean)).isEqualTo(clean);
    }

    @Test
    void whatOnlyLooksLikeAPictureIsRefused() {
        byte[] fake = join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, new byte[1]);
        assertThatThrownBy(() -> Pictures.withoutPlace("image/jpeg", fake)).isInstanceOf(Pictures.Broken.class);
        assertThatThrownBy(() -> Pictures.withoutPlace("image/png", new byte[20]))
                .isInstanceOf(Pictures.Broken.class);
        assertThatThrownBy(() -> Pictures.withoutPlace("image/webp", new byte[20]))
                .isInstanceOf(Pictures.Broken.class);
        byte[] huge = webp(part("VP8 ", new byte[10]));
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(16, Integer.MAX_VALUE);
        assertThatThrownBy(() -> Pictures.withoutPlace("image/webp", huge)).isInstanceOf(Pictures.Broken.class);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, x % 16, 0x00AA33 + x);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 24, 16, null, 0, 24);
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(60)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M'})
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String name, String content) {
        byte[] named = (name + content).getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length())
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
