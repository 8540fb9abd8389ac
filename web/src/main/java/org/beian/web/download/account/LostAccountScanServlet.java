package org.beian.web.download.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.document.Attachment;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccounts;
import org.beian.web.download.ScanServlet;
import org.beian.web.page.component.Addressed;

/** Servlet for the scans of written applications, for people of the authority that has them. */
@Clause("8.6")
@WebServlet({"/bureau/lostAccountScans/*", "/ministry/lostAccountScans/*"})
public class LostAccountScanServlet extends ScanServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient LostAccounts lostAccounts;

    @Override
    protected Attachment read(String id, String part, String reason) {
        return lostAccounts.scan(
                part.equals("scan") ? Addressed.id(id).orElse(null) : null, reason);
    }
}
