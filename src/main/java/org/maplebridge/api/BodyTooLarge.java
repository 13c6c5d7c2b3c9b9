package org.maplebridge.api;

import java.io.IOException;
import org.maplebridge.shared.Refusal;

/** More came than {@link BodyLimit} allows, and nobody had announced it: found while the body is read. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** What the sender is told. */
    public static Refusal refusal() {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "upload-too-large");
    }
}
