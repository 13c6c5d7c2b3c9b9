package org.maplebridge.versions.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.CompareVersions;
import org.maplebridge.versions.CompareVersions.Compared;
import org.maplebridge.versions.DeployAgain;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ReadModelFile;
import org.maplebridge.versions.ReadVersions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is deployed, what differs, and going back. For administrators. */
@RestController
@RequestMapping("/api/v1/models")
class VersionsController {

    private static final String SHIPPED = "shipped";

    private final ReadVersions readVersions;
    private final CompareVersions compareVersions;
    private final ReadModelFile readModelFile;
    private final DeployAgain deployAgain;

    VersionsController(
            ReadVersions readVersions,
            CompareVersions compareVersions,
            ReadModelFile readModelFile,
            DeployAgain deployAgain) {
        this.readVersions = readVersions;
        this.compareVersions = compareVersions;
        this.readModelFile = readModelFile;
        this.deployAgain = deployAgain;
    }

    record Listed(List<ModelView> models) {}

    /** @param from the version it is held against, {@code shipped}, or null where there is none before it */
    record Differing(String model, int version, String from, String sentence, List<ChangeView> changes) {}

    /**
     * @param version which earlier version to deploy again; null for the one that the platform brings along
     * @param newest the version that the caller saw as the newest
     */
    record Again(Integer version, Integer newest) {}

    record Deployed(String model, int version) {}

    @GetMapping("/versions")
    Listed versions(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return new Listed(readVersions.read().stream().map(ModelView::of).toList());
    }

    @GetMapping("/{model}/versions/{version}/difference")
    Differing difference(
            @PathVariable String model,
            @PathVariable int version,
            @RequestParam(required = false) String to,
            @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        ModelName name = ModelName.of(model);
        boolean shipped = SHIPPED.equals(to);
        Compared compared = shipped
                ? compareVersions.withShipped(name, version)
                : compareVersions.withEarlier(name, version, to == null ? null : number("to", to));
        String from = shipped ? SHIPPED : compared.from() == null ? null : String.valueOf(compared.from());
        return new Differing(
                model,
                version,
                from,
                compared.difference().sentence(),
                compared.difference().changes().stream().map(ChangeView::of).toList());
    }

    @GetMapping("/{model}/versions/{version}/file")
    ResponseEntity<byte[]> file(
            @PathVariable String model, @PathVariable String version, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        ModelName name = ModelName.of(model);
        byte[] content = readModelFile.read(name, SHIPPED.equals(version) ? null : number("version", version));
        return ResponseEntity.ok()
                .contentType(
                        name.kind() == ModelName.Kind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(model, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/{model}/deployments")
    @ResponseStatus(HttpStatus.CREATED)
    Deployed deploy(@PathVariable String model, @RequestBody Again again, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        if (again.newest() == null) {
            throw Refusal.invalid(new FieldError("#/newest", "required"));
        }
        ModelName name = ModelName.of(model);
        return new Deployed(
                model,
                deployAgain
                        .deploy(name, again.version(), again.newest(), caller.username())
                        .version());
    }

    private static int number(String field, String given) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException wrong) {
            throw Refusal.invalid(new FieldError("#/" + field, "malformed"));
        }
    }
}
