package org.beian.web.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.beian.web.api.problem.CallRefusal;

/**
 * Request filter that refuses query parameters which the called method does not declare: a
 * misspelled one would otherwise be ignored, and the answer be to another question. A parameter of
 * query or path with a NUL character is refused too: no name, code or number has one, and
 * PostgreSQL fails on it where Derby finds nothing.
 */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Context ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        refuseUnknown(address.getQueryParameters().keySet());
        address.getQueryParameters().forEach(ParameterFilter::refuseNul);
        address.getPathParameters().forEach(ParameterFilter::refuseNul);
    }

    private void refuseUnknown(Set<String> given) {
        Set<String> unknown = new TreeSet<>(given);
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> known =
                declared.computeIfAbsent(called.getResourceMethod(), ParameterFilter::declaredBy);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            throw known.isEmpty()
                    ? CallRefusal.PARAMETER_NONE.of(names)
                    : CallRefusal.PARAMETER_UNKNOWN.of(names, String.join(", ", known));
        }
    }

    static void refuseNul(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Parameters.invalid(name);
        }
    }

    /** Names of the query parameters that a resource method declares, itself or in a bean. */
    static Set<String> declaredBy(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, names);
                }
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
