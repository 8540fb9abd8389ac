package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class LanguageFilterTest {

    private final Requests web = new Requests();
    private boolean passed;

    @Test
    void keepsThePageAndTheRestOfItsQuery() throws Exception {
        ask("a=1&lang=en&b=%E4%B8%AD", "en");
        assertThat(web.answered).containsEntry("Location", "/index.xhtml?a=1&b=%E4%B8%AD");
        assertThat(web.cookies).extracting(Cookie::getValue).containsExactly("en");
        assertThat(web.cookies.get(0).isHttpOnly()).isTrue();
        assertThat(passed).isFalse();
    }

    @Test
    void refusesToLeadToAnotherHost() throws Exception {
        web.path = "//evil.example/x.xhtml";
        ask("lang=en", "en");
        assertThat(web.answered).containsEntry("Location", "/evil.example/x.xhtml");
    }

    @Test
    void refusesALanguageWithoutTexts() throws Exception {
        ask("lang=de", "de");
        assertThat(passed).isTrue();
        assertThat(web.cookies).isEmpty();
    }

    private void ask(String query, String lang) throws Exception {
        web.query = query;
        web.parameters.put("lang", lang);
        new LanguageFilter().doFilter(web.request(), web.response(), (q, r) -> passed = true);
    }
}
