package org.beian.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.RequestRejected;
import org.beian.web.api.filing.FilingResource;
import org.junit.jupiter.api.Test;

/** Test of which query parameters a method declares, and of which values none takes. */
class ParameterFilterTest {

    @Test
    void findsTheParametersThatAMethodDeclares() {
        Method list =
                Stream.of(FilingResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .filter(method -> method.getName().equals("list"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ParameterFilter.declaredBy(list))
                .containsExactly("cursor", "limit", "reference", "state");
    }

    @Test
    void takesNoNul() {
        ParameterFilter.refuseNul("unit", List.of("demo-bureau", ""));
        assertThatThrownBy(() -> ParameterFilter.refuseNul("unit", List.of("demo", "\0")))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("[unit]");
    }
}
