package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

class ShippedModelsTest {

    private final CheckModels checkModels = CheckerWithoutPlatform.make();

    @Test
    void haveNoFindings() {
        List<ModelFile> shipped = ShippedModels.all();
        assertThat(shipped).hasSizeGreaterThan(50);
        assertThat(checkModels.check(shipped).stream().map(found -> found.file() + " " + found.sentence()))
                .isEmpty();
    }
}
