package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.document.Attachment;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for a unit's management rules as filed, for the unit and its supervising authority;
 * always sent as a file to save.
 */
@Clause("9.4")
@WebServlet({"/unit/rules/*", "/bureau/rules/*", "/ministry/rules/*"})
public class ManagementRulesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern VERSION = Pattern.compile("/([0-9]{1,18})/([0-9]{1,9})");

    @Inject private transient IpManagementRules rules;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = VERSION.matcher(String.valueOf(request.getPathInfo()));
        Optional<Attachment> found =
                asked.matches()
                        ? PageErrors.ifThere(
                                () ->
                                        rules.document(
                                                Long.valueOf(asked.group(1)),
                                                Integer.parseInt(asked.group(2))))
                        : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = URLEncoder.encode(found.get().fileName(), StandardCharsets.UTF_8);
        response.setContentType(found.get().mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(found.get().content().length);
        response.getOutputStream().write(found.get().content());
    }
}
