package org.maplebridge.checker.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.maplebridge.checker.CheckModels;
import org.maplebridge.checker.DeploymentFindings;
import org.maplebridge.checker.Finding;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checks models that nobody deploys, and tells what there was to say of those that were. For administrators. */
@RestController
@RequestMapping("/api/v1/models")
class ModelCheckController {

    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int MOST_TOLD = 200;

    private final CheckModels checkModels;
    private final DeploymentFindings deployments;

    ModelCheckController(CheckModels checkModels, DeploymentFindings deployments) {
        this.checkModels = checkModels;
        this.deployments = deployments;
    }

    /** @param deployable whether the files would be let in as they are */
    record Checked(int files, long errors, long warnings, boolean deployable, List<FindingView> findings) {}

    record Told(List<KeptView> findings) {}

    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Checked check(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember caller) {
        administratorsOnly(caller);
        if (files == null || files.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/file", "required"));
        }
        if (files.size() > MOST_FILES) {
            throw Refusal.invalid(new FieldError("#/file", "too-many", MOST_FILES));
        }
        if (files.stream().mapToLong(MultipartFile::getSize).sum() > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "file-too-large", MOST_BYTES / 1024 / 1024);
        }
        List<Finding> findings =
                checkModels.check(files.stream().map(ModelCheckController::file).toList());
        long errors = findings.stream().filter(Finding::isError).count();
        return new Checked(
                files.size(),
                errors,
                findings.size() - errors,
                errors == 0,
                findings.stream().map(FindingView::of).toList());
    }

    @GetMapping("/findings")
    Told ofDeployments(@AuthenticationPrincipal StaffMember caller) {
        administratorsOnly(caller);
        return new Told(deployments.newest(MOST_TOLD).stream().map(KeptView::of).toList());
    }

    private static ModelFile file(MultipartFile file) {
        try {
            return new ModelFile(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void administratorsOnly(StaffMember caller) {
        if (!caller.administrator()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "administrators-only");
        }
    }
}
