package org.beian.intake.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** File of an import; see {@link ReceivedFile}. */
@Embeddable
public class ImportFile {

    @Column(name = "file_name")
    private String name;

    @Column(name = "stored_as")
    private String storedAs;

    private String sha256;

    @Column(name = "received_bytes")
    private long receivedBytes;

    @Column(name = "stored_bytes")
    private long storedBytes;

    protected ImportFile() {}

    ImportFile(ReceivedFile file) {
        name = file.name();
        storedAs = file.storedAs();
        sha256 = file.sha256();
        receivedBytes = file.receivedBytes();
        storedBytes = file.storedBytes();
    }

    ReceivedFile asReceived(long rows) {
        return new ReceivedFile(name, storedAs, sha256, receivedBytes, storedBytes, rows);
    }

    String name() {
        return name;
    }

    /** Name of the file in the import directory; null once the file was deleted. */
    public String storedAs() {
        return storedAs;
    }

    void cleared() {
        storedAs = null;
    }

    String sha256() {
        return sha256;
    }

    long receivedBytes() {
        return receivedBytes;
    }

    long storedBytes() {
        return storedBytes;
    }
}
