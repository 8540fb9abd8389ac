package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccounts;
import org.beian.web.page.component.Addressed;

/** Servlet for the scans of written applications, for people of the authority that has them. */
@Clause("8.6")
@WebServlet({"/bureau/lostAccountScans/*", "/ministry/lostAccountScans/*"})
public class LostAccountScanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient LostAccounts lostAccounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, scan) ->
                        lostAccounts.scan(
                                scan.equals("scan") ? Addressed.id(id).orElse(null) : null));
    }
}
