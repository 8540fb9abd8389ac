package org.beian.web.body;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Enumeration;
import java.util.Map;

/**
 * Decorator of the request that beans inject. The container injects the bare one, whose parameters
 * are those of the query only, as the form was read by {@link FormRequest}. CDI asks a decorator of
 * its own beans to be serializable.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class FormParameters implements HttpServletRequest, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject @Delegate transient HttpServletRequest request;

    @Override
    public String getParameter(String name) {
        return sent().getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return sent().getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return sent().getParameterNames();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return sent().getParameterMap();
    }

    private ServletRequest sent() {
        return FormRequest.of(request).map(ServletRequest.class::cast).orElse(request);
    }
}
