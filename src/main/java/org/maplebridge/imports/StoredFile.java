package org.maplebridge.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A file out of its pieces, one at a time. */
final class StoredFile extends InputStream {

    private final IntFunction<byte[]> pieces;
    private int nextPiece;
    private byte[] piece;
    private int at;

    /** @param pieces the piece at a position, empty behind the last; all but the last are of one size */
    StoredFile(IntFunction<byte[]> pieces, long from) {
        this.pieces = pieces;
        this.nextPiece = (int) (from / ImportFiles.PIECE);
        this.piece = pieces.apply(nextPiece++);
        this.at = (int) (from % ImportFiles.PIECE);
    }

    @Override
    public int read() {
        return exhausted() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (exhausted()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean exhausted() {
        if (at >= piece.length && piece.length > 0) {
            piece = pieces.apply(nextPiece++);
            at = 0;
        }
        return at >= piece.length;
    }
}
