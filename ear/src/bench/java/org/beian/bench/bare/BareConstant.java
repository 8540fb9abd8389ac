package org.beian.bench.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Baseline of a look-up: an answer of about its size that is always the same. */
@Path("/constant")
@Produces("application/json")
public class BareConstant {

    private static final String ANSWER = "{\"results\":[\"" + "0123456789".repeat(50) + "\"]}";

    @GET
    public String constant() {
        return ANSWER;
    }
}
