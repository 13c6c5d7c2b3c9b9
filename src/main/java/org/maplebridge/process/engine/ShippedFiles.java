package org.maplebridge.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maplebridge.versions.ModelName;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The models that the platform brings along. */
@Component
class ShippedFiles {

    private Map<ModelName, Resource> files = Map.of();

    void are(Resource... resources) {
        Map<ModelName, Resource> found = new TreeMap<>();
        for (Resource resource : resources) {
            found.put(ModelName.of(resource.getFilename()), resource);
        }
        files = found;
    }

    Set<ModelName> all() {
        return files.keySet();
    }

    Optional<byte[]> content(ModelName model) {
        return Optional.ofNullable(files.get(model)).map(ShippedFiles::read);
    }

    private static byte[] read(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
