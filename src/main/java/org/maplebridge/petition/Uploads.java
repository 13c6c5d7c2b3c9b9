package org.maplebridge.petition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;
import org.maplebridge.pictures.Pictures;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files in: pictures, sound, film, PDF, text and office papers, known by their content, 20 MB each; photos without the place where
 * they were taken. */
@Component
public class Uploads {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST = 20;
    private static final Set<String> KINDS = Set.of("image", "audio", "video");
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "text/plain",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/zip");

    /** Pictures of telephones whose place nobody here can take out. */
    private static final Set<String> UNCLEANED = Set.of("image/hei", "image/avif");

    private final Tika tika = new Tika();

    public List<Attachment> read(List<MultipartFile> files) {
        List<MultipartFile> given = files == null ? List.of() : files;
        if (given.size() > MOST) {
            throw Refusal.invalid(new FieldError("#/file", "too-many", MOST));
        }
        List<Attachment> attachments = new ArrayList<>();
        for (MultipartFile file : given) {
            attachments.add(read(file));
        }
        return attachments;
    }

    private Attachment read(MultipartFile file) {
        if (file.getSize() > LARGEST) {
            throw tooLarge();
        }
        try (InputStream content = file.getInputStream()) {
            return read(file.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param content read no further than the largest file may be */
    public Attachment read(String fileName, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes((int) LARGEST + 1);
        if (bytes.length == 0) {
            throw Refusal.invalid(new FieldError("#/file", "required"));
        }
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        String type = tika.detect(bytes);
        if (!TYPES.contains(type) && !KINDS.contains(type.substring(0, type.indexOf('/'))) || type.contains("svg")) {
            throw Refusal.invalid(new FieldError("#/file", "file-type"));
        }
        if (UNCLEANED.stream().anyMatch(type::startsWith)) {
            throw Refusal.invalid(new FieldError("#/file", "picture-format"));
        }
        try {
            return new Attachment(name(fileName), type, Pictures.withoutPlace(type, bytes));
        } catch (Pictures.Broken broken) {
            throw Refusal.invalid(new FieldError("#/file", "broken-picture"));
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "file-too-large", LARGEST / 1024 / 1024);
    }

    private static String name(String given) {
        String plain = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        if (plain.isBlank()) {
            return "file";
        }
        int length = plain.codePointCount(0, plain.length());
        return length > 120 ? plain.substring(plain.offsetByCodePoints(0, length - 120)) : plain;
    }
}
