package org.beian.web.download.enforcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.enforcement.blacklist.BlacklistedParty;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/**
 * Servlet for the letters about an entry of the blacklist as PDF, for its party, by the ids of the
 * entry and of the letter; in English with {@code lang=en}.
 */
@Clause("6.4")
@WebServlet("/letters/blacklist/*")
public class BlacklistLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient BlacklistedParty party;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendLetter(
                request,
                response,
                (entry, letter, language) ->
                        party.pdf(Addressed.id(entry).orElse(null), letter, language));
    }
}
