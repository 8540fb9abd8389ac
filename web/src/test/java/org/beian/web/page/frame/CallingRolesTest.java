package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.key.OwnKeys;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Tests that every role that may call the interface has a page with its keys, and no other. */
@Clause("7.7")
class CallingRolesTest {

    @Test
    void haveKeysOfTheirOwn() throws IOException {
        Set<String> calling = new TreeSet<>();
        try (InputStream roles = getClass().getResourceAsStream("/org/beian/web/api/roles.json")) {
            new ObjectMapper()
                    .readTree(roles)
                    .forEach(call -> call.forEach(role -> calling.add(role.asText())));
        }
        assertThat(SignedInDesk.CALLING).containsExactlyInAnyOrderElementsOf(calling);
        assertThat(OwnKeys.class.getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrderElementsOf(calling);
    }
}
