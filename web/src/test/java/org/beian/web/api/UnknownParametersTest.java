package org.beian.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.beian.web.api.filing.FilingResource;
import org.junit.jupiter.api.Test;

/** Test of which query parameters a method declares. */
class UnknownParametersTest {

    @Test
    void findsTheParametersThatAMethodDeclares() {
        Method list =
                Stream.of(FilingResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .filter(method -> method.getName().equals("list"))
                        .findFirst()
                        .orElseThrow();
        assertThat(UnknownParameters.declaredBy(list))
                .containsExactly("cursor", "limit", "reference", "state");
    }
}
