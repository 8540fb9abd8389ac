package org.beian.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.job.execution.LiveCalls;

/** Counts what people and programs ask, so that jobs make room for it. */
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
