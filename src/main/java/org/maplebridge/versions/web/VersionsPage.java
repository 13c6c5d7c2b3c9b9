package org.maplebridge.versions.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.CompareVersions;
import org.maplebridge.versions.CompareVersions.Compared;
import org.maplebridge.versions.DeployAgain;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ProposeMigration;
import org.maplebridge.versions.ReadMigrations;
import org.maplebridge.versions.ReadVersions;
import org.maplebridge.versions.Route;
import org.maplebridge.versions.StartMigration;
import org.maplebridge.versions.StopMigration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of versions: what is deployed, what differs, going back, and moving petitions over. For administrators. */
@WebPage
class VersionsPage {

    private static final String SHIPPED = "shipped";
    /** Fields of the migration's form that say where a step goes begin with it. */
    private static final String STEP = "step.";

    private static final int SHOWN_AT_ONCE = 5;

    /** Models of one kind, folded where nobody changed one and they are not what one comes for. */
    record Group(String label, List<ModelView> models, long differing, boolean open) {

        static Group of(ModelName.Kind kind, List<ModelView> all) {
            List<ModelView> models = all.stream()
                    .filter(model -> model.kind().equals(kind.name()))
                    .toList();
            long differing =
                    models.stream().filter(ModelView::differsFromShipped).count();
            return new Group(kind.label(), models, differing, kind == ModelName.Kind.PROCESS || differing > 0);
        }
    }

    private final ReadVersions readVersions;
    private final CompareVersions compareVersions;
    private final DeployAgain deployAgain;
    private final ProposeMigration proposeMigration;
    private final StartMigration startMigration;
    private final StopMigration stopMigration;
    private final ReadMigrations readMigrations;

    VersionsPage(
            ReadVersions readVersions,
            CompareVersions compareVersions,
            DeployAgain deployAgain,
            ProposeMigration proposeMigration,
            StartMigration startMigration,
            StopMigration stopMigration,
            ReadMigrations readMigrations) {
        this.readVersions = readVersions;
        this.compareVersions = compareVersions;
        this.deployAgain = deployAgain;
        this.proposeMigration = proposeMigration;
        this.startMigration = startMigration;
        this.stopMigration = stopMigration;
        this.readMigrations = readMigrations;
    }

    @ModelAttribute
    void administratorsOnly(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
    }

    @GetMapping("/models/versions")
    String list(Model model) {
        List<ModelView> models = readVersions.read().stream().map(ModelView::of).toList();
        model.addAttribute(
                "groups",
                Arrays.stream(ModelName.Kind.values())
                        .map(kind -> Group.of(kind, models))
                        .filter(group -> !group.models().isEmpty())
                        .toList());
        model.addAttribute(
                "migrations",
                readMigrations.newest().stream().map(MigrationView::of).toList());
        return "versions";
    }

    @GetMapping("/models/versions/{file}")
    String versions(@PathVariable String file, Model model) {
        ModelName name = ModelName.of(file);
        ModelView found = view(name);
        int shown = Math.min(SHOWN_AT_ONCE, found.versions().size());
        model.addAttribute("model", found);
        model.addAttribute("newest", found.versions().subList(0, shown));
        model.addAttribute(
                "older", found.versions().subList(shown, found.versions().size()));
        model.addAttribute("process", name.kind() == ModelName.Kind.PROCESS);
        model.addAttribute(
                "migrations",
                readMigrations.newest().stream()
                        .map(MigrationView::of)
                        .filter(migration -> migration.model().equals(file))
                        .toList());
        return "model-versions";
    }

    @PostMapping("/models/versions/{file}")
    String deployAgain(
            @PathVariable String file,
            @RequestParam(required = false) Integer version,
            @RequestParam int newest,
            @AuthenticationPrincipal StaffMember caller) {
        deployAgain.deploy(ModelName.of(file), version, newest, caller.username());
        return "redirect:/models/versions/" + file + "?deployed";
    }

    @GetMapping("/models/versions/{file}/difference")
    String difference(
            @PathVariable String file,
            @RequestParam int version,
            @RequestParam(required = false) String to,
            Model model) {
        ModelName name = ModelName.of(file);
        boolean shipped = SHIPPED.equals(to);
        Compared compared = shipped
                ? compareVersions.withShipped(name, version)
                : compareVersions.withEarlier(name, version, to == null ? null : Integer.valueOf(to));
        ModelView deployed = view(name);
        model.addAttribute("model", deployed);
        model.addAttribute("version", version);
        model.addAttribute("shipped", shipped);
        model.addAttribute("from", shipped ? SHIPPED : compared.from());
        model.addAttribute("sentence", compared.difference().sentence());
        model.addAttribute(
                "changes",
                compared.difference().changes().stream().map(ChangeView::of).toList());
        model.addAttribute("drawn", name.kind() == ModelName.Kind.PROCESS);
        return "model-difference";
    }

    @GetMapping("/models/versions/{file}/migration")
    String migration(
            @PathVariable String file,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam Map<String, String> fields,
            Model model) {
        Route route = route(file, from, to, fields);
        model.addAttribute("model", view(ModelName.of(file)));
        model.addAttribute("plan", proposeMigration.propose(route));
        model.addAttribute("chosen", route.steps());
        return "model-migration";
    }

    @PostMapping("/models/versions/{file}/migration")
    String migrate(
            @PathVariable String file,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal StaffMember caller) {
        return "redirect:/models/migrations/" + startMigration.start(route(file, from, to, fields), caller.username());
    }

    @GetMapping("/models/migrations/{id}")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("migration", MigrationView.of(readMigrations.read(id)));
        return "migration";
    }

    @PostMapping("/models/migrations/{id}/stop")
    String stop(@PathVariable long id) {
        stopMigration.stop(id);
        return "redirect:/models/migrations/" + id;
    }

    private ModelView view(ModelName name) {
        List<ReadVersions.Model> found = readVersions.read().stream()
                .filter(model -> model.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw Refusal.notFound("no-such-model", name.file());
        }
        return ModelView.of(found.get(0));
    }

    private static Route route(String file, int from, int to, Map<String, String> fields) {
        ModelName name = ModelName.of(file);
        if (name.kind() != ModelName.Kind.PROCESS) {
            throw Refusal.againstRule("only-processes-migrate");
        }
        Map<String, String> steps = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(STEP) && !value.isBlank()) {
                steps.put(field.substring(STEP.length()), value.strip());
            }
        });
        return new Route(name.key(), from, to, steps);
    }
}
