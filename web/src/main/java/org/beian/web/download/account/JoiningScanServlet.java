package org.beian.web.download.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the proofs of applications to join a filing, for the sponsor that applied. */
@Clause("12.6")
@WebServlet("/sponsor/joiningScans/*")
public class JoiningScanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient JoiningReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, scan) ->
                        reading.scan(scan.equals("scan") ? Addressed.id(id).orElse(null) : null));
    }
}
