package org.maplebridge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Source;
import org.maplebridge.petition.Uploads;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Attaches the papers of imported petitions: a ZIP with a folder for each, named as its number in the system it came from.
 * A paper that cannot be taken never stops the others, and a repeat attaches nothing twice. Refuses who may not import, and
 * what is no ZIP or holds too many papers.
 */
@Service
public class AttachPapers {

    private static final int MOST = 5_000;
    private static final int LONGEST_SYSTEM = 100;
    private static final Charset OLD_NAMES = Charset.forName("GB18030");

    /** A paper that was not taken, and why, in Chinese. */
    public record Left(String name, String reason) {}

    /**
     * @param attached papers that are there now
     * @param known papers that were there before
     */
    public record Outcome(int attached, int known, List<Left> left) {}

    private final ReadPetition read;
    private final PetitionSight sight;
    private final AddAttachments addAttachments;
    private final Uploads uploads;
    private final Problems problems;

    AttachPapers(
            ReadPetition read, PetitionSight sight, AddAttachments addAttachments, Uploads uploads, Problems problems) {
        this.read = read;
        this.sight = sight;
        this.addAttachments = addAttachments;
        this.uploads = uploads;
        this.problems = problems;
    }

    /** @param system the one that the petitions were imported from */
    public Outcome attach(InputStreamSource file, String system, StaffMember caller) {
        StartImport.requireImporter(caller);
        String from = PlainText.needed("#/system", system, LONGEST_SYSTEM);
        if (file == null) {
            throw Refusal.invalid(new FieldError("#/file", "required"));
        }
        try {
            Path stored = Files.createTempFile("papers", ".zip");
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, stored, StandardCopyOption.REPLACE_EXISTING);
                return attach(stored, from, caller);
            } finally {
                Files.deleteIfExists(stored);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome attach(Path stored, String system, StaffMember caller) throws IOException {
        try (ZipFile zip = open(stored)) {
            List<? extends ZipEntry> papers = Collections.list(zip.entries()).stream()
                    .filter(AttachPapers::isPaper)
                    .toList();
            if (papers.size() > MOST) {
                throw Refusal.invalid(new FieldError("#/file", "too-many", MOST));
            }
            int attached = 0;
            int known = 0;
            List<Left> left = new ArrayList<>();
            for (ZipEntry paper : papers) {
                try (InputStream content = zip.getInputStream(paper)) {
                    if (attach(paper, content, system, caller)) {
                        attached++;
                    } else {
                        known++;
                    }
                } catch (Refusal refusal) {
                    left.add(new Left(paper.getName(), problems.sentence(refusal)));
                } catch (ZipException broken) {
                    left.add(new Left(paper.getName(), problems.sentence(new FieldError("#/file", "papers-broken"))));
                }
            }
            return new Outcome(attached, known, left);
        }
    }

    /** Names are in UTF-8, or in the encoding of older Chinese Windows. */
    private static ZipFile open(Path stored) throws IOException {
        try {
            return new ZipFile(stored.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherNames) {
            try {
                return new ZipFile(stored.toFile(), OLD_NAMES);
            } catch (ZipException none) {
                throw Refusal.invalid(new FieldError("#/file", "papers-zip"));
            }
        }
    }

    /** Not a folder, and nothing that the packing computer added. */
    private static boolean isPaper(ZipEntry entry) {
        String name = name(entry);
        return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.matches("(.*/)?(\\..*|Thumbs\\.db)");
    }

    private static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    /** False where the same paper is there already. */
    private boolean attach(ZipEntry entry, InputStream content, String system, StaffMember caller) throws IOException {
        String[] path = name(entry).split("/");
        if (path.length < 2) {
            throw Refusal.invalid(new FieldError("#/file", "papers-folder"));
        }
        Dossier dossier = read.dossierOf(new Source(system, path[path.length - 2]), caller);
        if (!sight.actsForPetitioner(caller, dossier.petition())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
        Attachment paper = uploads.read(path[path.length - 1], content);
        return addAttachments.attachOnce(dossier.petition().receiptNumber(), caller.username(), paper);
    }
}
