package org.maplebridge.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of photos what telephones write into them beside the picture: where and when it was taken, with which device,
 * small copies and films behind the end. The picture itself stays bit for bit, and which side is up stays known. Of JPEG,
 * PNG and WebP; whoever takes files in refuses other kinds that may tell a place.
 */
public final class Pictures {

    /** Not what its first bytes promise. */
    public static final class Broken extends Exception {}

    static final String WEBP = "image/webp";

    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int SIDE_TAGS = 26;
    private static final int PNG_HEAD = 8;
    private static final Set<String> PNG_TEXTS = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    /** What a WebP needs to be seen; whatever else stands beside it goes. */
    private static final Set<String> WEBP_PICTURE = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int RIFF_HEAD = 12;
    private static final int SIDE_OF_VP8 = 0x3FFF;
    private static final int WEBP_FLAGS = 20;
    private static final int WEBP_SAYS_EXIF = 0x08;
    private static final int WEBP_SAYS_XMP = 0x04;

    private Pictures() {}

    /** The picture without it; another kind of file as it is. */
    public static byte[] withoutPlace(String type, byte[] picture) throws Broken {
        try {
            return switch (type) {
                case "image/jpeg" -> jpeg(picture);
                case "image/png" -> png(picture);
                case WEBP -> webp(picture);
                default -> picture;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new Broken();
        }
    }

    private static byte[] jpeg(byte[] picture) throws Broken {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, 2);
        int orientation = 1;
        int at = 2;
        while (at < picture.length) {
            if ((picture[at] & 0xFF) != 0xFF) {
                throw new Broken();
            }
            int marker = picture[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == EOI) {
                kept.write(picture, at, 2);
                break;
            }
            int end = at + 2 + word(picture, at + 2);
            if (marker == APP1 && starts(picture, at + 4, EXIF)) {
                orientation = orientation(Arrays.copyOfRange(picture, at + 4 + EXIF.length, end));
            }
            if (marker == SOS) {
                end = endOfScan(picture, end);
            }
            if (staysInJpeg(picture, at, marker)) {
                kept.write(picture, at, end - at);
            }
            at = end;
        }
        return orientation == 1 ? kept.toByteArray() : upright(kept.toByteArray(), orientation);
    }

    private static boolean staysInJpeg(byte[] picture, int at, int marker) {
        boolean application = marker > APP0 && marker <= APP15 && marker != APP14;
        boolean profile = marker == APP2 && starts(picture, at + 4, PROFILE);
        return (!application || profile) && marker != COMMENT;
    }

