package org.beian.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.function.IntSupplier;

/**
 * Evaluation of {@code If-Match}, by JAX-RS, against the current version. The procedure then checks
 * the version again, against the row that it changes.
 */
@Stateless
@PermitAll
public class Preconditions {

    /** Version that no row has, so that the procedure refuses it as stale, with its own code. */
    public static final int NO_VERSION = -1;

    /**
     * The version on which the caller wants to act; null for any version.
     *
     * <p>The current one is read outside of the call's transaction: there, an entity that was read
     * would not be read again when the procedure locks its row.
     *
     * @param ifMatch the header, or null
     * @param current reads the current version; {@link #NO_VERSION} where nothing exists yet
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Integer version(Request request, String ifMatch, IntSupplier current) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return null;
        }
        if (!ifMatch.contains("\"")) {
            throw Parameters.invalid("If-Match");
        }
        int version = current.getAsInt();
        try {
            EntityTag tag = new EntityTag(String.valueOf(version));
            return request.evaluatePreconditions(tag) == null ? version : NO_VERSION;
        } catch (ProcessingException malformed) {
            throw Parameters.invalid("If-Match");
        }
    }
}
