package org.menshen.workstation.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// Reads a sealed file, or a part of it, some kilobytes at a time. As any input of Lucene: one thread, clones for others.
final class SealedInput extends BufferedIndexInput {

    private static final int BUFFER = 4 * 1024;

    private final Seal seal;
    private final byte[] beginning;
    private final long start;
    private final long length;
    private final boolean whole;
    private IndexInput raw;
    private byte[] taken = new byte[0];
    private @Nullable Cipher cipher;
    /// where the cipher stands in the file's content
    private long next;

    private SealedInput(String name, IndexInput raw, Seal seal, byte[] beginning, long start, long length, boolean whole) {
        super(name, BUFFER);
        this.raw = raw;
        this.seal = seal;
        this.beginning = beginning;
        this.start = start;
        this.length = length;
        this.whole = whole;
    }

    /// A whole file, which is closed with the input.
    static SealedInput open(String name, IndexInput raw, Seal seal) throws IOException {
        if (raw.length() < Seal.HEADER) {
            throw new CorruptIndexException("the file is cut short", name);
        }
        byte[] beginning = new byte[Seal.HEADER];
        raw.seek(0);
        raw.readBytes(beginning, 0, beginning.length);
        return new SealedInput(name, raw, seal, beginning, 0, raw.length() - Seal.HEADER, true);
    }

    @Override
    protected void readInternal(ByteBuffer into) throws IOException {
        long at = start + getFilePointer();
        int wanted = into.remaining();
        if (getFilePointer() + wanted > length) {
            throw new EOFException("read past the end of " + this);
        }
        if (taken.length < wanted) {
            taken = new byte[Math.max(wanted, BUFFER)];
        }
        raw.seek(Seal.HEADER + at);
        raw.readBytes(taken, 0, wanted);
        Cipher opened = cipher;
        if (opened == null) {
            opened = seal.at(beginning, at);
            cipher = opened;
        } else if (next != at) {
            seal.move(opened, beginning, at);
        }
        try {
            opened.update(ByteBuffer.wrap(taken, 0, wanted), into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a counter has no end", e);
        }
        next = at + wanted;
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position > length) {
            throw new EOFException("sought past the end of " + this);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public SealedInput clone() {
        SealedInput copy = (SealedInput) super.clone();
        copy.raw = raw.clone();
        copy.taken = new byte[0];
        copy.cipher = null;
        return copy;
    }

    @Override
    public IndexInput slice(String description, long offset, long size) throws IOException {
        if (offset < 0 || size < 0 || offset + size > length) {
            throw new IllegalArgumentException("slice " + description + " lies outside of " + this);
        }
        return new SealedInput(getFullSliceDescription(description), raw.clone(), seal, beginning, start + offset, size, false);
    }

    @Override
    public void close() throws IOException {
        if (whole) {
            raw.close();
        }
    }
}
