package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.PlatformTest;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.ModelDeployments;
import org.maplebridge.versions.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

/** What the start of the platform deploys, and what it leaves as an administrator has it. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class DeployShippedTest {

    private static final ModelName FORM = ModelName.of("verify-promise.form");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private StoredModels stored;

    @Autowired
    private DeployedModels models;

    @Autowired
    private ModelDeployments deployments;

    private byte[] original;

    @BeforeEach
    @AfterEach
    void asShipped() throws Exception {
        original = Files.readAllBytes(Path.of("processes/forms/verify-promise.form"));
        start(original);
        if (!isNewest(original)) {
            models.deploy(FORM, original, "as shipped", "admin");
        }
    }

    @Test
    void deploysNothingThatIsThere() {
        int before = stored.of(FORM).get(0).version();
        assertThat(start(original)).isEqualTo(new DeployShipped.Outcome(0, 0));
        assertThat(stored.of(FORM).get(0).version()).isEqualTo(before);
    }

    @Test
    void deploysANewVersionOfWhatNobodyChanged() {
        assertThat(start(changed("核实经过"))).isEqualTo(new DeployShipped.Outcome(1, 0));
        assertThat(isNewest(changed("核实经过"))).isTrue();
        assertThat(deployments.find(stored.of(FORM).get(0).deployment()))
                .hasValueSatisfying(made -> assertThat(made.byThePlatform()).isTrue());
    }

    @Test
    void leavesWhatAnAdministratorDeployedAndSaysSo(CapturedOutput log) {
        models.deploy(FORM, changed("我们的核实情况"), "ours", "admin");
        assertThat(start(changed("核实经过"))).isEqualTo(new DeployShipped.Outcome(0, 1));
        assertThat(isNewest(changed("我们的核实情况"))).isTrue();
        // the console's encoding differs between machines
        assertThat(log)
                .contains("verify-promise.form", "admin", "/models/versions")
                .contains("Kept as an administrator deployed it; the shipped file differs");
    }

    @Test
    void whoTookTheShippedFileGetsTheNextOne() {
        models.deploy(FORM, changed("我们的核实情况"), "ours", "admin");
        models.deploy(FORM, original, "back", "admin");
        assertThat(start(changed("核实经过"))).isEqualTo(new DeployShipped.Outcome(1, 0));
    }

    /** As at a start of a platform that brings this file along alone. */
    private DeployShipped.Outcome start(byte[] file) {
        ShippedFiles shipped = new ShippedFiles();
        shipped.are(new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return FORM.file();
            }
        });
        return new DeployShipped(shipped, stored, deployments).deploy(repository);
    }

    private boolean isNewest(byte[] file) {
        return Arrays.equals(
                file, stored.content(FORM, stored.of(FORM).get(0).version()).orElseThrow());
    }

    private byte[] changed(String label) {
        return new String(original, StandardCharsets.UTF_8)
                .replace("\"核实情况\"", "\"" + label + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
