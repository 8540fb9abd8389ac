package org.beian.web.page.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Requests;
import org.junit.jupiter.api.Test;

class FirstDayPageTest {

    private static List<String> links(String role, boolean signedIn) {
        Requests requests = new Requests();
        if (signedIn) {
            requests.roles.add(role);
        }
        FirstDayPage page = new FirstDayPage(new Visit(signedIn), requests.request());
        page.setRole(role);
        return page.getSteps().stream().map(FirstDayPage.Step::href).toList();
    }

    private static final class Visit extends Frame {

        private final boolean signedIn;

        Visit(boolean signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public boolean isSignedIn() {
            return signedIn;
        }

        @Override
        public Locale getLocale() {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    @Test
    void leadsWhoHasAnAccountToNoPageWhereOneBegins() {
        assertThat(links("ADMIN", true)).contains("/admin/accounts.xhtml", "");
        assertThat(links("ADMIN", true)).doesNotContain("/setup.xhtml");
        assertThat(links("SPONSOR", true)).doesNotContain("/public/register.xhtml");
        assertThat(links("ADMIN", false)).contains("/setup.xhtml");
        assertThat(links("SPONSOR", false)).contains("/public/register.xhtml");
    }

    @Test
    void leadsAClerkToAllThatAClerkReads() {
        assertThat(links("CLERK", true))
                .contains("/bureau/blacklist.xhtml", "/bureau/ipFindings.xhtml")
                .contains("/bureau/search.xhtml");
    }
}
