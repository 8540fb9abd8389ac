package org.beian.container;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Table of all business methods of the deployed EJBs, learnt by calling each of them as each
 * caller: who is let in, and in which transaction the method runs.
 */
final class EjbMethods {

    static final String TITLE = "bean,method,roles,transaction";
    static final String EVERYBODY = "everybody";

    private record Business(Class<?> bean, Object reference, Method method) {

        String name() {
            return bean.getName().replaceFirst("^org\\.beian\\.", "")
                    + ","
                    + method.getName()
                    + Stream.of(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(" ", "(", ")"));
        }
    }

    private final List<Business> methods = new ArrayList<>();
    private final Map<String, List<String>> callers = new TreeMap<>();
    private final Map<String, StoppedCall.Outcome> outside = new TreeMap<>();
    private final Map<String, StoppedCall.Outcome> inside = new TreeMap<>();

    EjbMethods(List<Class<?>> beans) {
        for (Class<?> bean : beans) {
            Object reference = CDI.current().select(bean).get();
            Stream.of(bean.getMethods())
                    .filter(EjbMethods::isBusiness)
                    .forEach(method -> methods.add(new Business(bean, reference, method)));
        }
    }

    static boolean isEjb(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class)
                || type.isAnnotationPresent(Singleton.class)
                || type.isAnnotationPresent(Stateful.class);
    }

    private static boolean isBusiness(Method method) {
        return method.getDeclaringClass() != Object.class
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers())
                // it ends in another thread, where no test waits for it
                && !method.isAnnotationPresent(Asynchronous.class)
                && !method.isAnnotationPresent(PostConstruct.class)
                && !method.isAnnotationPresent(PreDestroy.class);
    }

    /** Calls every method that is not open to everybody. */
    void callAs(String caller) {
        for (Business each : methods) {
            List<String> letIn = callers.computeIfAbsent(each.name(), name -> new ArrayList<>());
            if (letIn.contains(EVERYBODY)) {
                continue;
            }
            StoppedCall.Outcome outcome = StoppedCall.of(each.reference(), each.method());
            if (outcome != StoppedCall.Outcome.ROLE_REFUSED) {
                letIn.add(caller);
                outside.putIfAbsent(each.name(), outcome);
            }
        }
    }

    /** Calls once more what lets this caller in, from within a transaction. */
    void callInTransactionAs(String caller) {
        for (Business each : methods) {
            if (callers.get(each.name()).contains(caller)) {
                inside.computeIfAbsent(
                        each.name(), name -> StoppedCall.of(each.reference(), each.method()));
            }
        }
    }

    private String transaction(String name) {
        boolean joins = inside.get(name) == StoppedCall.Outcome.SAME_TRANSACTION;
        return switch (outside.get(name)) {
            case NEW_TRANSACTION -> joins ? "REQUIRED" : "REQUIRES_NEW";
            case NO_TRANSACTION -> joins ? "SUPPORTS" : "NOT_SUPPORTED";
            case TRANSACTION_REQUIRED -> "MANDATORY";
            default -> throw new IllegalStateException(name);
        };
    }

    /** One line for each method. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        callers.forEach(
                (name, letIn) ->
                        lines.add(
                                letIn.isEmpty()
                                        ? name + ",nobody,"
                                        : name
                                                + ","
                                                + String.join(" ", letIn)
                                                + ","
                                                + transaction(name)));
        return lines;
    }
}
