package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.trail.SignedCheckpoint;
import org.beian.trail.TrailCheckpoints;

/** Servlet for the latest checkpoint of the history, for the operator. */
@Clause("B8")
@WebServlet("/operator/trail-checkpoint")
public class CheckpointServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient TrailCheckpoints checkpoints;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<SignedCheckpoint> latest = checkpoints.file();
        if (latest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.send(
                response,
                "application/jsonl",
                "attachment",
                latest.get().name(),
                latest.get().text().getBytes(StandardCharsets.UTF_8));
    }
}