    /** Behind the compressed picture, at the next marker that is none of its own; at the end where it was cut off. */
    private static int endOfScan(byte[] picture, int from) {
        for (int at = from; at < picture.length - 1; at++) {
            int next = picture[at + 1] & 0xFF;
            if (picture[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return picture.length;
    }

    /** Which side is up, 1 to 8; 1 where nobody said. */
    private static int orientation(byte[] exif) {
        try {
            ByteBuffer tags = ByteBuffer.wrap(exif);
            tags.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = tags.getInt(4);
            int count = tags.getShort(at) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int tag = at + 2 + 12 * i;
                if ((tags.getShort(tag) & 0xFFFF) == ORIENTATION) {
                    int value = tags.getShort(tag + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException cutOff) {
            return 1;
        }
    }

    /** Which side of a photo is up that was taken in here, 1 to 8. */
    static int sideUp(String type, byte[] stored) {
        return switch (type) {
            case "image/jpeg" -> sideUpOfJpeg(stored);
            case WEBP -> sideUpOfWebp(stored);
            default -> 1;
        };
    }

    private static int sideUpOfJpeg(byte[] stored) {
        int tags = 6 + EXIF.length;
        boolean told = stored.length > tags && (stored[3] & 0xFF) == APP1 && starts(stored, 6, EXIF);
        return told ? orientation(Arrays.copyOfRange(stored, tags, Math.min(stored.length, tags + 64))) : 1;
    }

    /** It is the last thing in it, as {@link #webp} leaves it. */
    private static int sideUpOfWebp(byte[] stored) {
        int tags = stored.length - SIDE_TAGS;
        boolean told = tags > RIFF_HEAD + 8 && name(stored, tags - 8).equals("EXIF");
        return told ? orientation(Arrays.copyOfRange(stored, tags, stored.length)) : 1;
    }

    /** With nothing but the side that is up. */
    private static byte[] upright(byte[] picture, int orientation) {
        byte[] side = sideUp(orientation);
        ByteBuffer marker = ByteBuffer.allocate(4 + EXIF.length + side.length);
        marker.put((byte) 0xFF).put((byte) APP1).putShort((short) (marker.capacity() - 2));
        marker.put(EXIF).put(side);
        return ByteBuffer.allocate(picture.length + marker.capacity())
                .put(picture, 0, 2)
                .put(marker.array())
                .put(picture, 2, picture.length - 2)
                .array();
    }

    /** The one tag that stays. */
    private static byte[] sideUp(int orientation) {
        ByteBuffer tags = ByteBuffer.allocate(SIDE_TAGS);
        tags.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
        tags.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tags.putShort((short) 0).putInt(0).array();
    }

    private static byte[] png(byte[] picture) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, PNG_HEAD);
        ByteBuffer chunks = ByteBuffer.wrap(picture);
        int at = PNG_HEAD;
        String name = "";
        while (!name.equals("IEND")) {
            int whole = Math.addExact(size(chunks.getInt(at)), 12);
            name = name(picture, at + 4);
            if (!PNG_TEXTS.contains(name)) {
                kept.write(picture, at, whole);
            }
            at += whole;
        }
        return kept.toByteArray();
    }

    private static byte[] webp(byte[] picture) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, RIFF_HEAD);
        ByteBuffer chunks = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        int orientation = 1;
        int end = Math.min(picture.length, Math.addExact(size(chunks.getInt(4)), 8));
        for (int at = RIFF_HEAD; at < end; ) {
            int whole = Math.addExact(size(chunks.getInt(at + 4)), 8);
            whole += whole % 2;
            String name = name(picture, at);
            if (WEBP_PICTURE.contains(name)) {
                kept.write(picture, at, whole);
            } else if (name.equals("EXIF")) {
                orientation = orientation(tags(picture, at + 8, at + whole));
            }
            at += whole;
        }
        boolean extended = name(kept.toByteArray(), RIFF_HEAD).equals("VP8X");
        if (extended && orientation != 1) {
            byte[] side = sideUp(orientation);
            ByteBuffer exif = ByteBuffer.allocate(side.length + 8).order(ByteOrder.LITTLE_ENDIAN);
            kept.writeBytes(exif.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                    .putInt(side.length)
                    .put(side)
                    .array());
        }
        ByteBuffer result = ByteBuffer.wrap(kept.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        result.putInt(4, result.capacity() - 8);
        if (extended) {
            int said = result.get(WEBP_FLAGS) & ~(WEBP_SAYS_EXIF | WEBP_SAYS_XMP);
            result.put(WEBP_FLAGS, (byte) (orientation == 1 ? said : said | WEBP_SAYS_EXIF));
        }
        return result.array();
    }

    /**
     * How many points have to be unpacked to show it: the most that any part of it speaks of. A film has too many to be
     * counted.
     */
    static long pointsOfWebp(byte[] stored) {
        ByteBuffer chunks = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        long most = 0;
        for (int at = RIFF_HEAD; at < stored.length; ) {
            int words = at + 8;
            long points = switch (name(stored, at)) {
                case "VP8X" -> (1L + triple(chunks, words + 4)) * (1L + triple(chunks, words + 7));
                case "VP8 " ->
                    (long) (chunks.getShort(words + 6) & SIDE_OF_VP8) * (chunks.getShort(words + 8) & SIDE_OF_VP8);
                case "VP8L" -> {
                    int sides = chunks.getInt(words + 1);
                    yield (1L + (sides & SIDE_OF_VP8)) * (1L + (sides >>> 14 & SIDE_OF_VP8));
                }
                case "ANMF" -> Long.MAX_VALUE;
                default -> 0;
            };
            most = Math.max(most, points);
            int whole = Math.addExact(size(chunks.getInt(at + 4)), 8);
            at = Math.addExact(at, whole + whole % 2);
        }
        return most;
    }

    private static int triple(ByteBuffer chunks, int at) {
        return chunks.getInt(at) & 0xFFFFFF;
    }

    /** Some write the head of JPEG's before it. */
    private static byte[] tags(byte[] picture, int from, int to) {
        return Arrays.copyOfRange(picture, starts(picture, from, EXIF) ? from + EXIF.length : from, to);
    }

    private static int size(int given) {
        if (given < 0) {
            throw new IllegalArgumentException();
        }
        return given;
    }

    private static String name(byte[] picture, int at) {
        return new String(picture, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static int word(byte[] picture, int at) {
        return (picture[at] & 0xFF) << 8 | picture[at + 1] & 0xFF;
    }

    private static boolean starts(byte[] picture, int at, byte[] word) {
        return Arrays.equals(picture, at, Math.min(picture.length, at + word.length), word, 0, word.length);
    }
}
