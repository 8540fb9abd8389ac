package org.beian.web.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Filter that refuses a malformed {@code Accept}, at which JAX-RS would fail while it looks for the
 * resource.
 */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {

    private static final int NOT_ACCEPTABLE = 406;

    @Inject Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (ProcessingException | IllegalArgumentException malformed) {
            request.abortWith(problems.of(NOT_ACCEPTABLE, ServletProblems.code(NOT_ACCEPTABLE)));
        }
    }
}
