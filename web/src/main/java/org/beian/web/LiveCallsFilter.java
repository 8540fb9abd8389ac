package org.beian.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.job.execution.LiveCalls;

/**
 * Filter that counts the requests of people and programs, so that background jobs leave them a
 * processor while there are many.
 */
public final class LiveCallsFilter extends HttpFilter {

    @Inject transient LiveCalls calls;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        calls.came();
        chain.doFilter(request, response);
    }
}
