package org.beian.enforcement.transfer;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Material of a file that is transferred: its name, and the SHA-256 by which it is proved whole.
 */
@Embeddable
public class TransferredMaterial {

    private String name;
    private String sha256;

    protected TransferredMaterial() {}

    public TransferredMaterial(String name, String sha256) {
        this.name = name;
        this.sha256 = sha256;
    }

    /** The same under another name. */
    TransferredMaterial named(String other) {
        return new TransferredMaterial(other, sha256);
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferredMaterial material
                && Objects.equals(name, material.name)
                && Objects.equals(sha256, material.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sha256);
    }
}
