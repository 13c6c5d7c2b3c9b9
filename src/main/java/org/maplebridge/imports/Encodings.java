package org.maplebridge.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/** Tells how a file is encoded: UTF-8 or else GB18030, whichever the whole of it strictly is. */
public final class Encodings {

    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Encodings() {}

    public static Optional<Charset> detect(InputStreamSource file) throws IOException {
        for (Charset charset : KNOWN) {
            if (is(file, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static boolean is(InputStreamSource file, Charset charset) throws IOException {
        char[] piece = new char[1 << 14];
        // a decoder of one's own reports what it cannot decode, a charset would put in a replacement
        try (Reader reader = new InputStreamReader(file.getInputStream(), charset.newDecoder())) {
            int count = 0;
            while (count >= 0) {
                count = reader.read(piece);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
