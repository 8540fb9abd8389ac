package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Document that an application for cancellation names, such as the sponsor's mandate (15.2). */
@Embeddable
public class CancellationDocument {

    /** Row of the code table {@code attachment-purposes}: the sponsor's written mandate. */
    public static final String MANDATE = "MANDATE";

    /** Row of that table: paper that shows that what is filed is untrue (8.2). */
    public static final String EVIDENCE = "EVIDENCE";

    /** Row of that table: proof that a provider told the sponsor that it withdraws (B14). */
    public static final String SPONSOR_TOLD = "SPONSOR_TOLD";

    @Column(name = "attachment_id")
    private String id;

    private String purpose;

    protected CancellationDocument() {}

    /**
     * @param id of the attachment
     * @param purpose row of the code table {@code attachment-purposes}
     */
    public CancellationDocument(String id, String purpose) {
        this.id = id;
        this.purpose = purpose;
    }

    public String id() {
        return id;
    }

    public String purpose() {
        return purpose;
    }
}
