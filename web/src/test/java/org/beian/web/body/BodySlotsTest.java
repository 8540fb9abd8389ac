package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.List;
import org.beian.web.body.SharedSlots.Share;
import org.junit.jupiter.api.Test;

/** Tests of the places for bodies of who is signed in. */
class BodySlotsTest {

    private static final String PARTS = "multipart/form-data; boundary=X";

    private final BodySlots slots = new BodySlots();

    private static HttpServletRequest request(String path, String type) {
        Principal user = () -> "someone";
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        HttpServletRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (self, called, args) ->
                                switch (called.getName()) {
                                    case "getUserPrincipal" -> user;
                                    case "getServletPath" -> path;
                                    case "getContentType" -> type;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    private int entered(HttpServletRequest request) throws IOException {
        SharedSlots places = slots.of(request);
        List<Share> shares = slots.shares(request);
        int entered = 0;
        while (entered < 100 && places.enter(shares)) {
            entered++;
        }
        return entered;
    }

    /** Such forms are kept in memory, so that a few of them must be all. */
    @Test
    void givesOneAccountFourFormsOfPagesWithFilesAtOnce() throws IOException {
        assertThat(entered(request("/unit/rules.xhtml", PARTS))).isEqualTo(4);
        assertThat(entered(request("/home.xhtml", "application/x-www-form-urlencoded")))
                .as("other forms have places of their own")
                .isEqualTo(64);
    }

    @Test
    void countsFilesOfProgramsAndOfImportsWithTheOtherBodies() throws IOException {
        assertThat(entered(request("/api/v1/attachments", PARTS))).isEqualTo(64);
        assertThat(entered(request("/provider/import-upload", PARTS))).isZero();
    }
}
