package org.maplebridge.petition;

import org.maplebridge.pictures.Thumbnails;

/** A file that came with a petition or was brought later; its type is what its first bytes say, not its name. */
public record Attachment(String fileName, String mediaType, byte[] content) {

    /** What is told of a stored file. */
    public record Entry(long id, String fileName, String mediaType, long size, String sha256, boolean supplement) {

        /** Whether there is a small picture of it, as far as its kind tells. */
        public boolean pictured() {
            return Thumbnails.pictures(mediaType);
        }
    }
}
